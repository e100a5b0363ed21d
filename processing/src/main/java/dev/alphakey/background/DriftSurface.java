package dev.alphakey.background;

import dev.alphakey.image.Raster;
import java.util.Arrays;

/**
 * A quadratic surface per channel through the pixels near the key, wherever they are, by iteratively reweighted least squares
 * with Tukey's biweight (Beaton and Tukey 1974): vignettes and ramps are followed, the subject does not count.
 */
final class DriftSurface {
    private static final int TERMS = 6;
    /** The terms are 1, u, v, u², v² and uv. */
    private static final int[] POWER_U = {0, 1, 0, 2, 0, 1};
    private static final int[] POWER_V = {0, 0, 1, 0, 2, 1};
    private static final int ROUNDS = 7;
    /** The first rounds look at the margins alone, so that a faint even region inside does not pass for drift. */
    private static final int MARGIN_ROUNDS = 3;
    /** Wide enough at first for a strong vignette, in levels; it closes as the surface follows. */
    private static final double FIRST_REACH = 36;
    private static final double LAST_REACH = 6;
    private static final int SAMPLES = 20_000;
    private static final int FEWEST = 50;

    private final int width;
    private final int height;
    private final double[][] coefficients = new double[3][TERMS];
    private double deviation = 1;

    private DriftSurface(int width, int height) {
        this.width = width;
        this.height = height;
    }

    static DriftSurface fit(Raster image, KeyColor key) {
        var surface = new DriftSurface(image.width(), image.height());
        surface.coefficients[0][0] = key.red();
        surface.coefficients[1][0] = key.green();
        surface.coefficients[2][0] = key.blue();
        double reach = FIRST_REACH;
        int margin = Math.max(8, Math.min(image.width(), image.height()) / 12);
        for (int round = 0; round < ROUNDS; round++) {
            surface.refit(image.pixels(), reach, round < MARGIN_ROUNDS ? margin : Integer.MAX_VALUE);
            reach = Math.max(LAST_REACH, Math.min(reach * 0.6, 6 * surface.deviation));
        }
        return surface;
    }

    /** The standard deviation of the background around the surface, in levels. */
    double deviation() {
        return deviation;
    }

    double level(int channel, double[] terms) {
        double sum = 0;
        for (int i = 0; i < TERMS; i++) {
            sum += coefficients[channel][i] * terms[i];
        }
        return sum;
    }

    double[] terms(int x, int y) {
        double scale = 2.0 / Math.max(width, height);
        double u = (x - .5 * width) * scale;
        double v = (y - .5 * height) * scale;
        return new double[] {1, u, v, u * u, v * v, u * v};
    }

    private void refit(int[] argb, double reach, int margin) {
        double[][] normal = new double[TERMS][TERMS];
        double[][] right = new double[3][TERMS];
        int[] histogram = new int[256];
        int count = 0;
        int step = Math.max(1, (int) Math.sqrt((double) width * height / SAMPLES));
        double scale = 2.0 / Math.max(width, height);
        double[] line = new double[9];
        double[] powers = new double[5];
        double[] levels = new double[9];
        for (int y = 1 + step / 2; y < height - 1; y += step) {
            double v = (y - .5 * height) * scale;
            follow(v, line);
            Arrays.fill(powers, 0);
            Arrays.fill(levels, 0);
            boolean inMargin = Math.min(y, height - y) <= margin;
            for (int x = 1 + step / 2; x < width - 1; x += step) {
                if (!inMargin && Math.min(x, width - x) > margin) {
                    continue;
                }
                int p = argb[y * width + x];
                double u = (x - .5 * width) * scale;
                int r = p >> 16 & 255;
                int g = p >> 8 & 255;
                int b = p & 255;
                double dr = Math.abs(r - (line[0] + (line[1] + line[2] * u) * u));
                double dg = Math.abs(g - (line[3] + (line[4] + line[5] * u) * u));
                double db = Math.abs(b - (line[6] + (line[7] + line[8] * u) * u));
                double d = dr > dg ? dr : dg;
                d = db > d ? db : d;
                if (d >= reach) {
                    continue;
                }
                double t = d / reach;
                double weight = (1 - t * t) * (1 - t * t);
                double wu = weight * u;
                double wuu = wu * u;
                powers[0] += weight;
                powers[1] += wu;
                powers[2] += wuu;
                powers[3] += wuu * u;
                powers[4] += wuu * u * u;
                levels[0] += weight * r;
                levels[1] += wu * r;
                levels[2] += wuu * r;
                levels[3] += weight * g;
                levels[4] += wu * g;
                levels[5] += wuu * g;
                levels[6] += weight * b;
                levels[7] += wu * b;
                levels[8] += wuu * b;
                histogram[(int) Math.min(255, d * 8)]++;
                count++;
            }
            accumulate(normal, right, v, powers, levels);
        }
        if (count < FEWEST) {
            deviation = 1;
            return;
        }
        solve(normal, right);
        deviation = deviation(histogram, count);
    }

