package dev.alphakey.benchmarks.scene;

/**
 * Gaussian blur in place: the sampled kernel for small radii, three box passes of matching variance for large ones
 * (Kovesi, "Fast Almost-Gaussian Filtering", 2010). Pixels beyond the frame repeat the ones at its edge.
 */
final class Blur {
    private static final double LARGEST_SAMPLED = 2.5;
    private static final int BOXES = 3;

    private Blur() {}

    static void gaussian(float[] plane, int width, int height, double sigma) {
        if (sigma <= 0) {
            return;
        }
        if (sigma <= LARGEST_SAMPLED) {
            float[] kernel = kernel(sigma);
            rows(plane, width, height, kernel);
            columns(plane, width, height, kernel);
            return;
        }
        for (int radius : boxRadii(sigma)) {
            boxRows(plane, width, height, radius);
            boxColumns(plane, width, height, radius);
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

    private static void rows(float[] plane, int width, int height, float[] kernel) {
        int radius = kernel.length / 2;
        float[] padded = new float[width + 2 * radius];
        for (int y = 0; y < height; y++) {
            pad(plane, y * width, width, padded, radius);
            for (int x = 0; x < width; x++) {
                float sum = 0;
                for (int k = 0; k < kernel.length; k++) {
                    sum += kernel[k] * padded[x + k];
                }
                plane[y * width + x] = sum;
            }
        }
    }

    private static void columns(float[] plane, int width, int height, float[] kernel) {
        int radius = kernel.length / 2;
        float[] source = plane.clone();
        for (int y = 0; y < height; y++) {
            int out = y * width;
            java.util.Arrays.fill(plane, out, out + width, 0);
            for (int k = -radius; k <= radius; k++) {
                int in = Math.max(0, Math.min(height - 1, y + k)) * width;
                float weight = kernel[k + radius];
                for (int x = 0; x < width; x++) {
                    plane[out + x] += weight * source[in + x];
                }
            }
        }
    }

    private static void pad(float[] plane, int from, int width, float[] padded, int radius) {
        System.arraycopy(plane, from, padded, radius, width);
        for (int i = 0; i < radius; i++) {
            padded[i] = plane[from];
            padded[radius + width + i] = plane[from + width - 1];
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

    private static void boxRows(float[] plane, int width, int height, int radius) {
        float[] padded = new float[width + 2 * radius];
        float scale = 1f / (2 * radius + 1);
        for (int y = 0; y < height; y++) {
            pad(plane, y * width, width, padded, radius);
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

    private static void boxColumns(float[] plane, int width, int height, int radius) {
        float[] source = plane.clone();
        double[] sum = new double[width];
        float scale = 1f / (2 * radius + 1);
        for (int y = -radius; y < radius; y++) {
            add(sum, source, row(y, height) * width, 1);
        }
        for (int y = 0; y < height; y++) {
            add(sum, source, row(y + radius, height) * width, 1);
            for (int x = 0; x < width; x++) {
                plane[y * width + x] = (float) sum[x] * scale;
            }
            add(sum, source, row(y - radius, height) * width, -1);
        }
    }

    private static int row(int y, int height) {
        return Math.max(0, Math.min(height - 1, y));
    }

    private static void add(double[] sum, float[] source, int from, int sign) {
        for (int x = 0; x < sum.length; x++) {
            sum[x] += sign * source[from + x];
        }
    }
}
