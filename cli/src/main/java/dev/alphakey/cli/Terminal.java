package dev.alphakey.cli;

import java.io.InputStream;
import java.io.PrintStream;

/**
 * Where a command reads and writes.
 *
 * @param in binary input for {@code -}
 * @param out results, text or binary
 * @param err progress, warnings and errors
 * @param interactive whether somebody watches {@code err}
 */
record Terminal(InputStream in, PrintStream out, PrintStream err, boolean interactive) {
    /** The process' own streams; the launcher tells whether standard error is a terminal. */
    static Terminal system() {
        return new Terminal(System.in, System.out, System.err, Boolean.getBoolean("alphakey.interactive"));
    }
}
