package dev.alphakey.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.alphakey.cli.command.Command;
import dev.alphakey.cli.command.ExitCode;
import dev.alphakey.cli.finish.FinishCommand;
import dev.alphakey.cli.jobs.GenerateBatchCommand;
import dev.alphakey.cli.remove.RemoveCommand;
import dev.alphakey.cli.validate.ValidateCommand;
import org.apache.commons.cli.Option;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HelpTest {
    @ParameterizedTest
    @ValueSource(strings = {"remove", "finish", "validate", "generate-batch"})
    void everyCommandShowsItsOptionsAndExamples(String command) {
        Cli cli = Cli.run(command, "--help");
        assertEquals(ExitCode.DONE, cli.code());
        Command known = switch (command) {
            case "remove" -> new RemoveCommand();
            case "finish" -> new FinishCommand();
            case "generate-batch" -> new GenerateBatchCommand();
            default -> new ValidateCommand();
        };
        for (Option option : known.options().getOptions()) {
            assertTrue(cli.out().contains("--" + option.getLongOpt()), option.getLongOpt());
        }
        assertTrue(cli.out().contains("\nexamples:\n"), cli.out());
        assertTrue(cli.out().lines().allMatch(line -> line.length() <= 100), "no line is too long");
    }

    @Test
    void theOverviewNamesEveryCommand() {
        for (String command : new String[] {"remove", "finish", "validate", "key-color", "doctor"}) {
            assertTrue(Cli.run("--help").out().contains("\n  " + command + " "), command);
        }
    }

    @Test
    void withoutACommandTheOverviewIsShownAsAnError() {
        Cli cli = Cli.run();
        assertEquals(ExitCode.USAGE, cli.code());
        assertTrue(cli.err().contains("usage:"), cli.err());
    }

    @Test
    void anUnknownCommandIsNamed() {
        Cli cli = Cli.run("remvoe");
        assertEquals(ExitCode.USAGE, cli.code());
        assertTrue(cli.err().contains("remvoe"), cli.err());
    }
}
