package dev.alphakey.cli.mask;

/** A mask cannot be made or judged; the message is the whole line for people. */
public final class MaskException extends Exception {
    private static final long serialVersionUID = 1L;

    public MaskException(String message) {
        super(message);
    }
}
