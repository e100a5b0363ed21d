package dev.alphakey.codec;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;

/** The kinds of file that are read; PNG and WebP are also written. */
public enum ImageFormat {
    PNG,
    JPEG,
    WEBP,
    GIF,
    BMP,
    TIFF;

    /** Every kind is recognised by this many bytes at the latest. */
    static final int MAGIC_BYTES = 16;

    /** The kind that the first bytes of a file show, or null. */
    static ImageFormat sniff(byte[] head) {
        String start = new String(head, 0, Math.min(head.length, MAGIC_BYTES), StandardCharsets.ISO_8859_1);
        if (start.startsWith("\u0089PNG\r\n\u001a\n")) {
            return PNG;
        }
        if (start.startsWith("\u00ff\u00d8\u00ff")) {
            return JPEG;
        }
        if (start.startsWith("RIFF") && start.startsWith("WEBP", 8)) {
            return WEBP;
        }
        if (start.startsWith("GIF87a") || start.startsWith("GIF89a")) {
            return GIF;
        }
        if (start.startsWith("BM") && start.length() == MAGIC_BYTES && start.startsWith("\0", 15)) {
            return BMP;
        }
        boolean tiff = start.startsWith("II*\0") || start.startsWith("MM\0*");
        boolean bigTiff = start.startsWith("II+\0") || start.startsWith("MM\0+");
        return tiff || bigTiff ? TIFF : null;
    }

    /**
     * The kind of file that a name asks to write.
     *
     * @throws UnsupportedImageException if the name ends in neither {@code .png} nor {@code .webp}
     */
    public static ImageFormat forWriting(Path file) throws UnsupportedImageException {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        String extension = dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
        return switch (extension) {
            case "png" -> PNG;
            case "webp" -> WEBP;
            case "jpg", "jpeg", "jpe", "jfif" -> throw new UnsupportedImageException(
                    "JPEG cannot hold transparency; use .png or .webp");
            case "bmp" -> throw new UnsupportedImageException("BMP does not hold transparency safely; use .png or .webp");
            case "" -> throw new UnsupportedImageException("the name of the output has no extension; use .png or .webp");
            default -> throw new UnsupportedImageException("." + extension + " files are not written; use .png or .webp");
        };
    }
}
