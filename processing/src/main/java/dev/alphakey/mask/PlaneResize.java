package dev.alphakey.mask;

import java.util.Arrays;

/** A plane at another size. */
final class PlaneResize {
    private PlaneResize() {}

    static void nearest(byte[] plane, int width, int height, byte[] out, int newWidth, int newHeight) {
        for (int y = 0; y < newHeight; y++) {
            int row = (int) ((2L * y + 1) * height / (2L * newHeight)) * width;
            for (int x = 0; x < newWidth; x++) {
                out[y * newWidth + x] = plane[row + (int) ((2L * x + 1) * width / (2L * newWidth))];
            }
        }
    }

    /** By a triangle that covers one old pixel on either side, or one new one if that is wider. */
    static void linear(byte[] plane, int width, int height, byte[] out, int newWidth, int newHeight) {
        Axis across = new Axis(width, newWidth);
        Axis down = new Axis(height, newHeight);
        // Rows that are filtered across are kept until no new row needs them.
        float[][] rows = new float[down.most][newWidth];
        float[] sum = new float[newWidth];
        int next = 0;
        for (int y = 0; y < newHeight; y++) {
            next = Math.max(next, down.first[y]);
            for (; next < down.first[y] + down.weights[y].length; next++) {
                across.filter(plane, next * width, rows[next % rows.length]);
            }
            Arrays.fill(sum, 0);
            for (int k = 0; k < down.weights[y].length; k++) {
                float[] row = rows[(down.first[y] + k) % rows.length];
                for (int x = 0; x < newWidth; x++) {
                    sum[x] += down.weights[y][k] * row[x];
                }
            }
            for (int x = 0; x < newWidth; x++) {
                out[y * newWidth + x] = (byte) Math.min(255, Math.round(sum[x]));
            }
        }
    }

    /** For each new pixel along an axis, which old ones make it up, and with what weights. */
    private static final class Axis {
        private final int[] first;
        private final float[][] weights;
        private int most;

        Axis(int from, int to) {
            first = new int[to];
            weights = new float[to][];
            double step = (double) from / to;
            double reach = Math.max(1, step);
            for (int i = 0; i < to; i++) {
                double middle = (i + 0.5) * step - 0.5;
                int begin = (int) Math.max(0, Math.floor(middle - reach) + 1);
                int last = (int) Math.min(from - 1, Math.ceil(middle + reach) - 1);
                double sum = 0;
                for (int k = begin; k <= last; k++) {
                    sum += 1 - Math.abs(k - middle) / reach;
                }
                first[i] = begin;
                weights[i] = new float[last - begin + 1];
                for (int k = begin; k <= last; k++) {
                    weights[i][k - begin] = (float) ((1 - Math.abs(k - middle) / reach) / sum);
                }
                most = Math.max(most, weights[i].length);
            }
        }

        void filter(byte[] plane, int from, float[] out) {
            for (int x = 0; x < out.length; x++) {
                float sum = 0;
                for (int k = 0; k < weights[x].length; k++) {
                    sum += weights[x][k] * (plane[from + first[x] + k] & 255);
                }
                out[x] = sum;
            }
        }
    }
}
