package dev.alphakey.mask;

import dev.alphakey.image.Raster;

/** How much a picture varies around each pixel: the greatest difference within 5x5 pixels, in the channel where it is greatest. */
final class LocalRange {
    private static final int REACH = 2;
    private static final int ROWS = 2 * REACH + 1;

    private final Raster picture;
    private final int channels;
    /** The extremes along the rows around the current one; each stands where its number leaves that remainder. */
    private final int[][] least;

    private final int[][] most;
    private int ready;

    LocalRange(Raster picture) {
        this.picture = picture;
        channels = Premultiplied.CHANNELS;
        least = new int[ROWS][channels * picture.width()];
        most = new int[ROWS][channels * picture.width()];
    }

    /** Writes the ranges of a row; rows come from the top down, none is left out. */
    void row(int y, int[] out) {
        int height = picture.height();
        for (; ready < Math.min(height, y + REACH + 1); ready++) {
            extremes(ready);
        }
        int from = Math.max(0, y - REACH);
        int to = Math.min(height - 1, y + REACH);
        for (int x = 0; x < picture.width(); x++) {
            int range = 0;
            for (int i = channels * x, end = i + channels; i < end; i++) {
                int low = least[from % ROWS][i];
                int high = most[from % ROWS][i];
                for (int v = from + 1; v <= to; v++) {
                    low = Math.min(low, least[v % ROWS][i]);
                    high = Math.max(high, most[v % ROWS][i]);
                }
                range = Math.max(range, high - low);
            }
            out[x] = range;
        }
    }

    private void extremes(int y) {
        int[] row = new int[channels * picture.width()];
        Premultiplied.row(picture, y, row);
        int[] low = least[y % ROWS];
        int[] high = most[y % ROWS];
        for (int i = 0; i < row.length; i++) {
            int a = row[i];
            int b = a;
            for (int j = Math.max(i % channels, i - REACH * channels);
                    j <= i + REACH * channels && j < row.length;
                    j += channels) {
                a = Math.min(a, row[j]);
                b = Math.max(b, row[j]);
            }
            low[i] = a;
            high[i] = b;
        }
    }
}
