package dev.alphakey.kernel;

/**
 * A box blur of an 8-bit plane with a fractional radius: whole pixels inside, the two beyond with the weight that is left.
 * Running sums in 24-bit fixed point, so the cost does not depend on the radius.
 */
public final class BoxBlur {
    private static final int SHIFT = 24;
    private static final int COLUMNS = 64;
    private static final int GAUSSIAN_PASSES = 3;

    private BoxBlur() {}

    /**
     * Blurs {@code plane} in place nearly by a Gaussian, as three passes of an extended box filter (Gwosdek et al., "Theoretical
     * Foundations of Gaussian Convolution by Extended Box Filtering", SSVM 2011).
     *
     * @param sigma its standard deviation in pixels, above 0
     */
    public static void gaussian(byte[] plane, int width, int height, double sigma) {
        blur(plane, width, height, boxRadius(sigma), GAUSSIAN_PASSES);
    }

    /** The fractional box radius whose {@link #GAUSSIAN_PASSES}-fold convolution has the variance of the Gaussian. */
    private static float boxRadius(double sigma) {
        double variance = sigma * sigma / GAUSSIAN_PASSES;
        double length = Math.sqrt(12.0 * variance + 1.0);
        double whole = Math.floor((length - 1.0) / 2.0);
        double fraction = (2 * whole + 1) * (whole * (whole + 1) - 3.0 * variance);
        fraction /= 6.0 * (variance - (whole + 1) * (whole + 1));
        return (float) (whole + fraction);
    }

    /** Blurs {@code plane} in place, {@code passes} times along the rows and then along the columns. */
    public static void blur(byte[] plane, int width, int height, float radius, int passes) {
        byte[] line = new byte[width];
        byte[] next = new byte[width];
        for (int y = 0; y < height; y++) {
            System.arraycopy(plane, y * width, line, 0, width);
            for (int pass = 0; pass < passes; pass++) {
                blurLine(line, next, width, radius);
                byte[] swap = line;
                line = next;
                next = swap;
            }
            System.arraycopy(line, 0, plane, y * width, width);
        }
        blurColumns(plane, width, height, radius, passes);
    }

    /** Columns are taken in groups, so that each touched cache line serves many of them. */
    private static void blurColumns(byte[] plane, int width, int height, float radius, int passes) {
        byte[][] group = new byte[Math.min(COLUMNS, width)][height];
        byte[] next = new byte[height];
        for (int x0 = 0; x0 < width; x0 += COLUMNS) {
            int n = Math.min(COLUMNS, width - x0);
            for (int y = 0; y < height; y++) {
                for (int i = 0; i < n; i++) {
                    group[i][y] = plane[y * width + x0 + i];
                }
            }
            for (int i = 0; i < n; i++) {
                for (int pass = 0; pass < passes; pass++) {
                    blurLine(group[i], next, height, radius);
                    byte[] swap = group[i];
                    group[i] = next;
                    next = swap;
                }
            }
            for (int y = 0; y < height; y++) {
                for (int i = 0; i < n; i++) {
                    plane[y * width + x0 + i] = group[i][y];
                }
            }
        }
    }

    private static void blurLine(byte[] in, byte[] out, int length, float radius) {
        int whole = (int) radius;
        long weight = (long) ((1 << SHIFT) / (radius * 2 + 1));
        long rest = ((1L << SHIFT) - (whole * 2L + 1) * weight) / 2;
        int last = length - 1;
        long sum = 0;
        for (int i = -1 - whole; i < whole; i++) {
            sum += in[Math.min(Math.max(i, 0), last)] & 255;
        }
        for (int x = 0; x < length; x++) {
            int gone = in[Math.max(x - whole - 1, 0)] & 255;
            sum += (in[Math.min(x + whole, last)] & 255) - gone;
            int coming = in[Math.min(x + whole + 1, last)] & 255;
            out[x] = (byte) (sum * weight + (gone + coming) * rest + (1L << SHIFT - 1) >> SHIFT);
        }
    }
}
