package dev.alphakey.check;

/**
 * The subject's own colour a few pixels behind its edge, on a coarse grid. Cells without solid pixels borrow from around
 * them, and in the end from the whole subject.
 */
final class LocalInterior {
    private static final int SHIFT = 4;
    private static final int DEEP = 3;
    private static final int FAR = 8;
    /** Solid pixels right behind the edge count too, but hardly where there are deeper ones. */
    private static final int DEEP_WEIGHT = 16;

    private static final int REACH = 4;
    private static final int UNKNOWN = Integer.MIN_VALUE;

    private final int columns;
    private final int rows;
    private final int[] weight;
    private final int[] red;
    private final int[] green;
    private final int[] blue;
    private final int[] leans;
    private final KeyHue hue;
    private final int everywhere;

    LocalInterior(Silhouette c, KeyHue hue) {
        this.hue = hue;
        columns = (c.width >> SHIFT) + 1;
        rows = (c.height >> SHIFT) + 1;
        weight = new int[columns * rows];
        red = new int[weight.length];
        green = new int[weight.length];
        blue = new int[weight.length];
        leans = new int[weight.length];
        java.util.Arrays.fill(leans, UNKNOWN);
        gather(c);
        everywhere = meanLean();
    }

    private void gather(Silhouette c) {
        for (int y = 0; y < c.height; y++) {
            int row = y * c.width;
            int cells = (y >> SHIFT) * columns;
            for (int x = 0; x < c.width; x++) {
                int d = c.depth[row + x];
                if (d < 2 || d > FAR) {
                    continue;
                }
                int p = c.argb[row + x];
                if (p >>> 24 < Silhouette.SOLID) {
                    continue;
                }
                int w = d >= DEEP ? DEEP_WEIGHT : 1;
                int cell = cells + (x >> SHIFT);
                weight[cell] += w;
                red[cell] += w * (p >> 16 & 255);
                green[cell] += w * (p >> 8 & 255);
                blue[cell] += w * (p & 255);
            }
        }
    }

    private int meanLean() {
        long n = 0;
        long r = 0;
        long g = 0;
        long b = 0;
        for (int k = 0; k < weight.length; k++) {
            n += weight[k];
            r += red[k];
            g += green[k];
            b += blue[k];
        }
        return n == 0 ? 0 : Math.max(0, hue.lean((int) (r / n), (int) (g / n), (int) (b / n)));
    }

    /** How much the subject itself leans to the key around a pixel, at least 0. */
    int lean(int x, int y) {
        int cell = (y >> SHIFT) * columns + (x >> SHIFT);
        if (leans[cell] == UNKNOWN) {
            leans[cell] = around(x >> SHIFT, y >> SHIFT);
        }
        return leans[cell];
    }

    private int around(int cx, int cy) {
        for (int reach = 1; reach <= REACH; reach++) {
            int most = UNKNOWN;
            for (int y = Math.max(0, cy - reach); y <= Math.min(rows - 1, cy + reach); y++) {
                for (int x = Math.max(0, cx - reach); x <= Math.min(columns - 1, cx + reach); x++) {
                    int k = y * columns + x;
                    int n = weight[k];
                    if (n > 0) {
                        most = Math.max(most, hue.lean(red[k] / n, green[k] / n, blue[k] / n));
                    }
                }
            }
            if (most != UNKNOWN) {
                return Math.max(0, most);
            }
        }
        return everywhere;
    }
}
