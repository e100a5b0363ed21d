package dev.alphakey.matte;

import dev.alphakey.kernel.Bands;
import java.util.Arrays;

/**
 * Clears what two noisy backgrounds leave behind: a background's noise passes the margin here and there, and its clouds here and
 * there together, while smoke, glow and the rim of a subject fade from what is clearly visible. A pixel that is hardly visible
 * stays only where enough around it is visible too, and where a way over such pixels leads to one that is clearly visible
 * (hysteresis, as in Canny, "A Computational Approach to Edge Detection", 1986). Linear in the number of pixels.
 */
final class FaintNoise {
    private static final int FRAME = 2;
    private static final int RADIUS = 7;
    private static final int WINDOW = 2 * RADIUS + 1;
    /** Of the pixels in the window; noise that passes the margin leaves a few hundredths. */
    private static final int LEAST_VISIBLE = WINDOW * WINDOW / 4;

    private final int[] pixels;
    private final int width;
    private final int height;
    /** Pixels whose neighbours are to be looked at. */
    private int[] ways = new int[1024];

    private int open;

    private FaintNoise(int[] pixels, int width, int height) {
        this.pixels = pixels;
        this.width = width;
        this.height = height;
    }

    /**
     * Clears noise in straight-alpha pixels.
     *
     * @param faint the greatest alpha, of 255, that noise can have
     */
    static void clear(int[] pixels, int width, int height, int faint) {
        new FaintNoise(pixels, width, height).clear(faint);
    }

    private void clear(int faint) {
        short[] across = new short[pixels.length];
        Bands.each(height, y -> count(y, across));
        int[] sums = new int[width];
        for (int y = 0; y < Math.min(RADIUS, height); y++) {
            add(sums, across, y, 1);
        }
        for (int y = 0; y < height; y++) {
            if (y + RADIUS < height) {
                add(sums, across, y + RADIUS, 1);
            }
            if (y - RADIUS - 1 >= 0) {
                add(sums, across, y - RADIUS - 1, -1);
            }
            for (int x = 0, i = y * width; x < width; x++, i++) {
                int alpha = pixels[i] >>> 24;
                if (alpha <= faint && sums[x] < LEAST_VISIBLE) {
                    pixels[i] = 0;
                }
            }
        }
        clearUnless(reachedFromVisible(faint), faint);
    }

    private void clearUnless(boolean[] reached, int faint) {
        for (int i = 0; i < pixels.length; i++) {
            if (!reached[i] && pixels[i] >>> 24 <= faint) {
                pixels[i] = 0;
            }
        }
    }

    /** The faint pixels that fade from a clearly visible one; what is visible in the lying frame starts nothing. */
    private boolean[] reachedFromVisible(int faint) {
        var reached = new boolean[pixels.length];
        for (int y = FRAME; y < height - FRAME; y++) {
            for (int x = FRAME, i = y * width + x; x < width - FRAME; x++, i++) {
                if (pixels[i] >>> 24 > faint) {
                    spread(i, faint, reached);
                }
            }
        }
        while (open > 0) {
            spread(ways[--open], faint, reached);
        }
        return reached;
    }

    private void spread(int from, int faint, boolean[] reached) {
        int x = from % width;
        int y = from / width;
        for (int v = Math.max(0, y - 1); v <= Math.min(height - 1, y + 1); v++) {
            for (int u = Math.max(0, x - 1); u <= Math.min(width - 1, x + 1); u++) {
                int i = v * width + u;
                int alpha = pixels[i] >>> 24;
                if (alpha != 0 && alpha <= faint && !reached[i]) {
                    reached[i] = true;
                    if (open == ways.length) {
                        ways = Arrays.copyOf(ways, 2 * open);
                    }
                    ways[open++] = i;
                }
            }
        }
    }

    /** How many pixels are visible around each of a row, within the row. */
    private void count(int y, short[] across) {
        int row = y * width;
        int sum = 0;
        for (int x = 0; x < Math.min(RADIUS, width); x++) {
            sum += visible(row + x);
        }
        for (int x = 0; x < width; x++) {
            sum += x + RADIUS < width ? visible(row + x + RADIUS) : 0;
            sum -= x - RADIUS - 1 >= 0 ? visible(row + x - RADIUS - 1) : 0;
            across[row + x] = (short) sum;
        }
    }

    private int visible(int i) {
        return pixels[i] >>> 24 == 0 ? 0 : 1;
    }

    private void add(int[] sums, short[] across, int y, int sign) {
        for (int x = 0, i = y * width; x < width; x++, i++) {
            sums[x] += sign * across[i];
        }
    }
}
