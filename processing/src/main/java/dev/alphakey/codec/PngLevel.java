package dev.alphakey.codec;

/** How much work goes into making a PNG small. Every pixel is kept at any of them. */
public enum PngLevel {
    /** Runs of pixels and two row filters only: the least work, for files that do not last. */
    FAST,
    /** All row filters, judged on a part of each row; much faster than zlib and smaller than its quick levels. */
    DEFAULT,
    /** What libpng does at its greatest effort or less bytes, for files that are sent often; many times the work. */
    SMALL
}
