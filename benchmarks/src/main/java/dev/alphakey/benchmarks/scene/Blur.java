package dev.alphakey.benchmarks.scene;

import java.util.Arrays;

/**
 * Gaussian blur in place: the sampled kernel for small radii, three box passes of matching variance for large ones
 * (Kovesi, "Fast Almost-Gaussian Filtering", 2010).
 */
final class Blur {
    private static final double LARGEST_SAMPLED = 2.5;
    private static final int BOXES = 3;

    private Blur() {}

    /** What lies beyond the frame. */
    enum Beyond {
        /** The pixel at its edge, again and again. */
        EDGE,
        /** The opposite side, so that noise is as strong at the edge as in the middle. */
        OPPOSITE;

        int index(int i, int length) {
            return this == OPPOSITE ? Math.floorMod(i, length) : Math.max(0, Math.min(length - 1, i));
        }
    }

    static void gaussian(float[] plane, int width, int height, double sigma, Beyond beyond) {
        if (sigma <= 0) {
            return;
        }
        if (sigma <= LARGEST_SAMPLED) {
            float[] kernel = kernel(sigma);
            rows(plane, width, height, kernel, beyond);
            columns(plane, width, height, kernel, beyond);
            return;
        }
        for (int radius : boxRadii(sigma)) {
            boxRows(plane, width, height, radius, beyond);
            boxColumns(plane, width, height, radius, beyond);
        }
    }

    private static float[] kernel(double sigma) {
        int radius = (int) Math.ceil(3.5 * sigma);
        float[] kernel = new float[2 * radius + 1];
        double sum = 0;
        for (int i = -radius; i <= radius; i++) {
            double v = Math.exp(-i * i / (2 * sigma * sigma));
            kernel[i + radius] = (float) v;
            sum += v;
        }
        for (int i = 0; i < kernel.length; i++) {
            kernel[i] /= (float) sum;
        }
        return kernel;
    }

    private static void rows(float[] plane, int width, int height, float[] kernel, Beyond beyond) {
        int radius = kernel.length / 2;
        float[] padded = new float[width + 2 * radius];
        for (int y = 0; y < height; y++) {
            pad(plane, y * width, width, padded, beyond);
            for (int x = 0; x < width; x++) {
                float sum = 0;
                for (int k = 0; k < kernel.length; k++) {
                    sum += kernel[k] * padded[x + k];
                }
                plane[y * width + x] = sum;
            }
        }
    }

    private static void columns(float[] plane, int width, int height, float[] kernel, Beyond beyond) {
        int radius = kernel.length / 2;
        float[] source = plane.clone();
        for (int y = 0; y < height; y++) {
            int out = y * width;
            Arrays.fill(plane, out, out + width, 0);
            for (int k = -radius; k <= radius; k++) {
                int in = beyond.index(y + k, height) * width;
                float weight = kernel[k + radius];
                for (int x = 0; x < width; x++) {
                    plane[out + x] += weight * source[in + x];
                }
            }
        }
    }

    /** A row with as much of what lies beyond it at either end. */
    private static void pad(float[] plane, int from, int width, float[] padded, Beyond beyond) {
        int radius = (padded.length - width) / 2;
        for (int i = 0; i < padded.length; i++) {
            padded[i] = plane[from + beyond.index(i - radius, width)];
        }
    }

    /** Radii of boxes whose variances add up to sigma² as nearly as odd widths allow. */
    private static int[] boxRadii(double sigma) {
        int low = (int) Math.floor(Math.sqrt(12 * sigma * sigma / BOXES + 1));
        if (low % 2 == 0) {
            low--;
        }
        double excess = 12 * sigma * sigma - BOXES * low * low - 4 * BOXES * low - 3 * BOXES;
        long narrow = Math.round(excess / (-4 * low - 4));
        int[] radii = new int[BOXES];
        for (int i = 0; i < BOXES; i++) {
            radii[i] = (i < narrow ? low : low + 2) / 2;
        }
        return radii;
    }

    private static void boxRows(float[] plane, int width, int height, int radius, Beyond beyond) {
        float[] padded = new float[width + 2 * radius];
        float scale = 1f / (2 * radius + 1);
        for (int y = 0; y < height; y++) {
            pad(plane, y * width, width, padded, beyond);
            double sum = 0;
            for (int k = 0; k < 2 * radius; k++) {
                sum += padded[k];
            }
            for (int x = 0; x < width; x++) {
                sum += padded[x + 2 * radius];
                plane[y * width + x] = (float) sum * scale;
                sum -= padded[x];
            }
        }
    }

    private static void boxColumns(float[] plane, int width, int height, int radius, Beyond beyond) {
        float[] source = plane.clone();
        double[] sum = new double[width];
        float scale = 1f / (2 * radius + 1);
        for (int y = -radius; y < radius; y++) {
            add(sum, source, beyond.index(y, height) * width, 1);
        }
        for (int y = 0; y < height; y++) {
            add(sum, source, beyond.index(y + radius, height) * width, 1);
            for (int x = 0; x < width; x++) {
                plane[y * width + x] = (float) sum[x] * scale;
            }
            add(sum, source, beyond.index(y - radius, height) * width, -1);
        }
    }

    private static void add(double[] sum, float[] source, int from, int sign) {
        for (int x = 0; x < sum.length; x++) {
            sum[x] += sign * source[from + x];
        }
    }
}
