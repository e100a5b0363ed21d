package dev.alphakey.codec;

/**
 * How a file is written.
 *
 * @param overwrite whether a file that exists may be replaced
 * @param lossless whether WebP keeps every pixel; PNG always does
 * @param quality of lossy WebP, 0 to 100
 * @param palette whether PNG of at most 256 different pixels is written with a palette: smaller, slower, nothing lost
 */
public record WriteOptions(boolean overwrite, boolean lossless, int quality, boolean palette) {
    /** Keeps existing files, and every pixel. */
    public static final WriteOptions DEFAULT = new WriteOptions(false, true, 90, false);

    public WriteOptions {
        if (quality < 0 || quality > 100) {
            throw new IllegalArgumentException("quality must be 0 to 100, not " + quality);
        }
    }

    public WriteOptions withOverwrite(boolean replace) {
        return new WriteOptions(replace, lossless, quality, palette);
    }

    /** Lossy WebP of the given quality. */
    public WriteOptions withLossy(int level) {
        return new WriteOptions(overwrite, false, level, palette);
    }

    /** With a palette, where the colours are few enough. */
    public WriteOptions withPalette(boolean choice) {
        return new WriteOptions(overwrite, lossless, quality, choice);
    }
}
