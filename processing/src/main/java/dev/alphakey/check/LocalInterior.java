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
    private static final int NOWHERE = REACH + 1;
    private static final int UNKNOWN = Integer.MIN_VALUE;

    private final ColorGrid solid;
    private final ColorGrid sheer;
    /** How far away each cell finds a colour: in the solid grid, or below 0 in the see-through one; 0 where nobody asked yet. */
    private final byte[] reaches;

    LocalInterior(Silhouette c) {
        solid = new ColorGrid(c.width, c.height);
        sheer = new ColorGrid(c.width, c.height);
        reaches = new byte[solid.cells()];
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

    private int reach(int cell) {
        if (reaches[cell] == 0) {
            reaches[cell] = (byte) find(cell);
        }
        return reaches[cell];
    }

    private int find(int cell) {
        for (int reach = 1; reach <= REACH; reach++) {
            if (solid.hasColor(cell, reach)) {
                return reach;
            }
            if (sheer.hasColor(cell, reach)) {
                return -reach;
            }
        }
        return NOWHERE;
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
            int reach = reach(cell);
            if (reach == NOWHERE) {
                return everywhere;
            }
            return reach > 0 ? solid.mostLean(hue, cell, reach) : sheer.mostLean(hue, cell, -reach);
        }

        /** Whether a pixel's colour is, to within {@code levels}, one of the subject around it mixed with the key. */
        boolean isMixture(int x, int y, int rgb, int levels) {
            int cell = solid.cell(x, y);
            int reach = reach(cell);
            if (reach == NOWHERE) {
                return false;
            }
            return reach > 0
                    ? solid.hasMixture(hue, cell, reach, rgb, levels)
                    : sheer.hasMixture(hue, cell, -reach, rgb, levels);
        }
    }
}
