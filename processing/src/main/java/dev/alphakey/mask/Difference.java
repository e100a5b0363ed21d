package dev.alphakey.mask;

import dev.alphakey.image.Raster;
import java.util.Arrays;

/**
 * Where two pictures differ. Differences are taken with their sign, of premultiplied colours and of alpha, and averaged over a pixel
 * and its eight neighbours, so that noise cancels out and a change does not; what differs clearly is followed down to half of that
 * (hysteresis, Canny 1986), so that a change ends where it fades. Where both have edges or fine texture, compression,
 * resampling or a shift by part of a pixel changes much without changing anything, so a share of that variation is excused.
 */
final class Difference {
    /** Below this, nobody would see it. */
    private static final int LEAST = 16;
    /** Noise that is taken for such at most; two pictures that differ everywhere by more are different pictures. */
    private static final int MOST_NOISE = 12;
    /** For a normal distribution, about five standard deviations. */
    private static final int MEDIANS = 4;

    /** Pixels in the smallest change that is told from noise; one changed pixel shows in nine. */
    private static final int SMALLEST = 16;
    /** Of what both pictures vary by around a pixel, how much their difference may be without being a change. */
    private static final double SHARE_EXCUSED = 0.4;

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
        return followed(difference, Math.max(LEAST, MEDIANS * Math.min(MOST_NOISE, median)), before.width(), SMALLEST);
    }

    /** Full where they differ by more than a threshold. */
    static byte[] above(int threshold, Raster before, Raster after) {
        return followed(averaged(before, after), threshold, before.width(), 1);
    }

    private static byte[] averaged(Raster before, Raster after) {
        int width = before.width();
        int height = before.height();
        if (after.width() != width || after.height() != height) {
            throw new IllegalArgumentException("pictures of " + width + "x" + height + " and " + after.width() + "x"
                    + after.height() + " cannot be compared: they must be of one size");
        }
        byte[] out = new byte[width * height];
        var change = new SignedChange(before, after);
        var rangeBefore = new LocalRange(before);
        var rangeAfter = new LocalRange(after);
        int[] changes = new int[width];
        int[] former = new int[width];
        int[] latter = new int[width];
        for (int y = 0; y < height; y++) {
            change.row(y, changes);
            rangeBefore.row(y, former);
            rangeAfter.row(y, latter);
            for (int x = 0; x < width; x++) {
                int excused = (int) (SHARE_EXCUSED * Math.min(former[x], latter[x]));
                out[y * width + x] = (byte) Math.max(0, changes[x] - excused);
            }
        }
        return out;
    }

    /**
     * Full where the value is above the threshold, or above half of it and connected to such a place.
     *
     * @param smallest regions of fewer pixels are left out
     */
    private static byte[] followed(byte[] difference, int threshold, int width, int smallest) {
        byte[] out = new byte[difference.length];
        int height = out.length / width;
        int[] stack = new int[1024];
        int[] first = new int[smallest];
        for (int i = 0; i < out.length; i++) {
            if (out[i] != 0 || (difference[i] & 255) <= threshold) {
                continue;
            }
            out[i] = -1;
            stack[0] = i;
            int n = 1;
            int size = 0;
            while (n > 0) {
                int at = stack[--n];
                if (size < smallest) {
                    first[size++] = at;
                }
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
            for (int k = 0; size < smallest && k < size; k++) {
                out[first[k]] = 0;
            }
        }
        return out;
    }
}
