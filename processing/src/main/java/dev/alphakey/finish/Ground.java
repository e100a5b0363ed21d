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

    /** How far below the picture's upper edge the line lies, in pixels, between pixels too; its lower edge if nothing is solid. */
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
        for (int y = bottom; y >= 0; y--) {
            double lowest = -1;
            for (int x = 0; x < width; x++) {
                if (marks[y * width + x] && (y == height - 1 || !marks[(y + 1) * width + x]) && stands(marks, width, x, y, thick)) {
                    lowest = Math.max(lowest, edge(picture, x, y, solid));
                }
            }
            if (lowest >= 0) {
                return lowest;
            }
        }
        return bottom < 0 ? height : bottom + 1;
    }

    /** Whether a square of this side, with the pixel in its lowest rows, is solid somewhere beside or above it. */
    private static boolean stands(boolean[] marks, int width, int x, int y, int side) {
        int height = marks.length / width;
        for (int bottom = y; bottom > y - side - 1; bottom--) {
            for (int left = x - side; left <= x + 1; left++) {
                if (left >= 0 && left + side <= width && bottom - side + 1 >= 0 && bottom < height
                        && isSolid(marks, width, left, bottom - side + 1, side)) {
                    return true;
                }
            }
        }
        return side < 1;
    }

    private static boolean isSolid(boolean[] marks, int width, int left, int top, int side) {
        for (int y = top; y < top + side; y++) {
            for (int x = left; x < left + side; x++) {
                if (!marks[y * width + x]) {
                    return false;
                }
            }
        }
        return true;
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
