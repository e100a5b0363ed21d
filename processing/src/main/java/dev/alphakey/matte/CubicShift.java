package dev.alphakey.matte;

import dev.alphakey.image.Raster;

/**
 * Moves an opaque picture by a fraction of a pixel, by cubic convolution with a = −1/2 (Keys, "Cubic convolution interpolation
 * for digital image processing", 1981), first along the rows, then along the columns.
 */
final class CubicShift {
    private CubicShift() {}

    /** The picture whose pixel (x, y) is what {@code image} has at (x + dx, y + dy); the frame's pixels go on outside. */
    static Raster apply(Raster image, double dx, double dy) {
        int w = image.width();
        int h = image.height();
        int x0 = (int) Math.floor(dx);
        int y0 = (int) Math.floor(dy);
        float[] kx = kernel((float) (dx - x0));
        float[] ky = kernel((float) (dy - y0));
        int[] out = new int[image.size()];
        float[][] rows = new float[4][];
        for (int y = 0; y < h; y++) {
            for (int k = 0; k < 4; k++) {
                int sy = clamp(y + y0 - 1 + k, h);
                // Rows are used four times running; the oldest makes room for the next.
                rows[k] = y > 0 && k < 3 ? rows[k + 1] : row(image, sy, x0, kx);
            }
            for (int x = 0; x < w; x++) {
                int p = 0xff;
                for (int c = 0; c < 3; c++) {
                    int i = 3 * x + c;
                    float v = rows[0][i] * ky[0] + rows[1][i] * ky[1] + rows[2][i] * ky[2] + rows[3][i] * ky[3];
                    p = p << 8 | Math.round(Math.min(255, Math.max(0, v)));
                }
                out[y * w + x] = p;
            }
        }
        return Raster.of(w, h, out);
    }

    private static float[] row(Raster image, int y, int x0, float[] kx) {
        int w = image.width();
        int[] pixels = image.pixels();
        float[] out = new float[3 * w];
        for (int x = 0; x < w; x++) {
            for (int k = 0; k < 4; k++) {
                int p = pixels[y * w + clamp(x + x0 - 1 + k, w)];
                out[3 * x] += kx[k] * (p >> 16 & 255);
                out[3 * x + 1] += kx[k] * (p >> 8 & 255);
                out[3 * x + 2] += kx[k] * (p & 255);
            }
        }
        return out;
    }

    private static int clamp(int v, int size) {
        return Math.min(size - 1, Math.max(0, v));
    }

    /** The weights of the four samples around a point {@code t} past the second. */
    private static float[] kernel(float t) {
        float a = -0.5f;
        float s = 1 - t;
        return new float[] {
            a * t * s * s, 1 + t * t * ((a + 2) * t - (a + 3)), 1 + s * s * ((a + 2) * s - (a + 3)), a * s * t * t
        };
    }
}
