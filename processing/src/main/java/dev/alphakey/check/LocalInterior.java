package dev.alphakey.check;

import java.util.Arrays;

/**
 * The subject's own colour a few pixels behind its edge, on a coarse grid. Places without solid pixels borrow from
 * see-through ones well inside, then from farther away, and in the end from the whole subject.
 */
final class LocalInterior {
    private static final int DEEP = 3;
    private static final int FAR = 8;
    /** Solid pixels right behind the edge count too, but hardly where there are deeper ones. */
    private static final int DEEP_WEIGHT = 16;
    /** A see-through subject shows its own colour from this depth and alpha on. */
    private static final int SHEER_DEPTH = 5;

    private static final int SHEER_ALPHA = 48;
    private static final int REACH = 4;
    private static final int UNKNOWN = Integer.MIN_VALUE;

    private final ColorGrid solid;
    private final ColorGrid sheer;

    LocalInterior(Silhouette c) {
        solid = new ColorGrid(c.width, c.height);
        sheer = new ColorGrid(c.width, c.height);
        for (int y = 0; y < c.height; y++) {
            int row = y * c.width;
            for (int x = c.nearEdge(y, 0); x < c.width; x = c.nearEdge(y, x + 1)) {
                int d = c.depth[row + x];
                if (d >= 2 && d <= FAR) {
                    gather(x, y, c.argb[row + x], d);
                }
            }
        }
    }

    private void gather(int x, int y, int p, int d) {
        if (p >>> 24 >= Silhouette.SOLID) {
            solid.add(x, y, p, d >= DEEP ? DEEP_WEIGHT : 1);
        } else if (d >= SHEER_DEPTH && p >>> 24 >= SHEER_ALPHA) {
            sheer.add(x, y, p, 1);
        }
    }

    /** How much the subject itself leans to one key, place by place. */
    Leans leans(KeyHue hue) {
        return new Leans(hue);
    }

    final class Leans {
        private final KeyHue hue;
        private final int[] known = new int[solid.cells()];
        private final int everywhere;

        private Leans(KeyHue hue) {
            this.hue = hue;
            Arrays.fill(known, UNKNOWN);
            everywhere = Math.max(solid.meanLean(hue), sheer.meanLean(hue));
        }

        /** The lean around a pixel, at least 0. */
        int at(int x, int y) {
            int cell = solid.cell(x, y);
            if (known[cell] == UNKNOWN) {
                known[cell] = Math.max(0, around(cell));
            }
            return known[cell];
        }

        private int around(int cell) {
            for (int reach = 1; reach <= REACH; reach++) {
                int lean = solid.mostLean(hue, cell, reach, UNKNOWN);
                if (lean == UNKNOWN) {
                    lean = sheer.mostLean(hue, cell, reach, UNKNOWN);
                }
                if (lean != UNKNOWN) {
                    return lean;
                }
            }
            return everywhere;
        }
    }
}
