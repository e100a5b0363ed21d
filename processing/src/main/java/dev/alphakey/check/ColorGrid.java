package dev.alphakey.check;

import java.util.Arrays;

/** Weighted mean colours in cells of 16 x 16 pixels. */
final class ColorGrid {
    private static final int SHIFT = 4;

    private final int columns;
    private final int rows;
    private final int[] weight;
    private final int[] red;
    private final int[] green;
    private final int[] blue;

    ColorGrid(int width, int height) {
        columns = (width - 1 >> SHIFT) + 1;
        rows = (height - 1 >> SHIFT) + 1;
        weight = new int[columns * rows];
        red = new int[weight.length];
        green = new int[weight.length];
        blue = new int[weight.length];
    }

    int cells() {
        return weight.length;
    }

    int cell(int x, int y) {
        return (y >> SHIFT) * columns + (x >> SHIFT);
    }

    void add(int x, int y, int rgb, int w) {
        int k = cell(x, y);
        weight[k] += w;
        red[k] += w * (rgb >> 16 & 255);
        green[k] += w * (rgb >> 8 & 255);
        blue[k] += w * (rgb & 255);
    }

    /** Whether any cell up to {@code reach} cells away holds something. */
    boolean hasColor(int cell, int reach) {
        return filled(cell, reach).length > 0;
    }

    /** Whether a cell up to {@code reach} cells away holds a colour that gives {@code rgb} when mixed with the key. */
    boolean hasMixture(KeyHue hue, int cell, int reach, int rgb, int levels) {
        for (int k : filled(cell, reach)) {
            if (hue.mixtureError(rgb, red[k] / weight[k], green[k] / weight[k], blue[k] / weight[k]) <= levels) {
                return true;
            }
        }
        return false;
    }

    /** The lean of the cell that leans most among those up to {@code reach} cells away; some must hold something. */
    int mostLean(KeyHue hue, int cell, int reach) {
        int most = Integer.MIN_VALUE;
        for (int k : filled(cell, reach)) {
            most = Math.max(most, hue.lean(red[k] / weight[k], green[k] / weight[k], blue[k] / weight[k]));
        }
        return most;
    }

    /** The cells up to {@code reach} cells away that hold something. */
    private int[] filled(int cell, int reach) {
        int cx = cell % columns;
        int cy = cell / columns;
        int[] found = new int[(2 * reach + 1) * (2 * reach + 1)];
        int count = 0;
        for (int y = Math.max(0, cy - reach); y <= Math.min(rows - 1, cy + reach); y++) {
            for (int x = Math.max(0, cx - reach); x <= Math.min(columns - 1, cx + reach); x++) {
                int k = y * columns + x;
                if (weight[k] > 0) {
                    found[count++] = k;
                }
            }
        }
        return Arrays.copyOf(found, count);
    }

    /** The lean of the mean over all cells; 0 if all are empty. */
    int meanLean(KeyHue hue) {
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
        return n == 0 ? 0 : hue.lean((int) (r / n), (int) (g / n), (int) (b / n));
    }
}
