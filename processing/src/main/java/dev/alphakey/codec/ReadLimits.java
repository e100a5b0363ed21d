package dev.alphakey.codec;

/**
 * What a file may ask for before memory is taken.
 *
 * @param maxPixels the greatest width times height, at least 1
 */
public record ReadLimits(long maxPixels) {
    /** 100 megapixels, 400 MB as a raster. */
    public static final ReadLimits DEFAULT = new ReadLimits(100_000_000L);

    public ReadLimits {
        if (maxPixels < 1) {
            throw new IllegalArgumentException("the limit must allow at least one pixel, not " + maxPixels);
        }
    }
}
