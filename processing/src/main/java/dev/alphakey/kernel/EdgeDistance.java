package dev.alphakey.kernel;

/**
 * How far each pixel of a two-sided plane is from the other side, as two chamfer passes with all eight neighbours at
 * distance 1 (Rosenfeld and Pfaltz 1966), for both sides at once.
 *
 * <p>Distances are capped, so a band of rows depends on no more than the cap's rows around it. Each band is measured on its own
 * with those rows around it, small enough to stay in the cache, and bands run side by side.
 */
public final class EdgeDistance {
    /** Rows to a band: the rows around it that are measured twice stay a small part. */
    private static final int BAND = 192;
    /** Bands of very wide images are lower, and those of narrow ones higher. */
    private static final int MOST_PIXELS = 1 << 21;

    private static final int LEAST_PIXELS = 1 << 18;

    private EdgeDistance() {}

    /** Tells the sides of the pixels of a row; called for some rows more than once, and from several threads. */
    @FunctionalInterface
    public interface Sides {
        /** Writes {@code +cap} or {@code -cap} for each pixel of row {@code y} to {@code out[at]} and on. */
        void row(int y, byte[] out, int at);
    }

    /**
     * The signed number of steps from each pixel to the nearest of the other side: 1 touches it, {@code cap} (1 to 127) is that
     * far or farther. The frame is not another side.
     */
    public static byte[] measure(int width, int height, int cap, Sides sides) {
        byte[] plane = new byte[width * height];
        int rows = Math.max(2 * cap, Math.max(LEAST_PIXELS / width, Math.min(BAND, MOST_PIXELS / width)));
        int bands = (height + rows - 1) / rows;
        Bands.each(bands, band -> {
            int from = band * rows;
            measure(plane, width, height, from, Math.min(height, from + rows), cap, sides);
        });
        return plane;
    }

    private static void measure(byte[] plane, int width, int height, int from, int to, int cap, Sides sides) {
        int top = Math.max(0, from - cap);
        int bottom = Math.min(height, to + cap);
        byte[] part = new byte[(bottom - top) * width];
        for (int y = top; y < bottom; y++) {
            sides.row(y, part, (y - top) * width);
        }
        for (int y = 0; y < bottom - top; y++) {
            forwards(part, y * width, width, y == 0 ? 0 : -width);
        }
        for (int y = bottom - top - 1; y >= from - top; y--) {
            backwards(part, y * width, width, y == bottom - top - 1 ? 0 : width);
        }
        System.arraycopy(part, (from - top) * width, plane, from * width, (to - from) * width);
    }

    private static void forwards(byte[] plane, int start, int width, int north) {
        int end = start + width;
        int west = plane[start];
        for (int i = start; i < end; i++) {
            // Where eight pixels and all around them are equally far from an edge, nothing changes.
            while (i > start && i + 8 < end && isCalm(plane, i, north, west, plane[i + north - 1], plane[i + north + 8])) {
                i += 8;
            }
            int behind = plane[i == start ? i + north : i + north - 1];
            int ahead = plane[i + 1 == end ? i + north : i + north + 1];
            west = nearer(plane[i], west, behind, plane[i + north], ahead);
            plane[i] = (byte) west;
        }
    }

    private static void backwards(byte[] plane, int start, int width, int south) {
        int last = start + width - 1;
        int east = plane[last];
        for (int i = last; i >= start; i--) {
            while (i < last && i - 8 > start && isCalm(plane, i - 7, south, east, plane[i + south + 1], plane[i + south - 8])) {
                i -= 8;
            }
            int behind = plane[i == last ? i + south : i + south + 1];
            int ahead = plane[i == start ? i + south : i + south - 1];
            east = nearer(plane[i], east, behind, plane[i + south], ahead);
            plane[i] = (byte) east;
        }
    }

    /** Whether eight pixels, those next to them in the other row, and the three that surround both are all the same. */
    private static boolean isCalm(byte[] plane, int i, int other, int a, int b, int c) {
        if (a != b || a != c) {
            return false;
        }
        long eight = Stretch.eight(a);
        return Stretch.are(plane, i, eight) && Stretch.are(plane, i + other, eight);
    }

    private static int nearer(int own, int a, int b, int c, int d) {
        if (own > 0) {
            int least = Math.min(Math.min(a, b), Math.min(c, d));
            return Math.min(own, Math.max(0, least) + 1);
        }
        int most = Math.max(Math.max(a, b), Math.max(c, d));
        return Math.max(own, Math.min(0, most) - 1);
    }
}
