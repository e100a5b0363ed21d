package dev.alphakey.cli.installation;

import dev.alphakey.cli.command.Arguments;
import dev.alphakey.cli.command.Command;
import dev.alphakey.cli.command.ExitCode;
import dev.alphakey.cli.command.Terminal;
import dev.alphakey.cli.command.UsageException;
import java.util.List;
import org.apache.commons.cli.Options;

/** {@code alphakey completion}: what a shell needs to complete commands, options and their values. */
public final class CompletionCommand implements Command {
    private final List<Command> commands;

    /** @param commands all of them, this one too; looked at when run */
    public CompletionCommand(List<Command> commands) {
        this.commands = commands;
    }

    @Override
    public String name() {
        return "completion";
    }

    @Override
    public String summary() {
        return "print a script that completes command lines in a shell";
    }

    @Override
    public String usage() {
        return "completion bash|zsh|fish";
    }

    @Override
    public Options options() {
        return new Options();
    }

    @Override
    public List<Example> examples() {
        return List.of(
                new Example("source <(alphakey completion bash)", "in this shell; in ~/.bashrc for every one"),
                new Example("alphakey completion zsh > ~/.zfunc/_alphakey", "with ~/.zfunc in fpath before compinit"),
                new Example("alphakey completion fish > ~/.config/fish/completions/alphakey.fish", "for fish"));
    }

    @Override
    public ExitCode run(String[] arguments, Terminal terminal) throws UsageException {
        Arguments parsed = Arguments.parse(this, arguments);
        String shell = parsed.rest().size() == 1 ? parsed.rest().get(0) : "";
        String script = switch (shell) {
            case "bash" -> Completion.bash(commands);
            case "zsh" -> Completion.zsh(commands);
            case "fish" -> Completion.fish(commands);
            default -> throw new UsageException("completion needs one shell: alphakey " + usage());
        };
        terminal.out().print(script);
        return ExitCode.DONE;
    }
}
