package dev.alphakey.kernel;

import java.util.zip.Deflater;

/** What compresses filtered rows. */
public enum PngCompressor {
    /** Our own, which finds runs of one pixel and nothing else. */
    RUNS,
    /** The JDK's, at its middling effort. */
    GENERAL,
    /** The JDK's at its greatest effort, as libpng sets it up for filtered rows. */
    GREATEST_FILTERED,
    /** The JDK's at its greatest effort, as it comes. */
    GREATEST;

    /**
     * @param channels bytes per pixel, 1 to 4
     * @param width the most pixels that are added at a time
     * @param bytes how many raw bytes there will be
     */
    PngStream stream(int channels, int width, long bytes) {
        return switch (this) {
            case RUNS -> new PngDeflate(channels, width, bytes);
            case GENERAL -> new PngZip(channels, width, 4, Deflater.DEFAULT_STRATEGY);
            case GREATEST_FILTERED -> new PngZip(channels, width, 9, Deflater.FILTERED);
            case GREATEST -> new PngZip(channels, width, 9, Deflater.DEFAULT_STRATEGY);
        };
    }

    /** Whether it finds what repeats from further back than a row. */
    boolean looksBack() {
        return this != RUNS;
    }
}
