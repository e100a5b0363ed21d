package dev.alphakey.codec;

/**
 * Colours given by a gamma and by the chromaticities of white, red, green and blue, converted to sRGB: through light, with a
 * Bradford adaptation where the whites differ.
 */
final class Chromaticities {
    /** White, red, green, blue; x and y each. */
    static final double[] SRGB = {0.3127, 0.3290, 0.64, 0.33, 0.30, 0.60, 0.15, 0.06};

    static final double[] DISPLAY_P3 = {0.3127, 0.3290, 0.68, 0.32, 0.265, 0.69, 0.15, 0.06};

    private static final double[][] BRADFORD = {
        {0.8951, 0.2664, -0.1614}, {-0.7502, 1.7135, 0.0367}, {0.0389, -0.0685, 1.0296}
    };
    /** Light levels of the encoding table: the steepest part of the curve then moves by a fifth of a level per step. */
    private static final int STEPS = 1 << 14;

    private Chromaticities() {}

    static boolean areSrgb(double[] xy) {
        for (int i = 0; i < 8; i++) {
            if (Math.abs(xy[i] - SRGB[i]) > 0.0015) {
                return false;
            }
        }
        return true;
    }

    /** Whether a matrix can be made of them at all. */
    static boolean areUsable(double[] xy) {
        for (int i = 0; i < 8; i += 2) {
            if (!(xy[i] >= 0 && xy[i] <= 1 && xy[i + 1] > 0.001 && xy[i + 1] <= 1)) {
                return false;
            }
        }
        double area = (xy[4] - xy[2]) * (xy[7] - xy[3]) - (xy[6] - xy[2]) * (xy[5] - xy[3]);
        return Math.abs(area) > 0.001;
    }

    /**
     * Converts pixels in place.
     *
     * @param xy {@linkplain #areUsable usable} chromaticities
     * @param linear the light of each of the 256 levels, 0 to 1
     */
    static void toSrgb(int[] argb, double[] xy, double[] linear) {
        double[][] m = multiply(inverse(toXyz(SRGB)), multiply(adapt(xy), toXyz(xy)));
        float[] light = new float[256];
        for (int i = 0; i < 256; i++) {
            light[i] = (float) linear[i];
        }
        byte[] encode = new byte[STEPS + 1];
        for (int i = 0; i <= STEPS; i++) {
            encode[i] = (byte) Math.round(255 * SrgbCurve.fromLinear((double) i / STEPS));
        }
        float[] f = new float[9];
        for (int i = 0; i < 9; i++) {
            f[i] = (float) (m[i / 3][i % 3] * STEPS);
        }
        for (int i = 0; i < argb.length; i++) {
            int p = argb[i];
            float r = light[p >> 16 & 255];
            float g = light[p >> 8 & 255];
            float b = light[p & 255];
            int red = encode[step(f[0] * r + f[1] * g + f[2] * b)] & 255;
            int green = encode[step(f[3] * r + f[4] * g + f[5] * b)] & 255;
            int blue = encode[step(f[6] * r + f[7] * g + f[8] * b)] & 255;
            argb[i] = p & 0xff000000 | red << 16 | green << 8 | blue;
        }
    }

    private static int step(float light) {
        return Math.min(STEPS, Math.max(0, (int) (light + 0.5f)));
    }

    /** From linear RGB to XYZ: primaries scaled so that full red, green and blue make white. */
    private static double[][] toXyz(double[] xy) {
        double[][] p = new double[3][3];
        for (int i = 0; i < 3; i++) {
            double[] c = xyz(xy[2 + 2 * i], xy[3 + 2 * i]);
            for (int k = 0; k < 3; k++) {
                p[k][i] = c[k];
            }
        }
        double[] scale = apply(inverse(p), xyz(xy[0], xy[1]));
        for (double[] row : p) {
            for (int i = 0; i < 3; i++) {
                row[i] *= scale[i];
            }
        }
        return p;
    }

    private static double[][] adapt(double[] xy) {
        double[] from = apply(BRADFORD, xyz(xy[0], xy[1]));
        double[] to = apply(BRADFORD, xyz(SRGB[0], SRGB[1]));
        double[][] scaled = new double[3][3];
        for (int i = 0; i < 3; i++) {
            for (int k = 0; k < 3; k++) {
                scaled[i][k] = BRADFORD[i][k] * to[i] / from[i];
            }
        }
        return multiply(inverse(BRADFORD), scaled);
    }

    private static double[] xyz(double x, double y) {
        return new double[] {x / y, 1, (1 - x - y) / y};
    }

    private static double[] apply(double[][] m, double[] v) {
        double[] out = new double[3];
        for (int i = 0; i < 3; i++) {
            out[i] = m[i][0] * v[0] + m[i][1] * v[1] + m[i][2] * v[2];
        }
        return out;
    }

    private static double[][] multiply(double[][] a, double[][] b) {
        double[][] out = new double[3][3];
        for (int i = 0; i < 3; i++) {
            for (int k = 0; k < 3; k++) {
                out[i][k] = a[i][0] * b[0][k] + a[i][1] * b[1][k] + a[i][2] * b[2][k];
            }
        }
        return out;
    }

    private static double[][] inverse(double[][] m) {
        double[][] out = new double[3][3];
        double determinant = 0;
        for (int i = 0; i < 3; i++) {
            determinant += m[0][i] * cofactor(m, 0, i);
        }
        for (int i = 0; i < 3; i++) {
            for (int k = 0; k < 3; k++) {
                out[i][k] = cofactor(m, k, i) / determinant;
            }
        }
        return out;
    }

    private static double cofactor(double[][] m, int row, int column) {
        int r1 = (row + 1) % 3;
        int r2 = (row + 2) % 3;
        int c1 = (column + 1) % 3;
        int c2 = (column + 2) % 3;
        return m[r1][c1] * m[r2][c2] - m[r1][c2] * m[r2][c1];
    }
}
