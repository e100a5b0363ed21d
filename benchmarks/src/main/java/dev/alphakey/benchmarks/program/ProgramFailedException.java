package dev.alphakey.benchmarks.program;

/** A program that was to be timed did not do its work; the message is one line that says why. */
public final class ProgramFailedException extends Exception {
    private static final long serialVersionUID = 1;

    ProgramFailedException(String message, Throwable cause) {
        super(message, cause);
    }
}
