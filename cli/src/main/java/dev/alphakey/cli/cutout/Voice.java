package dev.alphakey.cli.cutout;

import dev.alphakey.cli.command.Terminal;
import java.io.PrintStream;

/** What a run tells a person: its course where results are told, remarks on standard error. */
final class Voice {
    private final PrintStream text;
    private final PrintStream err;
    private final boolean quiet;
    private final boolean verbose;

    /** @param outTaken whether standard output carries a picture, so that text goes to standard error */
    Voice(Terminal terminal, boolean outTaken, boolean quiet, boolean verbose) {
        this.text = outTaken ? terminal.err() : terminal.out();
        this.err = terminal.err();
        this.quiet = quiet;
        this.verbose = verbose;
    }

    void say(String line) {
        if (!quiet) {
            text.println(line);
        }
    }

    void note(String line) {
        err.println("alphakey: note: " + line);
    }

    void error(String line) {
        err.println("alphakey: " + line);
    }

    void detail(String line) {
        if (verbose) {
            err.println(line);
        }
    }
}
