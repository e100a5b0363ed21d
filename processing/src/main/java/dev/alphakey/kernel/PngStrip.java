package dev.alphakey.kernel;

/**
 * A strip of rows, filtered and compressed by itself: strips can be made side by side and, put one behind another, are one
 * deflate stream.
 */
public final class PngStrip {
    /** Filtered bytes of a strip: enough that its end costs nothing, and that many strips fit into memory. */
    private static final int BYTES = 1 << 20;
    /** Of Adler-32 (RFC 1950). */
    private static final int BASE = 65521;

    private final byte[] bytes;
    private final int size;
    private final int check;
    private final long rawSize;

    private PngStrip(PngStream stream) {
        bytes = stream.out();
        size = stream.size();
        check = stream.check();
        rawSize = stream.rawTotal();
    }

    /** How many rows the strips of an image have, except perhaps the last; this depends on nothing but the image. */
    public static int rows(int width, int height, PngCoding coding) {
        long strips = Math.max(1, coding.rowBytes(width) * height / BYTES);
        return (int) ((height - 1) / strips + 1);
    }

    /**
     * Compresses the rows from {@code from} to before {@code to}. What the strip above ends with is known to compressors that
     * look back, so that a border costs a few bytes only.
     */
    public static PngStrip of(int[] pixels, int width, int from, int to, PngCoding coding) {
        PngStream stream = coding.compressor().stream(coding.channels(), width, coding.rowBytes(width) * (to - from));
        PngFilter filter = new PngFilter(width, coding.filters());
        int start = from;
        if (coding.compressor().looksBack() && from > 0) {
            start = (int) Math.max(0, from - 1 - PngZip.WINDOW / coding.rowBytes(width));
        }
        if (start > 0) {
            filter.above(pixels, (start - 1) * width, coding.mask());
        }
        for (int y = start; y < to; y++) {
            if (y == from && start < from) {
                stream.endOfKnown();
            }
            int chosen = filter.apply(pixels, y * width, coding.mask());
            if (y < from) {
                stream.known(chosen, filter.rest(), width);
            } else {
                stream.row(chosen, filter.rest(), filter.from(), filter.to(), width);
            }
        }
        stream.finish();
        return new PngStrip(stream);
    }

    /** How many pixels the strips of an image have that stays unfiltered, except perhaps the last. */
    public static int unfilteredPixels() {
        return BYTES / 4;
    }

    /**
     * Compresses pixels as they are, from the index {@code from} to before {@code to} and without regard to rows: filtering
     * very wide rows would take many times the memory of the image.
     */
    public static PngStrip unfiltered(int[] pixels, int width, int from, int to, PngCoding coding) {
        PngStream stream = coding.compressor().stream(coding.channels(), to - from, 4L * (to - from));
        int[] piece = new int[to - from];
        for (int at = from; at < to; ) {
            int x = at % width;
            if (x == 0) {
                stream.begin(0);
            }
            int count = Math.min(to - at, width - x);
            System.arraycopy(pixels, at, piece, 0, count);
            stream.add(piece, count);
            at += count;
        }
        stream.finish();
        return new PngStrip(stream);
    }

    /** The compressed bytes, of which {@link #size()} count. */
    public byte[] bytes() {
        return bytes;
    }

    public int size() {
        return size;
    }

    /** The Adler-32 of some bytes and this strip's raw bytes behind them. */
    public int join(int before) {
        long a = before & 0xffff;
        long b = before >>> 16;
        long ownA = check & 0xffff;
        long ownB = check >>> 16;
        long sumB = b + ownB + rawSize % BASE * (a + BASE - 1);
        return (int) (sumB % BASE << 16 | (a + ownA + BASE - 1) % BASE);
    }
}
