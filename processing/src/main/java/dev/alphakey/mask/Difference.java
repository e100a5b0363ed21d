package dev.alphakey.mask;

import dev.alphakey.image.Raster;
import java.util.Arrays;

/**
 * Where two pictures differ. Differences are taken with their sign, of premultiplied colours and of alpha, and averaged over a pixel
 * and its eight neighbours, so that noise cancels out and a change does not; what differs clearly is followed down to half of that
 * (hysteresis, Canny 1986), so that a change ends where it fades.
 */
final class Difference {
    /** Below this, nobody would see it. */
    private static final int LEAST = 16;
    /** Noise that is taken for such at most; two pictures that differ everywhere by more are different pictures. */
    private static final int MOST_NOISE = 12;
    /** For a normal distribution, about five standard deviations. */
    private static final int MEDIANS = 4;

    private static final int CHANNELS = 4;

    private Difference() {}

    /** Full where they differ by more than they do in most places. */
    static byte[] measured(Raster before, Raster after) {
        byte[] difference = averaged(before, after);
        int[] histogram = new int[256];
        for (byte d : difference) {
            histogram[d & 255]++;
        }
        int median = 0;
        for (long below = histogram[0]; 2 * below < difference.length; below += histogram[median]) {
            median++;
        }
        return followed(difference, Math.max(LEAST, MEDIANS * Math.min(MOST_NOISE, median)), before.width());
    }

    /** Full where they differ by more than a threshold. */
    static byte[] above(int threshold, Raster before, Raster after) {
        return followed(averaged(before, after), threshold, before.width());
    }

    private static byte[] averaged(Raster before, Raster after) {
        int width = before.width();
        int height = before.height();
        if (after.width() != width || after.height() != height) {
            throw new IllegalArgumentException("pictures of " + width + "x" + height + " and " + after.width() + "x"
                    + after.height() + " cannot be compared: they must be of one size");
        }
        byte[] out = new byte[width * height];
        // Beyond the frame its own pixels are repeated; of three rows each stands where its number leaves that remainder.
        int[][] rows = new int[3][CHANNELS * (width + 2)];
        int[] sums = new int[CHANNELS * (width + 2)];
        row(before, after, 0, rows[0]);
        for (int y = 0; y < height; y++) {
            if (y + 1 < height) {
                row(before, after, y + 1, rows[(y + 1) % 3]);
            }
            int[] above = rows[Math.max(0, y - 1) % 3];
            int[] own = rows[y % 3];
            int[] below = rows[Math.min(height - 1, y + 1) % 3];
            for (int i = 0; i < sums.length; i++) {
                sums[i] = above[i] + own[i] + below[i];
            }
            for (int x = 0; x < width; x++) {
                int most = 0;
                for (int i = CHANNELS * x, end = i + CHANNELS; i < end; i++) {
                    most = Math.max(most, Math.abs(sums[i] + sums[i + CHANNELS] + sums[i + 2 * CHANNELS]));
                }
                out[y * width + x] = (byte) ((most + 4) / 9);
            }
        }
        return out;
    }

    private static void row(Raster before, Raster after, int y, int[] row) {
        int width = before.width();
        for (int x = 0, i = CHANNELS; x < width; x++, i += CHANNELS) {
            int p = before.pixels()[y * width + x];
            int q = after.pixels()[y * width + x];
            int a = p >>> 24;
            int b = q >>> 24;
            row[i] = b - a;
            for (int c = 1; c < CHANNELS; c++) {
                int shift = 24 - 8 * c;
                row[i + c] = ((q >> shift & 255) * b - (p >> shift & 255) * a) / 255;
            }
        }
        System.arraycopy(row, CHANNELS, row, 0, CHANNELS);
        System.arraycopy(row, CHANNELS * width, row, CHANNELS * (width + 1), CHANNELS);
    }

    /** Full where the value is above the threshold, or above half of it and connected to such a place. */
    private static byte[] followed(byte[] difference, int threshold, int width) {
        byte[] out = new byte[difference.length];
        int height = out.length / width;
        int[] stack = new int[1024];
        for (int i = 0; i < out.length; i++) {
            if (out[i] != 0 || (difference[i] & 255) <= threshold) {
                continue;
            }
            out[i] = -1;
            stack[0] = i;
            int n = 1;
            while (n > 0) {
                int at = stack[--n];
                if (n + 8 > stack.length) {
                    stack = Arrays.copyOf(stack, stack.length + (stack.length >> 1));
                }
                int x = at % width;
                int y = at / width;
                for (int v = Math.max(0, y - 1); v <= Math.min(height - 1, y + 1); v++) {
                    for (int u = Math.max(0, x - 1); u <= Math.min(width - 1, x + 1); u++) {
                        int j = v * width + u;
                        if (out[j] == 0 && (difference[j] & 255) > threshold / 2) {
                            out[j] = -1;
                            stack[n++] = j;
                        }
                    }
                }
            }
        }
        return out;
    }
}
