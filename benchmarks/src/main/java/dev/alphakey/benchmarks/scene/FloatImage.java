package dev.alphakey.benchmarks.scene;

import dev.alphakey.image.Raster;

/**
 * Premultiplied colour and alpha as planes of floats from 0 to 1, in sRGB code values.
 * Whoever makes one may write to its planes; afterwards they are only read.
 *
 * @param red red times alpha, row by row
 * @param green green times alpha
 * @param blue blue times alpha
 * @param alpha opacity
 */
public record FloatImage(int width, int height, float[] red, float[] green, float[] blue, float[] alpha) {
    private static final float CRUMB = 1e-7f;

    /** A fully transparent image. */
    static FloatImage blank(int width, int height) {
        int n = Math.multiplyExact(width, height);
        return new FloatImage(width, height, new float[n], new float[n], new float[n], new float[n]);
    }

    float[][] planes() {
        return new float[][] {red, green, blue, alpha};
    }

    /** Lays a premultiplied pixel over the one at index {@code i}. */
    void over(int i, float r, float g, float b, float a) {
        float behind = 1 - a;
        red[i] = r + red[i] * behind;
        green[i] = g + green[i] * behind;
        blue[i] = b + blue[i] * behind;
        alpha[i] = a + alpha[i] * behind;
    }

    /** A copy, blurred by a Gaussian of standard deviation {@code sigma} pixels. */
    FloatImage blurred(double sigma) {
        FloatImage copy = new FloatImage(width, height, red.clone(), green.clone(), blue.clone(), alpha.clone());
        for (float[] plane : copy.planes()) {
            Blur.gaussian(plane, width, height, sigma, Blur.Beyond.EDGE);
            // Running sums leave crumbs of either sign where there is nothing.
            for (int i = 0; i < plane.length; i++) {
                plane[i] = plane[i] < CRUMB ? 0 : plane[i];
            }
        }
        return copy;
    }

    /** The nearest 8-bit pixels with straight alpha; no colour is kept under alpha 0. */
    Raster toRaster() {
        int[] argb = new int[alpha.length];
        for (int i = 0; i < argb.length; i++) {
            int a = level(alpha[i]);
            if (a > 0) {
                float s = 1 / alpha[i];
                argb[i] = a << 24 | level(red[i] * s) << 16 | level(green[i] * s) << 8 | level(blue[i] * s);
            }
        }
        return Raster.of(width, height, argb);
    }

    /** The nearest of 256 levels. */
    static int level(float value) {
        return Math.max(0, Math.min(255, Math.round(value * 255)));
    }
}
