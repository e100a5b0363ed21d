package dev.alphakey.cli.installation;

import dev.alphakey.cli.command.Arguments;
import dev.alphakey.cli.command.Command;
import dev.alphakey.cli.command.ExitCode;
import dev.alphakey.cli.command.Terminal;
import dev.alphakey.cli.command.UsageException;
import java.util.List;
import org.apache.commons.cli.Options;

/** {@code alphakey man}: the manual page, for man and for packages. */
public final class ManualCommand implements Command {
    private final List<Command> commands;

    /** @param commands all of them, this one too; looked at when run */
    public ManualCommand(List<Command> commands) {
        this.commands = commands;
    }

    @Override
    public String name() {
        return "man";
    }

    @Override
    public String summary() {
        return "print the manual page";
    }

    @Override
    public String usage() {
        return "man";
    }

    @Override
    public Options options() {
        return new Options();
    }

    @Override
    public List<Example> examples() {
        return List.of(
                new Example("alphakey man | man -l -", "read it"),
                new Example("alphakey man > ~/.local/share/man/man1/alphakey.1", "install it: man alphakey"));
    }

    @Override
    public ExitCode run(String[] arguments, Terminal terminal) throws UsageException {
        Arguments parsed = Arguments.parse(this, arguments);
        if (!parsed.rest().isEmpty()) {
            throw new UsageException("man takes no arguments: alphakey man | man -l -");
        }
        terminal.out().print(ManualPage.of(commands));
        return ExitCode.DONE;
    }
}
