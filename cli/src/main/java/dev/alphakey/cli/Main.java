package dev.alphakey.cli;

import dev.alphakey.cli.command.Arguments;
import dev.alphakey.cli.command.Command;
import dev.alphakey.cli.command.ExitCode;
import dev.alphakey.cli.command.Help;
import dev.alphakey.cli.command.NearestName;
import dev.alphakey.cli.command.Program;
import dev.alphakey.cli.command.Settings;
import dev.alphakey.cli.command.StandardOutput;
import dev.alphakey.cli.command.Terminal;
import dev.alphakey.cli.command.UsageException;
import dev.alphakey.cli.cutout.CutoutCommand;
import dev.alphakey.cli.finish.FinishCommand;
import dev.alphakey.cli.generate.EditCommand;
import dev.alphakey.cli.generate.EstimateCommand;
import dev.alphakey.cli.generate.GenerateCommand;
import dev.alphakey.cli.installation.CompletionCommand;
import dev.alphakey.cli.installation.DoctorCommand;
import dev.alphakey.cli.installation.ManualCommand;
import dev.alphakey.cli.jobs.GenerateBatchCommand;
import dev.alphakey.cli.jobs.JobOrders;
import dev.alphakey.cli.mask.MaskCheckCommand;
import dev.alphakey.cli.mask.MaskCommand;
import dev.alphakey.cli.mask.MaskPreviewCommand;
import dev.alphakey.cli.prompt.KeyColorCommand;
import dev.alphakey.cli.remove.RemoveCommand;
import dev.alphakey.cli.service.ModelsCommand;
import dev.alphakey.cli.validate.ValidateCommand;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** The entry point: picks the command and turns whatever happens into one line and an exit code. */
public final class Main {
    static final List<Command> COMMANDS = commands();

    private Main() {}

    private static List<Command> commands() {
        List<Command> all = new ArrayList<>();
        List<Command> view = Collections.unmodifiableList(all);
        all.add(new CutoutCommand());
        all.add(new RemoveCommand());
        all.add(new FinishCommand());
        all.add(new ValidateCommand());
        all.add(new KeyColorCommand());
        all.add(new MaskCommand());
        all.add(new MaskCheckCommand());
        all.add(new MaskPreviewCommand());
        all.add(new GenerateCommand());
        all.add(new EditCommand());
        all.add(new GenerateBatchCommand());
        all.add(new EstimateCommand(new JobOrders()));
        all.add(new ModelsCommand());
        all.add(new DoctorCommand());
        all.add(new CompletionCommand(view));
        all.add(new ManualCommand(view));
        return view;
    }

    /** Runs the command line and exits with its code. */
    public static void main(String[] arguments) {
        ExitCode code = run(arguments, Terminal.system());
        // Newer Javas look for a logger before they exit on demand, which takes longer than many a command.
        if (code != ExitCode.DONE) {
            System.exit(code.code());
        }
    }

    static ExitCode run(String[] arguments, Terminal terminal) {
        ExitCode code = attempt(arguments, terminal);
        StandardOutput output = terminal.output();
        if (!output.isLost()) {
            return code;
        }
        if (!output.isAbandoned()) {
            terminal.err().println("alphakey: standard output: " + output.reason());
        }
        return ExitCode.FAILED;
    }

    private static ExitCode attempt(String[] arguments, Terminal terminal) {
        try {
            return dispatch(arguments, terminal);
        } catch (UsageException e) {
            terminal.err().println("alphakey: " + e.getMessage());
            return ExitCode.USAGE;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            terminal.err().println("alphakey: interrupted");
            return ExitCode.FAILED;
        } catch (OutOfMemoryError e) {
            terminal.err().println("alphakey: " + Program.OUT_OF_MEMORY);
            return ExitCode.FAILED;
        } catch (RuntimeException e) {
            terminal.err().println("alphakey: " + Program.unexpected(e));
            return ExitCode.FAILED;
        }
    }

    private static ExitCode dispatch(String[] arguments, Terminal terminal)
            throws UsageException, InterruptedException {
        if (arguments.length == 0) {
            terminal.err().print(Help.overview(COMMANDS));
            return ExitCode.USAGE;
        }
        String verb = verb(arguments);
        String[] rest = Arrays.copyOfRange(arguments, verb.equals(arguments[0]) ? 1 : 2, arguments.length);
        switch (verb) {
            case "-h", "--help" -> {
                terminal.out().print(Help.overview(COMMANDS));
                return ExitCode.DONE;
            }
            case "-V", "--version", "version" -> {
                terminal.out().println("alphakey " + Program.version());
                return ExitCode.DONE;
            }
            case "help" -> {
                terminal.out().print(rest.length == 0 ? Help.overview(COMMANDS) : Help.of(find(verb(rest))));
                return ExitCode.DONE;
            }
            default -> {
                Command command = find(verb);
                if (Arguments.askForHelp(rest)) {
                    terminal.out().print(Help.of(command));
                    return ExitCode.DONE;
                }
                return run(command, rest, Settings.of(terminal.environment(), COMMANDS), terminal);
            }
        }
    }

    /** The first word, or the first two where they name a command. */
    private static String verb(String[] words) {
        String two = words.length < 2 ? "" : words[0] + " " + words[1];
        for (Command command : COMMANDS) {
            if (command.name().equals(two)) {
                return two;
            }
        }
        return words[0];
    }

    private static ExitCode run(Command command, String[] words, Settings settings, Terminal terminal)
            throws UsageException, InterruptedException {
        try {
            return command.run(settings.before(words, command), terminal);
        } catch (UsageException e) {
            throw new UsageException(e.getMessage() + settings.origin(e.getMessage(), words));
        }
    }

    private static Command find(String verb) throws UsageException {
        for (Command command : COMMANDS) {
            if (command.name().equals(verb)) {
                return command;
            }
        }
        if (verb.startsWith("-")) {
            throw new UsageException("the command comes first, and " + verb + " behind it: see alphakey --help");
        }
        String meant = NearestName.of(verb, COMMANDS.stream().map(Command::name).toList()).map(name -> " (is it " + name + "?)").orElse("");
        throw new UsageException("there is no command '" + verb + "'" + meant + ": see alphakey --help");
    }
}
