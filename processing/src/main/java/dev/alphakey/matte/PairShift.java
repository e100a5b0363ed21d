package dev.alphakey.matte;

import dev.alphakey.background.BackgroundModel;
import dev.alphakey.image.Raster;

/**
 * By how much the second picture of a subject lies off the first on another background. What is compared is how visible the
 * subject is, which does not depend on the background's colour: whole pixels coarse to fine on halved planes, the fraction by
 * Gauss-Newton steps on the brightness-constancy error (Lucas and Kanade, "An iterative image registration technique", 1981).
 *
 * @param x pixels to the right
 * @param y pixels down
 */
record PairShift(double x, double y) {
    static final PairShift NONE = new PairShift(0, 0);

    /** The coarsest plane's longer side; a shift of {@link #REACH} of it is found. */
    private static final int COARSEST = 64;
    private static final int REACH = 6;
    private static final int STEPS = 12;
    /** This many levels from the background a pixel counts as wholly visible. */
    private static final float VISIBLE = 64;

    static PairShift between(Raster first, BackgroundModel behindFirst, Raster second, BackgroundModel behindSecond) {
        Plane a = visibility(first, behindFirst);
        Plane b = visibility(second, behindSecond);
        int[] whole = whole(a, b);
        return fraction(a, b, whole[0], whole[1]);
    }

    double length() {
        return Math.hypot(x, y);
    }

    /** The second picture moved back onto the first, by cubic convolution (Keys 1981). */
    Raster undo(Raster second) {
        return CubicShift.apply(second, x, y);
    }

    private static Plane visibility(Raster image, BackgroundModel behind) {
        int w = image.width();
        float[] out = new float[image.size()];
        float[] row = new float[3 * w];
        for (int y = 0; y < image.height(); y++) {
            behind.row(y, row);
            for (int x = 0; x < w; x++) {
                int p = image.pixels()[y * w + x];
                float r = Math.abs((p >> 16 & 255) - row[3 * x]);
                float g = Math.abs((p >> 8 & 255) - row[3 * x + 1]);
                float b = Math.abs((p & 255) - row[3 * x + 2]);
                out[y * w + x] = Math.min(1, Math.max(r, Math.max(g, b)) / VISIBLE);
            }
        }
        return new Plane(w, image.height(), out);
    }

    private static int[] whole(Plane a, Plane b) {
        if (Math.max(a.width, a.height) <= COARSEST || Math.min(a.width, a.height) < 4) {
            return best(a, b, 0, 0, Math.min(REACH, Math.min(a.width, a.height) / 4));
        }
        int[] coarse = whole(a.halved(), b.halved());
        return best(a, b, 2 * coarse[0], 2 * coarse[1], 2);
    }

    private static int[] best(Plane a, Plane b, int x0, int y0, int reach) {
        int[] best = {x0, y0};
        double least = Double.MAX_VALUE;
        for (int dy = y0 - reach; dy <= y0 + reach; dy++) {
            for (int dx = x0 - reach; dx <= x0 + reach; dx++) {
                double error = a.error(b, dx, dy);
                if (error < least) {
                    least = error;
                    best = new int[] {dx, dy};
                }
            }
        }
        return best;
    }

    private static PairShift fraction(Plane a, Plane b, int x0, int y0) {
        double dx = x0;
        double dy = y0;
        for (int step = 0; step < STEPS; step++) {
            double xx = 1e-9;
            double xy = 0;
            double yy = 1e-9;
            double xe = 0;
            double ye = 0;
            for (int y = 2; y < a.height - 2; y++) {
                for (int x = 2; x < a.width - 2; x++) {
                    float gx = (a.at(x + 1, y) - a.at(x - 1, y)) / 2;
                    float gy = (a.at(x, y + 1) - a.at(x, y - 1)) / 2;
                    if (gx == 0 && gy == 0) {
                        continue;
                    }
                    float e = b.sample(x + dx, y + dy) - a.at(x, y);
                    xx += gx * gx;
                    xy += gx * gy;
                    yy += gy * gy;
                    xe += gx * e;
                    ye += gy * e;
                }
            }
            double det = xx * yy - xy * xy;
            if (det < 1e-6) {
                break;
            }
            double sx = (yy * xe - xy * ye) / det;
            double sy = (xx * ye - xy * xe) / det;
            dx -= sx;
            dy -= sy;
            if (Math.hypot(sx, sy) < 0.002 || Math.hypot(dx - x0, dy - y0) > 2) {
                break;
            }
        }
        return Math.hypot(dx - x0, dy - y0) > 2 ? new PairShift(x0, y0) : new PairShift(dx, dy);
    }

    private record Plane(int width, int height, float[] values) {
        float at(int x, int y) {
            return values[y * width + x];
        }

        /** Bilinear; beyond the frame nothing is visible. */
        float sample(double x, double y) {
            int x0 = (int) Math.floor(x);
            int y0 = (int) Math.floor(y);
            if (x0 < 0 || y0 < 0 || x0 + 1 >= width || y0 + 1 >= height) {
                return 0;
            }
            float fx = (float) (x - x0);
            float fy = (float) (y - y0);
            float top = at(x0, y0) + (at(x0 + 1, y0) - at(x0, y0)) * fx;
            float bottom = at(x0, y0 + 1) + (at(x0 + 1, y0 + 1) - at(x0, y0 + 1)) * fx;
            return top + (bottom - top) * fy;
        }

        /** The mean squared difference over what both have in common at a shift. */
        double error(Plane b, int dx, int dy) {
            double sum = 0;
            int fromX = Math.max(0, -dx);
            int toX = Math.min(width, width - dx);
            int fromY = Math.max(0, -dy);
            int toY = Math.min(height, height - dy);
            for (int y = fromY; y < toY; y++) {
                for (int x = fromX; x < toX; x++) {
                    float e = b.at(x + dx, y + dy) - at(x, y);
                    sum += e * e;
                }
            }
            return sum / Math.max(1, (double) (toX - fromX) * (toY - fromY));
        }

        Plane halved() {
            int w = width / 2;
            int h = height / 2;
            float[] out = new float[w * h];
            for (int y = 0; y < h; y++) {
                for (int x = 0; x < w; x++) {
                    out[y * w + x] =
                            (at(2 * x, 2 * y) + at(2 * x + 1, 2 * y) + at(2 * x, 2 * y + 1) + at(2 * x + 1, 2 * y + 1)) / 4;
                }
            }
            return new Plane(w, h, out);
        }
    }
}
