package dev.alphakey.kernel;

/** The 3-4 chamfer distance (Borgefors, "Distance transformations in digital images", 1986). */
public final class ChamferDistance {
    /** Distances are in thirds of a pixel and end here. */
    public static final int CAP = 120;

    private ChamferDistance() {}

    /** The distance of each pixel from the nearest one whose label is {@code target}, in thirds of a pixel. */
    public static byte[] to(int target, byte[] labels, int width, int height) {
        byte[] distance = new byte[labels.length];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int i = y * width + x;
                if (labels[i] == target) {
                    continue;
                }
                int d = CAP;
                if (x > 0) {
                    d = Math.min(d, distance[i - 1] + 3);
                }
                if (y > 0) {
                    d = Math.min(d, distance[i - width] + 3);
                    if (x > 0) {
                        d = Math.min(d, distance[i - width - 1] + 4);
                    }
                    if (x < width - 1) {
                        d = Math.min(d, distance[i - width + 1] + 4);
                    }
                }
                distance[i] = (byte) d;
            }
        }
        for (int y = height - 1; y >= 0; y--) {
            for (int x = width - 1; x >= 0; x--) {
                int i = y * width + x;
                int d = distance[i];
                if (d == 0) {
                    continue;
                }
                if (x < width - 1) {
                    d = Math.min(d, distance[i + 1] + 3);
                }
                if (y < height - 1) {
                    d = Math.min(d, distance[i + width] + 3);
                    if (x < width - 1) {
                        d = Math.min(d, distance[i + width + 1] + 4);
                    }
                    if (x > 0) {
                        d = Math.min(d, distance[i + width - 1] + 4);
                    }
                }
                distance[i] = (byte) d;
            }
        }
        return distance;
    }
}
