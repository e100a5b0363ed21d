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
            int i = y * width;
            int north = y == 0 ? 0 : -width;
            int west = plane[i];
            int aheadOfNorth = plane[i + north];
            int here = aheadOfNorth;
            for (int end = i + width; i < end; i++) {
                int behind = here;
                here = aheadOfNorth;
                if (i + 1 < end) {
                    aheadOfNorth = plane[i + 1 + north];
                }
                west = nearer(plane[i], west, behind, here, aheadOfNorth);
                plane[i] = (byte) west;
            }
        }
        for (int y = height - 1; y >= 0; y--) {
            int start = y * width;
            int i = start + width - 1;
            int south = y == height - 1 ? 0 : width;
            int east = plane[i];
            int aheadOfSouth = plane[i + south];
            int here = aheadOfSouth;
            for (; i >= start; i--) {
                int behind = here;
                here = aheadOfSouth;
                if (i > start) {
                    aheadOfSouth = plane[i - 1 + south];
                }
                east = nearer(plane[i], east, behind, here, aheadOfSouth);
                plane[i] = (byte) east;
            }
        }
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
