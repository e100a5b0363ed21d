package dev.alphakey.kernel;

/**
 * Blurs 8-bit levels nearly by a Gaussian, as three passes of a box whose radius is fractional along the rows and then as many
 * across them (Gwosdek et al., "Theoretical Foundations of Gaussian Convolution by Extended Box Filtering", SSVM 2011). Running
 * sums, so the cost does not depend on the radius; rows stream through, so that only those are held that a box covers.
 */
public final class BoxBlur {
    private static final int PASSES = 3;
    /** Columns that are blurred together; their neighbours, which are blurred for their sake alone, come on top. */
    private static final int STRIP = 2048;

    private final BoxWeights box;
    private final int width;
    private final int height;
    private final Reader reader;
    private final Writer writer;

    private BoxBlur(BoxWeights box, int width, int height, Reader reader, Writer writer) {
        this.box = box;
        this.width = width;
        this.height = height;
        this.reader = reader;
        this.writer = writer;
    }

    /** Where rows go, from the first to the last; they are lost when the next one comes. */
    interface Rows {
        void take(int y, int[] row);
    }

    /** Reads the levels from a place on, as many as there is room for. */
    private interface Reader {
        void read(int from, int[] levels);
    }

    /** Writes levels from a place on; the other array is as long, and to be used as one likes. */
    private interface Writer {
        void write(int from, int[] levels, int[] scratch);
    }

    /**
     * Another plane, blurred.
     *
     * @param sigma standard deviation in pixels, above 0
     */
    public static byte[] gaussian(byte[] plane, int width, int height, double sigma) {
        byte[] out = new byte[plane.length];
        new BoxBlur(
                        BoxWeights.of(sigma, PASSES),
                        width,
                        height,
                        (from, levels) -> widen(plane, from, levels),
                        (from, levels, scratch) -> narrow(levels, out, from))
                .run();
        return out;
    }

    /** The pixels with their alpha blurred, and the same colours. */
    public static int[] gaussianAlpha(int[] argb, int width, int height, double sigma) {
        int[] out = new int[argb.length];
        new BoxBlur(
                        BoxWeights.of(sigma, PASSES),
                        width,
                        height,
                        (from, levels) -> AlphaPlane.read(argb, from, levels),
                        (from, levels, scratch) -> AlphaPlane.write(levels, argb, out, from, scratch))
                .run();
        return out;
    }

    private void run() {
        int strips = (width + STRIP - 1) / STRIP;
        Bands.each(strips, n -> strip(n * STRIP, Math.min(width, (n + 1) * STRIP)));
    }

    /** What lies further out than all passes reach is taken for more of the last column, which is wrong, but not seen from here. */
    private void strip(int from, int to) {
        int reach = PASSES * (box.whole() + 1);
        int first = Math.max(0, from - reach);
        int last = Math.min(width, to + reach);
        int[] levels = new int[last - first];
        int[] kept = new int[to - from];
        int[] scratch = new int[to - from];
        Rows rows = (y, row) -> {
            System.arraycopy(row, from - first, kept, 0, kept.length);
            writer.write(y * width + from, kept, scratch);
        };
        for (int pass = 0; pass < PASSES; pass++) {
            rows = new BoxAcross(box, levels.length, height, rows);
        }
        var along = new BoxAlong(box, levels.length);
        for (int y = 0; y < height; y++) {
            reader.read(y * width + first, levels);
            for (int pass = 0; pass < PASSES; pass++) {
                along.blur(levels);
            }
            rows.take(y, levels);
        }
    }

    private static void widen(byte[] plane, int from, int[] levels) {
        for (int i = 0; i < levels.length; i++) {
            levels[i] = plane[from + i] & 255;
        }
    }

    private static void narrow(int[] levels, byte[] plane, int from) {
        for (int i = 0; i < levels.length; i++) {
            plane[from + i] = (byte) levels[i];
        }
    }
}
