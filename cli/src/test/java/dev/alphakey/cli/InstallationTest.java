package dev.alphakey.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.alphakey.cli.command.ExitCode;
import dev.alphakey.cli.command.Ink;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Completion in real shells, the manual page, and colours. */
class InstallationTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"rem, remove", "vali, validate"})
    void bashCompletesCommands(String typed, String completed) throws Exception {
        assertEquals(List.of(completed), bash("alphakey", typed));
    }

    @Test
    void bashCompletesOptionsOfTheCommand() throws Exception {
        assertEquals(List.of("--translucency"), bash("alphakey", "remove", "a.png", "--transl"));
    }

    @Test
    void bashCompletesCommandsOfTwoWords() throws Exception {
        assertEquals(List.of("preview"), bash("alphakey", "mask", "pre"));
        assertEquals(List.of("--strict"), bash("alphakey", "mask", "check", "--str"));
    }

    @Test
    void bashCompletesTheValuesOfAnOption() throws Exception {
        assertEquals(List.of("solid"), bash("alphakey", "remove", "--translucency", "so"));
    }

    @ParameterizedTest
    @CsvSource({"zsh, -n", "fish, --no-execute"})
    void otherShellsTakeTheirScript(String shell, String check) throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin", shell)), "there is no " + shell);
        Path script = Files.writeString(folder.resolve("script"), Cli.run("completion", shell).out());
        assertEquals("", run(shell, check, script.toString()));
    }

    @Test
    void anUnknownShellIsWrongUsage() {
        assertEquals(ExitCode.USAGE, Cli.run("completion", "tcsh").code());
    }

    @Test
    void theManualHasASectionForEveryCommand() {
        String page = Cli.run("man").out();
        for (String command : List.of("REMOVE", "FINISH", "VALIDATE", "KEY\\-COLOR", "DOCTOR", "COMPLETION")) {
            assertTrue(page.contains("\n.SH \"ALPHAKEY " + command + "\"\n"), command);
        }
    }

    @Test
    void theManualHoldsNoRoffRequestByAccident() {
        List<String> requests = List.of(".TH", ".SH", ".PP", ".TP", ".B", ".I", ".nf", ".fi", ".RS", ".RE");
        Cli.run("man").out().lines()
                .filter(line -> line.startsWith(".") || line.startsWith("'"))
                .forEach(line -> assertTrue(requests.contains(line.split(" ")[0]), line));
    }

    @Test
    void verdictsAreColoredWhereTheyStand() {
        assertEquals(
                "Wrote a PASS.png\nVerdict: \u001b[31mFAIL\u001b[0m\n  \u001b[33mWARN\u001b[0m specks",
                Ink.verdicts("Wrote a PASS.png\nVerdict: FAIL\n  WARN specks"));
    }

    private List<String> bash(String... words) throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "there is no bash");
        Path script = folder.resolve("script");
        Files.writeString(script, Cli.run("completion", "bash").out() + "COMP_WORDS=(" + String.join(" ", words) + ")\nCOMP_CWORD="
                + (words.length - 1) + "\n_alphakey 2>/dev/null\nprintf '%s\\n' \"${COMPREPLY[@]}\"\n");
        return run("/bin/bash", script.toString()).lines().toList();
    }

    private static String run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), said);
        return said;
    }
}
