package dev.alphakey.kernel;

/**
 * Normalised convolution on a pyramid: weighted sums in cells become means, and where a cell's own weight is small the mean of
 * ever larger surroundings fills in (Gortler et al., "The Lumigraph", 1996, section 3.4; Knutsson and Westin 1993). Linear in
 * the number of cells.
 */
public final class PushPull {
    private PushPull() {}

    /**
     * Turns sums into means, in place.
     *
     * @param weights a weight for each cell; afterwards the trust in the cell's own values, 0 to 1
     * @param values {@code channels} weighted sums for each cell, interleaved; afterwards means
     * @param full from this weight on a cell speaks for itself alone
     */
    public static void fill(float[] weights, float[] values, int channels, int width, int height, float full) {
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
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int i = y * width + x;
                if (weights[i] == 0) {
                    continue;
                }
                int j = (y >> 1) * coarseWidth + (x >> 1);
                coarseWeights[j] += weights[i];
                for (int c = 0, a = i * channels, b = j * channels; c < channels; c++) {
                    coarse[b + c] += values[a + c];
                }
            }
        }
        fill(coarseWeights, coarse, channels, coarseWidth, coarseHeight, full);
        pull(weights, values, coarse, channels, width, height, full);
    }

    /** What a cell's own weight leaves open comes from the four nearest coarse cells, bilinearly. */
    private static void pull(
            float[] weights, float[] values, float[] coarse, int channels, int width, int height, float full) {
        int coarseWidth = (width + 1) / 2;
        int coarseHeight = (height + 1) / 2;
        for (int y = 0; y < height; y++) {
            int near = y >> 1;
            int far = Math.max(0, Math.min(coarseHeight - 1, near + ((y & 1) == 0 ? -1 : 1)));
            for (int x = 0; x < width; x++) {
                int i = y * width + x;
                float weight = weights[i];
                float own = weight >= full ? 1 : weight / full;
                float scale = weight > 0 ? own / weight : 0;
                float rest = (1 - own) / 16;
                int at = i * channels;
                weights[i] = own;
                if (rest == 0) {
                    for (int c = 0; c < channels; c++) {
                        values[at + c] *= scale;
                    }
                    continue;
                }
                int left = x >> 1;
                int right = Math.max(0, Math.min(coarseWidth - 1, left + ((x & 1) == 0 ? -1 : 1)));
                int nn = (near * coarseWidth + left) * channels;
                int nf = (near * coarseWidth + right) * channels;
                int fn = (far * coarseWidth + left) * channels;
                int ff = (far * coarseWidth + right) * channels;
                for (int c = 0; c < channels; c++) {
                    float around = 9 * coarse[nn + c] + 3 * (coarse[nf + c] + coarse[fn + c]) + coarse[ff + c];
                    values[at + c] = values[at + c] * scale + around * rest;
                }
            }
        }
    }
}
