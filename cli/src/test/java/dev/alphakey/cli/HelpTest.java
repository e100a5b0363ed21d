package dev.alphakey.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.apache.commons.cli.Option;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HelpTest {
    @ParameterizedTest
    @ValueSource(strings = {"remove", "validate"})
    void everyCommandShowsItsOptionsAndExamples(String command) {
        Cli cli = Cli.run(command, "--help");
        assertEquals(ExitCode.DONE, cli.code());
        Command known = command.equals("remove") ? new RemoveCommand() : new ValidateCommand();
        for (Option option : known.options().getOptions()) {
            assertTrue(cli.out().contains("--" + option.getLongOpt()), option.getLongOpt());
        }
        assertTrue(cli.out().contains("\nexamples:\n"), cli.out());
        assertTrue(cli.out().lines().allMatch(line -> line.length() <= 100), "no line is too long");
    }

    @Test
    void theOverviewNamesEveryCommand() {
        assertTrue(Cli.run("--help").out().contains("remove"));
        assertTrue(Cli.run("--help").out().contains("validate"));
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
