package dev.alphakey.matte;

import dev.alphakey.kernel.Bands;

/**
 * Clears what two noisy backgrounds leave behind: a background's noise passes the margin here and there, while smoke, glow and the
 * rim of a subject are visible over a whole neighbourhood. A pixel that is hardly visible stays only where enough around it is
 * visible too. Linear in the number of pixels.
 */
final class FaintNoise {
    private static final int RADIUS = 7;
    private static final int WINDOW = 2 * RADIUS + 1;
    /** Of the pixels in the window; noise that passes the margin leaves a few hundredths. */
    private static final int LEAST_VISIBLE = WINDOW * WINDOW / 4;

    private final int[] pixels;
    private final int width;
    private final int height;

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
        boolean[] noise = new boolean[pixels.length];
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
                noise[i] = alpha != 0 && alpha <= faint && sums[x] < LEAST_VISIBLE;
            }
        }
        for (int i = 0; i < pixels.length; i++) {
            if (noise[i]) {
                pixels[i] = 0;
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
