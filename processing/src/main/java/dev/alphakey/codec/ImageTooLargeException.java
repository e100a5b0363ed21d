package dev.alphakey.codec;

/** The image is sound, but larger than the {@link ReadLimits} of the call; greater limits would let it in. */
public class ImageTooLargeException extends UnsupportedImageException {
    private static final long serialVersionUID = 1L;

    public ImageTooLargeException(String message) {
        super(message);
    }
}
