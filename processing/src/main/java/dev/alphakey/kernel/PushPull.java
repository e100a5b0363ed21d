package dev.alphakey.kernel;

import java.util.Arrays;

/**
 * Normalised convolution on a pyramid: weighted sums in cells become means, and where a cell's own weight is small the mean of
 * ever larger surroundings fills in (Gortler et al., "The Lumigraph", 1996, section 3.4; Knutsson and Westin 1993). Linear in
 * the number of cells.
 */
public final class PushPull {
    private static final byte WANTED = 1;

    private PushPull() {}

    /**
     * Turns sums into means, in place.
     *
     * @param weights a weight for each cell; afterwards the trust in the cell's own values, 0 to 1
     * @param values {@code channels} weighted sums for each cell, interleaved; afterwards means
     * @param full from this weight on a cell speaks for itself alone
     */
    public static void fill(float[] weights, float[] values, int channels, int width, int height, float full) {
        byte[] wanted = new byte[weights.length];
        Arrays.fill(wanted, WANTED);
        fill(weights, values, channels, width, height, full, wanted);
    }

    /** The same where only the cells marked 1 in {@code wanted} will be read: the rest are left with what they held. */
    public static void fill(
            float[] weights, float[] values, int channels, int width, int height, float full, byte[] wanted) {
        if (width <= 1 && height <= 1) {
            float scale = weights[0] > 0 ? 1 / weights[0] : 0;
            for (int c = 0; c < channels; c++) {
                values[c] *= scale;
            }
            return;
        }
        int coarseWidth = (width + 1) / 2;
        int coarseHeight = (height + 1) / 2;
        float[] coarseWeights = new float[coarseWidth * coarseHeight];
        float[] coarse = new float[coarseWidth * coarseHeight * channels];
        byte[] coarseWanted = new byte[coarseWeights.length];
        Bands.run(coarseWidth * channels * 4, coarseHeight, new Bands.Rows() {
            @Override
            public void run(int from, int to) {
                for (int y = from; y < to; y++) {
                    for (int fine = 2 * y; fine < Math.min(height, 2 * y + 2); fine++) {
                        push(weights, values, fine * width, width, coarseWeights, coarse, y * coarseWidth, channels);
                    }
                    for (int fine = Math.max(0, 2 * y - 1); fine < Math.min(height, 2 * y + 3); fine++) {
                        want(wanted, fine * width, width, coarseWanted, y * coarseWidth, coarseWidth);
                    }
                }
            }
        });
        fill(coarseWeights, coarse, channels, coarseWidth, coarseHeight, full, coarseWanted);
        Bands.run(width * channels, height, new Bands.Rows() {
            @Override
            public void run(int from, int to) {
                for (int y = from; y < to; y++) {
                    int near = y >> 1;
                    int far = Math.max(0, Math.min(coarseHeight - 1, near + ((y & 1) == 0 ? -1 : 1)));
                    int row = y * width;
                    int end = row + width;
                    for (int i = row; (i = Stretch.next(wanted, i, end, WANTED)) < end; ) {
                        int stop = Stretch.end(wanted, i, end, WANTED);
                        for (; i < stop; i++) {
                            pull(weights, values, i, i - row, coarse, channels, near * coarseWidth, far * coarseWidth, coarseWidth, full);
                        }
                    }
                }
            }
        });
    }

    /** Adds a row to the coarse row above it. */
    private static void push(
            float[] weights, float[] values, int row, int width, float[] coarseWeights, float[] coarse, int coarseRow, int channels) {
        for (int x = 0; x < width; x++) {
            float weight = weights[row + x];
            if (weight != 0) {
                int j = coarseRow + (x >> 1);
                coarseWeights[j] += weight;
                int b = j * channels;
                for (int a = (row + x) * channels, end = a + channels; a < end; a++, b++) {
                    coarse[b] += values[a];
                }
            }
        }
    }

    /** Marks the coarse cells that a row's wanted cells take from. */
    private static void want(byte[] wanted, int row, int width, byte[] coarse, int coarseRow, int coarseWidth) {
        int end = row + width;
        for (int i = row; (i = Stretch.next(wanted, i, end, WANTED)) < end; ) {
            int stop = Stretch.end(wanted, i, end, WANTED);
            int first = Math.max(0, i - row - 1 >> 1);
            int last = Math.min(coarseWidth - 1, stop - row >> 1);
            Arrays.fill(coarse, coarseRow + first, coarseRow + last + 1, WANTED);
            i = stop;
        }
    }

    /** What a cell's own weight leaves open comes from the four nearest coarse cells, bilinearly. */
    private static void pull(
            float[] weights,
            float[] values,
            int i,
            int x,
            float[] coarse,
            int channels,
            int nearRow,
            int farRow,
            int coarseWidth,
            float full) {
        float weight = weights[i];
        float own = weight >= full ? 1 : weight / full;
        float scale = weight > 0 ? own / weight : 0;
        float rest = (1 - own) / 16;
        int at = i * channels;
        int end = at + channels;
        weights[i] = own;
        if (rest == 0) {
            for (; at < end; at++) {
                values[at] *= scale;
            }
            return;
        }
        int left = x >> 1;
        int right = (x & 1) == 0 ? Math.max(0, left - 1) : Math.min(coarseWidth - 1, left + 1);
        int nn = (nearRow + left) * channels;
        int nf = (nearRow + right) * channels;
        int fn = (farRow + left) * channels;
        int ff = (farRow + right) * channels;
        for (; at < end; at++, nn++, nf++, fn++, ff++) {
            float around = 9 * coarse[nn] + 3 * (coarse[nf] + coarse[fn]) + coarse[ff];
            values[at] = values[at] * scale + around * rest;
        }
    }
}
