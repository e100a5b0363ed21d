package dev.alphakey.matte;

import dev.alphakey.image.Raster;

/**
 * Tells whether chroma was stored at half width, as in JPEG and WebP 4:2:0: then only luma still knows where an edge is.
 *
 * <p>Decoders interpolate chroma with weights 3/4 and 1/4 (libjpeg's "fancy upsampling", jdsample.c; libwebp's upsampling.c), so
 * the two second differences inside a pair of columns are equal, and those across pairs are not. The signature survives colour
 * conversion and any subject.
 */
final class ChromaSubsampling {
    /** Every third row is sample enough, and of a large image so many rows. */
    private static final int ROWS = 3;
    private static final int MOST_ROWS = 160;
    /** Column pairs explain chroma this well only if it was subsampled; full resolution gives 0.35 and more. */
    private static final double SUBSAMPLED = 0.2;
    /** Second differences below this, in levels over all four, are texture. */
    private static final int LEAST_CURVATURE = 48;
    private static final int FEWEST = 30;

    private ChromaSubsampling() {}

    static boolean isPresent(Raster image) {
        int[] argb = image.pixels();
        int w = image.width();
        // Clamping at 0 and 255 breaks the identity, so clipped pixels count only where there are no others.
        double[] error = {1e-9, 1e-9, 1e-9, 1e-9};
        int[] count = new int[4];
        int step = Math.max(ROWS, image.height() / MOST_ROWS);
        for (int y = 1; y < image.height() - 1; y += step) {
            for (int x = 2; x < w - 3; x++) {
                int i = y * w + x;
                int p = argb[i - 1];
                int q = argb[i];
                int r = argb[i + 1];
                int s = argb[i + 2];
                if (p == q && r == s) {
                    continue;
                }
                int u0 = redGreen(p) - 2 * redGreen(q) + redGreen(r);
                int u1 = redGreen(q) - 2 * redGreen(r) + redGreen(s);
                int v0 = blueGreen(p) - 2 * blueGreen(q) + blueGreen(r);
                int v1 = blueGreen(q) - 2 * blueGreen(r) + blueGreen(s);
                if (Math.abs(u0) + Math.abs(u1) + Math.abs(v0) + Math.abs(v1) < LEAST_CURVATURE) {
                    continue;
                }
                int k = (x & 1) + (isClipped(p) || isClipped(q) || isClipped(r) || isClipped(s) ? 2 : 0);
                int difference = (u0 - u1) * (u0 - u1) + (v0 - v1) * (v0 - v1);
                int energy = u0 * u0 + u1 * u1 + v0 * v0 + v1 * v1;
                error[k] += (double) difference / energy;
                count[k]++;
            }
        }
        int kind = count[0] < FEWEST || count[1] < FEWEST ? 2 : 0;
        if (count[kind] < FEWEST || count[kind + 1] < FEWEST) {
            return false;
        }
        double even = error[kind] / count[kind];
        double odd = error[kind + 1] / count[kind + 1];
        return Math.min(even, odd) < SUBSAMPLED * Math.max(even, odd);
    }

    private static int redGreen(int p) {
        return (p >> 16 & 255) - (p >> 8 & 255);
    }

    private static int blueGreen(int p) {
        return (p & 255) - (p >> 8 & 255);
    }

    private static boolean isClipped(int p) {
        int r = p >> 16 & 255;
        int g = p >> 8 & 255;
        int b = p & 255;
        return r == 0 || r == 255 || g == 0 || g == 255 || b == 0 || b == 255;
    }
}
