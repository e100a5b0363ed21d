package dev.alphakey.check;

import java.util.Arrays;
import java.util.Objects;

/**
 * Where a finding lies and how strongly: a coarse grid over the picture, of at most 33 x 33 square cells. The last column and row
 * may reach beyond the picture.
 */
public final class Heat {
    /** The side of a cell in pixels. */
    private final int side;
    private final int columns;
    /** 0 nothing to 255 the most of any cell. */
    private final byte[] levels;

    private Heat(int side, int columns, byte[] levels) {
        this.side = side;
        this.columns = columns;
        this.levels = levels;
    }

    /** The share of the heaviest cell, rounded up so that nothing marked gets lost; null without weight. */
    static Heat of(int side, int columns, long[] weight) {
        long most = 0;
        for (long w : weight) {
            most = Math.max(most, w);
        }
        if (most == 0) {
            return null;
        }
        byte[] levels = new byte[weight.length];
        for (int k = 0; k < levels.length; k++) {
            levels[k] = (byte) ((255 * weight[k] + most - 1) / most);
        }
        return new Heat(side, columns, levels);
    }

    /** The side of a cell in pixels. */
    public int side() {
        return side;
    }

    public int columns() {
        return columns;
    }

    public int rows() {
        return levels.length / columns;
    }

    /** 0 where nothing was found to 255 where there is most. */
    public int level(int column, int row) {
        return levels[Objects.checkIndex(row, rows()) * columns + Objects.checkIndex(column, columns)] & 255;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Heat h && h.side == side && h.columns == columns && Arrays.equals(h.levels, levels);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * side + columns) + Arrays.hashCode(levels);
    }

    @Override
    public String toString() {
        return "Heat[" + columns + "x" + rows() + " cells of " + side + " px]";
    }
}
