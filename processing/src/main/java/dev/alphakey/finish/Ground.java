package dev.alphakey.finish;

import dev.alphakey.image.Raster;

/**
 * The line that a figure stands on: the lowest edge of its solid parts. What is thin, such as a blade or a string that hangs
 * lower than the feet, does not stand; neither does a soft shadow.
 */
final class Ground {
    private static final int SOLID = 128;
    /** Of the figure's height: what is not even this thick is thin. */
    private static final double THIN = 0.035;

    private Ground() {}

    /** How many pixels the line lies below the picture's upper edge, between pixels too; the lower edge if nothing is seen. */
    static double line(Raster picture) {
        int solid = solidLevel(picture);
        int width = picture.width();
        int height = picture.height();
        int top = height;
        int bottom = -1;
        boolean[] marks = new boolean[picture.size()];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                if (alpha(picture, x, y) >= solid) {
                    marks[y * width + x] = true;
                    top = Math.min(top, y);
                    bottom = y;
                }
            }
        }
        int thick = (int) Math.round(THIN * (bottom - top + 1));
        Counts squares = thick < 1 ? null : squares(marks, width, height, thick);
        for (int y = bottom; y >= 0; y--) {
            double lowest = -1;
            for (int x = 0; x < width; x++) {
                boolean isEdge = marks[y * width + x] && (y == height - 1 || !marks[(y + 1) * width + x]);
                // A square beside it or above it will do, since the corner of a foot is no square.
                if (isEdge && (squares == null || squares.in(x - thick, y - 2 * thick + 1, x + 2, y - thick + 2) > 0)) {
                    lowest = Math.max(lowest, edge(picture, x, y, solid));
                }
            }
            if (lowest >= 0) {
                return lowest;
            }
        }
        return bottom < 0 ? height : bottom + 1;
    }

    /** The upper left corners of all squares of this side that are solid. */
    private static Counts squares(boolean[] marks, int width, int height, int side) {
        var solid = new Counts(marks, width, height);
        boolean[] corners = new boolean[marks.length];
        for (int y = 0; y + side <= height; y++) {
            for (int x = 0; x + side <= width; x++) {
                corners[y * width + x] = solid.in(x, y, x + side, y + side) == side * side;
            }
        }
        return new Counts(corners, width, height);
    }

    /** How many marks there are in any box, from sums over all boxes at the upper left corner (Crow 1984). */
    private static final class Counts {
        private final int width;
        private final int height;
        private final int[] sums;

        Counts(boolean[] marks, int width, int height) {
            this.width = width;
            this.height = height;
            sums = new int[(width + 1) * (height + 1)];
            for (int y = 0; y < height; y++) {
                int row = 0;
                for (int x = 0; x < width; x++) {
                    row += marks[y * width + x] ? 1 : 0;
                    sums[(y + 1) * (width + 1) + x + 1] = sums[y * (width + 1) + x + 1] + row;
                }
            }
        }

        /** Marks from {@code left, top} to before {@code right, bottom}, as far as that is inside. */
        int in(int left, int top, int right, int bottom) {
            int x0 = Math.max(0, left);
            int y0 = Math.max(0, top);
            int x1 = Math.min(width, right);
            int y1 = Math.min(height, bottom);
            return x0 >= x1 || y0 >= y1 ? 0 : sum(x1, y1) - sum(x0, y1) - sum(x1, y0) + sum(x0, y0);
        }

        private int sum(int x, int y) {
            return sums[y * (width + 1) + x];
        }
    }

    /** Where alpha falls half way to what is below, a shadow perhaps: between the middles of this pixel and the next. */
    private static double edge(Raster picture, int x, int y, int solid) {
        double here = alpha(picture, x, y);
        double below = y + 1 < picture.height() ? alpha(picture, x, y + 1) : 0;
        double floor = y + 2 < picture.height() ? Math.min(below, alpha(picture, x, y + 2)) : 0;
        return y + 0.5 + (here - solid - floor / 2) / (here - below);
    }

    /** Half of the strongest alpha, for figures of smoke. */
    private static int solidLevel(Raster picture) {
        int most = 0;
        for (int p : picture.pixels()) {
            most = Math.max(most, p >>> 24);
        }
        return Math.max(1, Math.min(SOLID, (most + 1) / 2));
    }

    private static int alpha(Raster picture, int x, int y) {
        return picture.pixels()[y * picture.width() + x] >>> 24;
    }
}
