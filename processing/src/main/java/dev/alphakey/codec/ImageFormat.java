package dev.alphakey.codec;

/** The kinds of file that are read; PNG and WebP are also written. */
public enum ImageFormat {
    PNG,
    JPEG,
    WEBP,
    GIF,
    BMP,
    TIFF
}
