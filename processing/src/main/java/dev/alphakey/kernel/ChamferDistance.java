package dev.alphakey.kernel;

/** The 3-4 chamfer distance (Borgefors, "Distance transformations in digital images", 1986). */
public final class ChamferDistance {
    /** Distances are in thirds of a pixel and end here: beyond twenty pixels everything is merely deep. */
    public static final int CAP = 60;

    private static final long ALL_CAP = Stretch.eight(CAP);

    private ChamferDistance() {}

    /** The distance of each pixel from the nearest one whose label is {@code target}, in thirds of a pixel. */
    public static byte[] to(int target, byte[] labels, int width, int height) {
        byte[] distance = new byte[labels.length];
        for (int y = 0; y < height; y++) {
            forwards(target, labels, distance, y * width, width, y > 0);
        }
        for (int y = height - 1; y >= 0; y--) {
            backwards(distance, y * width, width, y < height - 1);
        }
        return distance;
    }

    private static void forwards(int target, byte[] labels, byte[] distance, int start, int width, boolean hasNorth) {
        int end = start + width;
        int west = CAP;
        for (int i = start; i < end; i++) {
            if (labels[i] == target) {
                i = Stretch.end(labels, i, end, target) - 1;
                west = 0;
                continue;
            }
            int d = Math.min(CAP, west + 3);
            if (hasNorth) {
                int north = i - width;
                d = Math.min(d, distance[north] + 3);
                if (i > start) {
                    d = Math.min(d, distance[north - 1] + 4);
                }
                if (i + 1 < end) {
                    d = Math.min(d, distance[north + 1] + 4);
                }
            }
            distance[i] = (byte) d;
            west = d;
        }
    }

    private static void backwards(byte[] distance, int start, int width, boolean hasSouth) {
        int east = CAP;
        for (int i = start + width - 1; i >= start; i--) {
            int d = distance[i];
            // Eight pixels on the target itself, or at the cap with nothing nearer around them, stay as they are.
            if (i - 8 > start && isSettled(distance, i, east, d, hasSouth ? width : 0)) {
                i -= 7;
                east = d;
                continue;
            }
            if (d != 0) {
                d = Math.min(d, east + 3);
                if (hasSouth) {
                    int south = i + width;
                    d = Math.min(d, distance[south] + 3);
                    if (i + 1 < start + width) {
                        d = Math.min(d, distance[south + 1] + 4);
                    }
                    if (i > start) {
                        d = Math.min(d, distance[south - 1] + 4);
                    }
                }
                distance[i] = (byte) d;
            }
            east = d;
        }
    }

    private static boolean isSettled(byte[] distance, int i, int east, int d, int south) {
        if (d == 0) {
            return Stretch.are(distance, i - 7, 0);
        }
        if (d != CAP || east != CAP || !Stretch.are(distance, i - 7, ALL_CAP)) {
            return false;
        }
        int below = i + south;
        // The row below has a neighbour more on either side; beyond the last column there is none that could be nearer.
        return Stretch.are(distance, below - 7, ALL_CAP)
                && distance[below - 8] == CAP
                && (south == 0 || below + 1 == distance.length || distance[below + 1] == CAP);
    }
}
