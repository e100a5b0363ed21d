package dev.alphakey.matte;

import dev.alphakey.image.Raster;
import dev.alphakey.kernel.Bands;
import java.util.Arrays;

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
        double[] error = {1e-9, 1e-9, 1e-9, 1e-9};
        int[] count = new int[4];
        int step = Math.max(ROWS, image.height() / MOST_ROWS);
        int rows = Math.max(0, (image.height() - 3 + step) / step);
        var terms = new Terms[rows];
        Bands.run(w, rows, new Bands.Rows() {
            @Override
            public void run(int from, int to) {
                var some = new Terms();
                for (int row = from; row < to; row++) {
                    some.gather(argb, (1 + row * step) * w, w);
                }
                if (some.size > 0) {
                    terms[from] = some;
                }
            }
        });
        for (Terms some : terms) {
            if (some != null) {
                some.addTo(error, count);
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

    /** The errors of some rows, kept one by one, since their sum must not depend on how the rows are shared out. */
    private static final class Terms {
        private double[] errors = new double[256];
        private byte[] kinds = new byte[256];
        private int size;

        void gather(int[] argb, int row, int w) {
            if (w < 6) {
                return;
            }
            int p = argb[row + 1];
            int q = argb[row + 2];
            int r = argb[row + 3];
            int red = redGreen(q);
            int nextRed = redGreen(r);
            int blue = blueGreen(q);
            int nextBlue = blueGreen(r);
            int u0 = redGreen(p) - 2 * red + nextRed;
            int v0 = blueGreen(p) - 2 * blue + nextBlue;
            for (int x = 2; x < w - 3; x++) {
                int s = argb[row + x + 2];
                int lastRed = redGreen(s);
                int lastBlue = blueGreen(s);
                int u1 = red - 2 * nextRed + lastRed;
                int v1 = blue - 2 * nextBlue + lastBlue;
                if (Math.abs(u0) + Math.abs(u1) + Math.abs(v0) + Math.abs(v1) >= LEAST_CURVATURE && (p != q || r != s)) {
                    // Clamping at 0 and 255 breaks the identity, so clipped pixels count only where there are no others.
                    boolean clipped = isClipped(p) || isClipped(q) || isClipped(r) || isClipped(s);
                    int difference = (u0 - u1) * (u0 - u1) + (v0 - v1) * (v0 - v1);
                    int energy = u0 * u0 + u1 * u1 + v0 * v0 + v1 * v1;
                    add((double) difference / energy, (x & 1) + (clipped ? 2 : 0));
                }
                p = q;
                q = r;
                r = s;
                red = nextRed;
                nextRed = lastRed;
                blue = nextBlue;
                nextBlue = lastBlue;
                u0 = u1;
                v0 = v1;
            }
        }

        private void add(double error, int kind) {
            if (size == errors.length) {
                errors = Arrays.copyOf(errors, size * 2);
                kinds = Arrays.copyOf(kinds, size * 2);
            }
            errors[size] = error;
            kinds[size++] = (byte) kind;
        }

        void addTo(double[] error, int[] count) {
            for (int i = 0; i < size; i++) {
                error[kinds[i]] += errors[i];
                count[kinds[i]]++;
            }
        }
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
