package dev.alphakey.cli;

/** A mask cannot be made or judged; the message is the whole line for people. */
final class MaskException extends Exception {
    private static final long serialVersionUID = 1L;

    MaskException(String message) {
        super(message);
    }
}
