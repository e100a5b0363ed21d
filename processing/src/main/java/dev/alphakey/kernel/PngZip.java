package dev.alphakey.kernel;

import java.util.zip.Deflater;

/** The general deflate of the JDK, for drawings whose patterns repeat at a distance and for the smallest files. */
final class PngZip extends PngStream {
    /** How far back deflate looks. */
    static final int WINDOW = 1 << 15;

    private static final int BLOCK = 1 << 16;

    private final Deflater deflater;

    /**
     * @param channels bytes per pixel, 1 to 4
     * @param width the most pixels that are added at a time
     * @param level of the JDK's deflate, 1 to 9
     * @param strategy one of its constants
     */
    PngZip(int channels, int width, int level, int strategy) {
        super(channels, width, BLOCK, BLOCK);
        deflater = new Deflater(level, true);
        deflater.setStrategy(strategy);
    }

    @Override
    void look(int[] rest, int width) {}

    @Override
    void prime() {
        int known = Math.min(rawSize, WINDOW);
        deflater.setDictionary(raw, rawSize - known, known);
    }

    @Override
    void flush() {
        deflater.setInput(raw, 0, rawSize);
        while (!deflater.needsInput()) {
            take(Deflater.NO_FLUSH);
        }
    }

    @Override
    void align() {
        while (take(Deflater.SYNC_FLUSH)) {}
        deflater.end();
    }

    /** Whether there may be more to take. */
    private boolean take(int mode) {
        reserve(BLOCK);
        outSize += deflater.deflate(out, outSize, out.length - outSize, mode);
        return outSize == out.length;
    }
}