    /** Along a row each channel's surface is a parabola in u. */
    private void follow(double v, double[] line) {
        for (int c = 0; c < 3; c++) {
            double[] k = coefficients[c];
            line[c * 3] = k[0] + k[2] * v + k[4] * v * v;
            line[c * 3 + 1] = k[1] + k[5] * v;
            line[c * 3 + 2] = k[3];
        }
    }

    /** Adds a row's weighted sums of powers of u, and of levels times powers of u, to the normal equations. */
    private static void accumulate(double[][] normal, double[][] right, double v, double[] powers, double[] levels) {
        double[] of = {1, v, Math.pow(v, 2), Math.pow(v, 3), Math.pow(v, 4)};
        for (int i = 0; i < TERMS; i++) {
            for (int j = 0; j <= i; j++) {
                normal[i][j] += powers[POWER_U[i] + POWER_U[j]] * of[POWER_V[i] + POWER_V[j]];
            }
            for (int c = 0; c < 3; c++) {
                right[c][i] += levels[c * 3 + POWER_U[i]] * of[POWER_V[i]];
            }
        }
    }

    private void solve(double[][] normal, double[][] right) {
        for (int i = 0; i < TERMS; i++) {
            // A little ridge keeps the curvature flat where the samples do not show it.
            normal[i][i] += i == 0 ? 1e-6 : 1e-5 * normal[0][0];
            for (int j = i + 1; j < TERMS; j++) {
                normal[i][j] = normal[j][i];
            }
        }
        for (int c = 0; c < 3; c++) {
            double[][] matrix = new double[TERMS][];
            for (int i = 0; i < TERMS; i++) {
                matrix[i] = normal[i].clone();
            }
            coefficients[c] = eliminate(matrix, right[c]);
        }
    }

    /** Gauss elimination with partial pivoting. */
    private static double[] eliminate(double[][] m, double[] b) {
        int n = b.length;
        for (int i = 0; i < n; i++) {
            int pivot = i;
            for (int r = i + 1; r < n; r++) {
                if (Math.abs(m[r][i]) > Math.abs(m[pivot][i])) {
                    pivot = r;
                }
            }
            double[] row = m[i];
            m[i] = m[pivot];
            m[pivot] = row;
            double value = b[i];
            b[i] = b[pivot];
            b[pivot] = value;
            if (Math.abs(m[i][i]) < 1e-12) {
                continue;
            }
            for (int r = i + 1; r < n; r++) {
                double f = m[r][i] / m[i][i];
                for (int c = i; c < n; c++) {
                    m[r][c] -= f * m[i][c];
                }
                b[r] -= f * b[i];
            }
        }
        for (int i = n - 1; i >= 0; i--) {
            double sum = b[i];
            for (int c = i + 1; c < n; c++) {
                sum -= m[i][c] * b[c];
            }
            b[i] = Math.abs(m[i][i]) < 1e-12 ? 0 : sum / m[i][i];
        }
        return b;
    }

    /**
     * A robust standard deviation from a histogram of the greatest channel difference in eighths of a level.
     *
     * @param count the histogram's sum
     */
    static double deviation(int[] histogram, int count) {
        int eighths = 0;
        int below = 0;
        while (eighths < 255 && (below += histogram[eighths]) * 2 < count) {
            eighths++;
        }
        // The median of the largest of three normal deviates is 1.2 standard deviations.
        return Math.max(0.3, (eighths + .5) / 8 / 1.2);
    }
}
