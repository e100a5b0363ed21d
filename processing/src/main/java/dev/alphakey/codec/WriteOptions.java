package dev.alphakey.codec;

import java.util.Objects;

/**
 * How a file is written.
 *
 * @param overwrite whether a file that exists may be replaced
 * @param lossless whether WebP keeps every pixel; PNG always does
 * @param quality of lossy WebP, 0 to 100
 * @param palette whether PNG of at most 256 different pixels is written with a palette, as the level SMALL does anyhow: smaller,
 *     slower, nothing lost
 * @param pngLevel how much work goes into a small PNG
 * @param metadata what a PNG says beside its pixels
 */
public record WriteOptions(
        boolean overwrite, boolean lossless, int quality, boolean palette, PngLevel pngLevel, Metadata metadata) {
    /** Keeps existing files, and every pixel. */
    public static final WriteOptions DEFAULT = new WriteOptions(false, true, 90, false, PngLevel.DEFAULT, Metadata.NONE);

    public WriteOptions {
        Objects.requireNonNull(pngLevel, "pngLevel");
        Objects.requireNonNull(metadata, "metadata");
        if (quality < 0 || quality > 100) {
            throw new IllegalArgumentException("quality must be 0 to 100, not " + quality);
        }
    }

    public WriteOptions withOverwrite(boolean replace) {
        return new WriteOptions(replace, lossless, quality, palette, pngLevel, metadata);
    }

    /** Lossy WebP of the given quality. */
    public WriteOptions withLossy(int level) {
        return new WriteOptions(overwrite, false, level, palette, pngLevel, metadata);
    }

    /** With a palette, where the colours are few enough. */
    public WriteOptions withPalette(boolean choice) {
        return new WriteOptions(overwrite, lossless, quality, choice, pngLevel, metadata);
    }

    public WriteOptions withPngLevel(PngLevel level) {
        return new WriteOptions(overwrite, lossless, quality, palette, level, metadata);
    }

    public WriteOptions withMetadata(Metadata stated) {
        return new WriteOptions(overwrite, lossless, quality, palette, pngLevel, stated);
    }
}
