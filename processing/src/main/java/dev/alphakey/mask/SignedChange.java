package dev.alphakey.mask;

import dev.alphakey.image.Raster;

/** By how much a pixel and its eight neighbours change in the mean, in the channel that changes most. */
final class SignedChange {
    private static final int CHANNELS = Premultiplied.CHANNELS;

    private final Raster before;
    private final Raster after;
    /** Differences of the rows around the current one; each stands where its number leaves that remainder. */
    private final int[][] rows;

    private final int[] sums;
    private final int[] other;
    private int ready;

    SignedChange(Raster before, Raster after) {
        this.before = before;
        this.after = after;
        rows = new int[3][CHANNELS * before.width()];
        sums = new int[CHANNELS * before.width()];
        other = new int[CHANNELS * before.width()];
    }

    /** Writes the changes of a row, 0 to 255; rows come from the top down, none is left out. */
    void row(int y, int[] out) {
        int last = before.height() - 1;
        for (; ready <= Math.min(last, y + 1); ready++) {
            subtract(ready, rows[ready % 3]);
        }
        // Beyond the frame its own pixels are repeated.
        int[] above = rows[Math.max(0, y - 1) % 3];
        int[] own = rows[y % 3];
        int[] below = rows[Math.min(last, y + 1) % 3];
        for (int i = 0; i < sums.length; i++) {
            sums[i] = above[i] + own[i] + below[i];
        }
        for (int x = 0; x < out.length; x++) {
            int left = CHANNELS * Math.max(0, x - 1);
            int right = CHANNELS * Math.min(out.length - 1, x + 1);
            int most = 0;
            for (int c = 0; c < CHANNELS; c++) {
                most = Math.max(most, Math.abs(sums[left + c] + sums[CHANNELS * x + c] + sums[right + c]));
            }
            out[x] = (most + 4) / 9;
        }
    }

    private void subtract(int y, int[] row) {
        Premultiplied.row(after, y, row);
        Premultiplied.row(before, y, other);
        for (int i = 0; i < row.length; i++) {
            row[i] -= other[i];
        }
    }
}
