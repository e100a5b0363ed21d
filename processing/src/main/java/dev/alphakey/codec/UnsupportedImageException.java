package dev.alphakey.codec;

import java.io.IOException;

/** The file may be sound, but it is of a kind or size that is not read or written here. */
public class UnsupportedImageException extends IOException {
    private static final long serialVersionUID = 1L;

    public UnsupportedImageException(String message) {
        super(message);
    }

    public UnsupportedImageException(String message, Throwable cause) {
        super(message, cause);
    }
}
