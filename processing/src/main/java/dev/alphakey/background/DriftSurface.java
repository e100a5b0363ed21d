package dev.alphakey.background;

import dev.alphakey.image.Raster;

/**
 * A quadratic surface per channel through the pixels near the key, wherever they are, by iteratively reweighted least squares
 * with Tukey's biweight (Beaton and Tukey 1974): vignettes and ramps are followed, the subject does not count.
 */
final class DriftSurface {
    static final int TERMS = 6;
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

    private final double scale;
    /** Samples are taken from this row and column on, so many apart. */
    private final int first;
    private final int step;
    private final int columns;
    private final int rows;

    private DriftSurface(int width, int height) {
        this.width = width;
        this.height = height;
        this.scale = 2.0 / Math.max(width, height);
        this.step = Math.max(1, (int) Math.sqrt((double) width * height / SAMPLES));
        this.first = 1 + step / 2;
        this.columns = Math.max(0, (width - 2 - first + step) / step);
        this.rows = Math.max(0, (height - 2 - first + step) / step);
    }

    static DriftSurface fit(Raster image, KeyColor key) {
        var surface = new DriftSurface(image.width(), image.height());
        surface.coefficients[0][0] = key.red();
        surface.coefficients[1][0] = key.green();
        surface.coefficients[2][0] = key.blue();
        int[] samples = surface.samples(image.pixels());
        double reach = FIRST_REACH;
        int margin = Math.max(8, Math.min(image.width(), image.height()) / 12);
        for (int round = 0; round < ROUNDS; round++) {
            surface.refit(samples, reach, round < MARGIN_ROUNDS ? margin : Integer.MAX_VALUE);
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

    void terms(int x, int y, double[] out) {
        double u = (x - .5 * width) * scale;
        double v = (y - .5 * height) * scale;
        out[0] = 1;
        out[1] = u;
        out[2] = v;
        out[3] = u * u;
        out[4] = v * v;
        out[5] = u * v;
    }

    private void refit(int[] samples, double reach, int margin) {
        double[][] normal = new double[TERMS][TERMS];
        double[][] right = new double[3][TERMS];
        int[] histogram = new int[256];
        int count = 0;
        double[] line = new double[9];
        double[] powers = new double[5];
        double[] levels = new double[9];
        int from = 0;
        for (int y = first; y < height - 1; y += step) {
            double v = (y - .5 * height) * scale;
            follow(v, line);
            boolean inMargin = Math.min(y, height - y) <= margin;
            count += addRow(samples, from, inMargin ? Integer.MAX_VALUE : margin, reach, line, powers, levels, histogram);
            accumulate(normal, right, v, powers, levels);
            from += columns;
        }
        if (count < FEWEST) {
            deviation = 1;
            return;
        }
        solve(normal, right);
        deviation = deviation(histogram, count);
    }

    /** Every so many pixels of every so many rows, side by side, since they are looked at in every round. */
    private int[] samples(int[] argb) {
        int[] samples = new int[columns * rows];
        int n = 0;
        for (int y = first; y < height - 1; y += step) {
            for (int x = first; x < width - 1; x += step) {
                samples[n++] = argb[y * width + x];
            }
        }
        return samples;
    }

    /** Replaces the sums by those over one row's samples within reach; returns how many these are. */
    private int addRow(
            int[] samples, int from, int margin, double reach, double[] line, double[] powers, double[] levels, int[] histogram) {
        double red0 = line[0];
        double red1 = line[1];
        double red2 = line[2];
        double green0 = line[3];
        double green1 = line[4];
        double green2 = line[5];
        double blue0 = line[6];
        double blue1 = line[7];
        double blue2 = line[8];
        double w0 = 0;
        double w1 = 0;
        double w2 = 0;
        double w3 = 0;
        double w4 = 0;
        double r0 = 0;
        double r1 = 0;
        double r2 = 0;
        double g0 = 0;
        double g1 = 0;
        double g2 = 0;
        double b0 = 0;
        double b1 = 0;
        double b2 = 0;
        int count = 0;
        for (int k = from, x = first; x < width - 1; x += step, k++) {
            if (x > margin && width - x > margin) {
                continue;
            }
            int p = samples[k];
            double u = (x - .5 * width) * scale;
            int r = p >> 16 & 255;
            int g = p >> 8 & 255;
            int b = p & 255;
            double dr = Math.abs(r - (red0 + (red1 + red2 * u) * u));
            double dg = Math.abs(g - (green0 + (green1 + green2 * u) * u));
            double db = Math.abs(b - (blue0 + (blue1 + blue2 * u) * u));
            double d = dr > dg ? dr : dg;
            d = db > d ? db : d;
            if (d >= reach) {
                continue;
            }
            double t = d / reach;
            double weight = (1 - t * t) * (1 - t * t);
            double wu = weight * u;
            double wuu = wu * u;
            w0 += weight;
            w1 += wu;
            w2 += wuu;
            w3 += wuu * u;
            w4 += wuu * u * u;
            r0 += weight * r;
            r1 += wu * r;
            r2 += wuu * r;
            g0 += weight * g;
            g1 += wu * g;
            g2 += wuu * g;
            b0 += weight * b;
            b1 += wu * b;
            b2 += wuu * b;
            histogram[(int) Math.min(255, d * 8)]++;
            count++;
        }
        set(powers, 0, w0, w1, w2);
        powers[3] = w3;
        powers[4] = w4;
        set(levels, 0, r0, r1, r2);
        set(levels, 3, g0, g1, g2);
        set(levels, 6, b0, b1, b2);
        return count;
    }

    private static void set(double[] out, int at, double a, double b, double c) {
        out[at] = a;
        out[at + 1] = b;
        out[at + 2] = c;
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
