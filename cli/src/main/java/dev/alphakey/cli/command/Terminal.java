package dev.alphakey.cli.command;

import java.io.InputStream;
import java.io.PrintStream;
import java.util.Map;

/**
 * Where a command reads and writes.
 *
 * @param in binary input for {@code -}
 * @param output results, text or binary
 * @param err progress, warnings and errors
 * @param interactive whether somebody watches {@code err}
 * @param colored whether somebody watches {@code output} who likes colours
 * @param environment the variables that commands may read
 */
public record Terminal(
        InputStream in,
        StandardOutput output,
        PrintStream err,
        boolean interactive,
        boolean colored,
        Map<String, String> environment) {
    /** The process' own streams; the launcher tells which of them are a terminal. */
    public static Terminal system() {
        Map<String, String> environment = System.getenv();
        return new Terminal(
                System.in,
                StandardOutput.system(),
                System.err,
                Boolean.getBoolean("alphakey.interactive"),
                Boolean.getBoolean("alphakey.colored") && environment.getOrDefault("NO_COLOR", "").isEmpty(),
                environment);
    }

    /** Results that are text. */
    public PrintStream out() {
        return output.text();
    }
}
