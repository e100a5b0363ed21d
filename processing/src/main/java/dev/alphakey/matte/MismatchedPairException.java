package dev.alphakey.matte;

/** Two images are not one subject on two backgrounds; the message says in what they differ. */
public class MismatchedPairException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    public MismatchedPairException(String message) {
        super(message);
    }
}
