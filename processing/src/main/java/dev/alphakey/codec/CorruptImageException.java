package dev.alphakey.codec;

import java.io.IOException;

/** The file says that it is an image, but its bytes are cut short or contradict themselves. */
public class CorruptImageException extends IOException {
    private static final long serialVersionUID = 1L;

    public CorruptImageException(String message) {
        super(message);
    }

    public CorruptImageException(String message, Throwable cause) {
        super(message, cause);
    }
}
