package dev.alphakey.kernel;

import java.util.Arrays;

/** Sums of alpha, and of colours times alpha, over blocks of pixels: first down the columns of whole rows, then along them. */
public final class PremultipliedSums {
    /** As many products of two 8-bit levels as an int can hold the sum of. */
    private static final int MOST_ROWS = 1 << 15;

    private final int width;
    private final int[] row;
    private final int[][] sums = new int[4][];
    private final long[][] wide = new long[4][];
    private boolean isWide;

    /** For pictures so many columns wide. */
    public PremultipliedSums(int width) {
        this.width = width;
        row = new int[width];
        Arrays.setAll(sums, c -> new int[width]);
    }

    /** Sums the columns of the rows from {@code top} to before {@code bottom}. */
    public void take(int[] argb, int top, int bottom) {
        clear();
        isWide = bottom - top > MOST_ROWS;
        if (isWide) {
            Arrays.setAll(wide, c -> new long[width]);
        }
        for (int y = top; y < bottom; y++) {
            if (isWide && (y - top) % MOST_ROWS == 0) {
                flush();
            }
            System.arraycopy(argb, y * width, row, 0, width);
            add(row, sums[0]);
            add(row, sums[1], 16);
            add(row, sums[2], 8);
            add(row, sums[3], 0);
        }
        if (isWide) {
            flush();
        }
    }

    /** The mean of the columns from {@code left} to before {@code right}, each of which sums {@code rows} pixels; not premultiplied. */
    public int mean(int left, int right, int rows) {
        long alpha = sum(0, left, right);
        if (alpha == 0) {
            return 0;
        }
        long pixels = (long) (right - left) * rows;
        long half = alpha / 2;
        long argb = (alpha + pixels / 2) / pixels;
        for (int c = 1; c < sums.length; c++) {
            argb = argb << 8 | (sum(c, left, right) + half) / alpha;
        }
        return (int) argb;
    }

    private long sum(int channel, int left, int right) {
        long sum = 0;
        for (int x = left; x < right; x++) {
            sum += isWide ? wide[channel][x] : sums[channel][x];
        }
        return sum;
    }

    private void clear() {
        for (int[] sum : sums) {
            Arrays.fill(sum, 0);
        }
    }

    private void flush() {
        for (int c = 0; c < sums.length; c++) {
            for (int x = 0; x < width; x++) {
                wide[c][x] += sums[c][x];
            }
        }
        clear();
    }

    private static void add(int[] row, int[] alpha) {
        for (int i = 0; i < row.length; i++) {
            alpha[i] += row[i] >>> 24;
        }
    }

    private static void add(int[] row, int[] color, int shift) {
        for (int i = 0; i < row.length; i++) {
            color[i] += (row[i] >>> 24) * (row[i] >> shift & 255);
        }
    }
}
