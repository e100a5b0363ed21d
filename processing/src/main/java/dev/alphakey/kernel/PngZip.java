package dev.alphakey.kernel;

import java.util.zip.Deflater;

/** The general deflate of the JDK, for drawings whose patterns repeat at a distance. */
public final class PngZip extends PngStream {
    private static final int BLOCK = 1 << 16;
    private static final int LEVEL = 4;

    private final Deflater deflater = new Deflater(LEVEL);

    /** @param channels bytes per pixel, 1 to 4; @param width pixels per row */
    public PngZip(int channels, int width) {
        super(channels, width, BLOCK);
    }

    @Override
    void look(int[] rest, int width) {}

    @Override
    void flush() {
        deflater.setInput(raw, 0, rawSize);
        while (!deflater.needsInput()) {
            take();
        }
        rawSize = 0;
    }

    @Override
    public void finish() {
        flush();
        deflater.finish();
        while (!deflater.finished()) {
            take();
        }
        deflater.end();
    }

    private void take() {
        reserve(BLOCK);
        outSize += deflater.deflate(out, outSize, out.length - outSize);
    }
}
