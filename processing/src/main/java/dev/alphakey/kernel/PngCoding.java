package dev.alphakey.kernel;

/**
 * How pixels become compressed bytes.
 *
 * @param channels bytes per pixel, 1 to 4: grey, grey and alpha, RGB, RGBA
 * @param mask the bits of a packed pixel that count
 */
public record PngCoding(int channels, int mask, PngFilters filters, PngCompressor compressor) {
    /** The filter byte and the pixels of a row of this width. */
    public long rowBytes(int width) {
        return 1 + (long) width * channels;
    }
}
