package dev.alphakey.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.alphakey.cli.command.Command;
import dev.alphakey.cli.command.ExitCode;
import java.util.List;
import org.apache.commons.cli.Option;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HelpTest {
    static List<Command> commands() {
        return Main.COMMANDS;
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyCommandShowsItsOptionsAndExamples(Command known) {
        Cli cli = Cli.run((known.name() + " --help").split(" "));
        assertEquals(ExitCode.DONE, cli.code());
        for (Option option : known.options().getOptions()) {
            assertTrue(cli.out().contains("--" + option.getLongOpt()), option.getLongOpt());
        }
        assertTrue(cli.out().contains("\nexamples:\n"), cli.out());
        assertTrue(cli.out().lines().allMatch(line -> line.length() <= 100), "no line is too long");
    }

    @Test
    void theOverviewNamesEveryCommand() {
        for (Command command : commands()) {
            assertTrue(Cli.run("--help").out().contains("\n  " + command.name() + " "), command.name());
        }
    }

    @Test
    void helpIsFoundUnderTwoWordsToo() {
        assertEquals(Cli.run("mask", "check", "--help").out(), Cli.run("help", "mask", "check").out());
        assertTrue(Cli.run("help", "mask").out().startsWith("alphakey mask - "));
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

    @Test
    void aMisspeltCommandOrOptionIsGuessed() {
        assertTrue(Cli.run("remvoe").err().contains("is it remove?"));
        assertTrue(Cli.run("remove", "a.png", "--outdir", "b").err().contains("is it --out-dir?"));
        assertTrue(Cli.run("--out", "b.png").err().contains("the command comes first"));
    }
}
