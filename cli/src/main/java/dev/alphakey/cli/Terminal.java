package dev.alphakey.cli;

import java.io.InputStream;
import java.io.PrintStream;

/**
 * Where a command reads and writes.
 *
 * @param in binary input for {@code -}
 * @param output results, text or binary
 * @param err progress, warnings and errors
 * @param interactive whether somebody watches {@code err}
 */
record Terminal(InputStream in, StandardOutput output, PrintStream err, boolean interactive) {
    /** The process' own streams; the launcher tells whether standard error is a terminal. */
    static Terminal system() {
        return new Terminal(
                System.in, StandardOutput.system(), System.err, Boolean.getBoolean("alphakey.interactive"));
    }

    /** Results that are text. */
    PrintStream out() {
        return output.text();
    }
}
