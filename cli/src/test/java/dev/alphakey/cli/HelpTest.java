package dev.alphakey.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.alphakey.cli.command.Command;
import dev.alphakey.cli.command.ExitCode;
import dev.alphakey.cli.cutout.CutoutCommand;
import dev.alphakey.cli.finish.FinishCommand;
import dev.alphakey.cli.mask.MaskCheckCommand;
import dev.alphakey.cli.mask.MaskCommand;
import dev.alphakey.cli.mask.MaskPreviewCommand;
import dev.alphakey.cli.remove.RemoveCommand;
import dev.alphakey.cli.validate.ValidateCommand;
import org.apache.commons.cli.Option;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HelpTest {
    @ParameterizedTest
    @ValueSource(strings = {"cutout", "remove", "finish", "validate", "mask", "mask check", "mask preview"})
    void everyCommandShowsItsOptionsAndExamples(String command) {
        Cli cli = Cli.run((command + " --help").split(" "));
        assertEquals(ExitCode.DONE, cli.code());
        Command known = switch (command) {
            case "cutout" -> new CutoutCommand();
            case "remove" -> new RemoveCommand();
            case "finish" -> new FinishCommand();
            case "mask" -> new MaskCommand();
            case "mask check" -> new MaskCheckCommand();
            case "mask preview" -> new MaskPreviewCommand();
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
        for (String command : new String[] {"cutout", "remove", "finish", "validate", "key-color", "mask", "mask check", "doctor"}) {
            assertTrue(Cli.run("--help").out().contains("\n  " + command + " "), command);
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
}
