package dev.alphakey.kernel;

/**
 * How far each pixel of a two-sided plane is from the other side, as two chamfer passes with all eight neighbours at
 * distance 1 (Rosenfeld and Pfaltz 1966), for both sides at once.
 */
public final class EdgeDistance {
    private EdgeDistance() {}

    /**
     * Replaces {@code +cap} and {@code -cap}, which name the side of each pixel, by the signed number of steps to the
     * nearest pixel of the other side: 1 touches it, {@code cap} (1 to 127) is that far or farther. The frame is not
     * another side.
     */
    public static void measure(byte[] plane, int width, int height) {
        for (int y = 0; y < height; y++) {
            forwards(plane, y * width, width, y == 0 ? 0 : -width);
        }
        for (int y = height - 1; y >= 0; y--) {
            backwards(plane, y * width, width, y == height - 1 ? 0 : width);
        }
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
