package dev.alphakey.kernel;

import java.util.Arrays;

/**
 * The least alpha in a square around each pixel. Windows grow by doubling, first along the rows and then across them, each row
 * as a whole, so that the cost grows with the logarithm of the radius only.
 */
public final class MinFilter {
    /** Above every alpha, for what lies beyond the frame. */
    private static final int NOTHING = 255;

    private MinFilter() {}

    /** The pixels with their alpha lowered to the least of those at most {@code radius} columns and rows away. */
    public static int[] lower(int[] argb, int width, int height, int radius) {
        int[] out = new int[argb.length];
        Bands.run(width, height, (from, to) -> band(argb, out, width, height, radius, from, to));
        return out;
    }

    private static void band(int[] argb, int[] out, int width, int height, int radius, int from, int to) {
        int window = 2 * radius + 1;
        int[] wide = new int[width + window - 1];
        int[] shifted = new int[wide.length];
        int[][] rows = new int[to - from + window - 1][width];
        for (int i = 0, y = from - radius; i < rows.length; i++, y++) {
            if (y < 0 || y >= height) {
                Arrays.fill(rows[i], NOTHING);
            } else {
                Arrays.fill(wide, 0, radius, NOTHING << 24);
                System.arraycopy(argb, y * width, wide, radius, width);
                Arrays.fill(wide, radius + width, wide.length, NOTHING << 24);
                AlphaPlane.down(wide);
                along(wide, shifted, window);
                System.arraycopy(wide, 0, rows[i], 0, width);
            }
        }
        across(rows, window);
        int[] scratch = new int[width];
        for (int y = from; y < to; y++) {
            AlphaPlane.write(rows[y - from], argb, out, y * width, scratch);
        }
    }

    /** Each level becomes the least of itself and the ones after it in a window. */
    private static void along(int[] levels, int[] shifted, int window) {
        int span = 1;
        for (; 2 * span <= window; span *= 2) {
            System.arraycopy(levels, span, shifted, 0, levels.length - span);
            lower(levels, shifted);
        }
        if (span < window) {
            System.arraycopy(levels, window - span, shifted, 0, levels.length - (window - span));
            lower(levels, shifted);
        }
    }

    private static void across(int[][] rows, int window) {
        int span = 1;
        for (; 2 * span <= window; span *= 2) {
            lower(rows, span);
        }
        lower(rows, window - span);
    }

    /** A row is not asked for any more once it has changed. */
    private static void lower(int[][] rows, int distance) {
        for (int i = 0; distance > 0 && i + distance < rows.length; i++) {
            lower(rows[i], rows[i + distance]);
        }
    }

    private static void lower(int[] levels, int[] others) {
        for (int i = 0; i < levels.length; i++) {
            int more = levels[i] - others[i];
            levels[i] -= more & ~(more >> 31);
        }
    }
}
