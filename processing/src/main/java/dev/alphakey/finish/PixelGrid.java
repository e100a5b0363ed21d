package dev.alphakey.finish;

import dev.alphakey.image.Raster;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * The squares that pixel art is made of.
 *
 * @param cell side of a square in pixels, at least 1
 * @param left column at which a square begins, 0 to {@code cell - 1}
 * @param top row at which a square begins, 0 to {@code cell - 1}
 */
public record PixelGrid(int cell, int left, int top) {
    /** Steps of colour up to this many levels are noise within a square. */
    private static final int NOISE = 24;
    /** This share of all steps lies between squares. */
    private static final double ON_GRID = 0.98;
    /** A drawing of fewer squares a side shows nothing. */
    private static final int FEWEST_CELLS = 6;
    /** Art of single pixels has few colours. */
    private static final int FEW_COLORS = 64;

    public PixelGrid {
        if (cell < 1 || left < 0 || left >= cell || top < 0 || top >= cell) {
            throw new IllegalArgumentException("not a grid: " + cell + " from " + left + "," + top);
        }
    }

    /** Every pixel a square of its own. */
    public static final PixelGrid PIXELS = new PixelGrid(1, 0, 0);

    /**
     * The grid of a picture that is pixel art: without partial alpha, and with all steps of colour on a grid of squares; or, where
     * the squares are single pixels, in at most 64 colours. Empty for anything else.
     */
    public static Optional<PixelGrid> find(Raster picture) {
        int width = picture.width();
        int height = picture.height();
        long[] across = new long[width];
        long[] down = new long[height];
        int[] argb = picture.pixels();
        Set<Integer> colors = new HashSet<>();
        boolean clear = false;
        for (int y = 0; y < height; y++) {
            for (int x = 0, i = y * width; x < width; x++, i++) {
                int p = argb[i];
                int a = p >>> 24;
                if (a != 0 && a != 255) {
                    return Optional.empty();
                }
                clear |= a == 0;
                if (colors.size() <= FEW_COLORS && a != 0) {
                    colors.add(p);
                }
                across[x] += x > 0 && isStep(argb[i - 1], p) ? 1 : 0;
                down[y] += y > 0 && isStep(argb[i - width], p) ? 1 : 0;
            }
        }
        for (int cell = Math.min(width, height) / FEWEST_CELLS; cell >= 2; cell--) {
            int left = phase(across, cell);
            int top = phase(down, cell);
            if (left >= 0 && top >= 0) {
                return Optional.of(new PixelGrid(cell, left, top));
            }
        }
        return clear && !colors.isEmpty() && colors.size() <= FEW_COLORS ? Optional.of(PIXELS) : Optional.empty();
    }

    /** Squares that are wholly or partly inside so many columns. */
    int columns(int width) {
        return cells(width, left);
    }

    /** Squares that are wholly or partly inside so many rows. */
    int rows(int height) {
        return cells(height, top);
    }

    /** A picture of one colour for each square, each drawn as {@code size} x {@code size} pixels. */
    Raster redraw(Raster picture, int size) {
        int columns = columns(picture.width());
        int rows = rows(picture.height());
        int width = Math.multiplyExact(columns, size);
        int[] out = new int[Math.multiplyExact(width, Math.multiplyExact(rows, size))];
        for (int y = 0; y < rows * size; y++) {
            int from = middle(y / size, top, picture.height()) * picture.width();
            for (int x = 0; x < width; x++) {
                int p = picture.pixels()[from + middle(x / size, left, picture.width())];
                out[y * width + x] = p >>> 24 == 0 ? 0 : p;
            }
        }
        return Raster.of(width, rows * size, out);
    }

    private int cells(int side, int phase) {
        return (side + (phase == 0 ? 0 : cell - phase) + cell - 1) / cell;
    }

    private int middle(int index, int phase, int side) {
        int start = index * cell - (phase == 0 ? 0 : cell - phase);
        return Math.max(0, Math.min(side - 1, start + cell / 2));
    }

    private static boolean isStep(int p, int q) {
        if (p >>> 24 == 0 || q >>> 24 == 0) {
            return p >>> 24 != q >>> 24;
        }
        return Math.abs((p >> 16 & 255) - (q >> 16 & 255)) > NOISE
                || Math.abs((p >> 8 & 255) - (q >> 8 & 255)) > NOISE
                || Math.abs((p & 255) - (q & 255)) > NOISE;
    }

    /** Where a grid of this cell has to begin to hold the steps; -1 if it cannot. */
    private static int phase(long[] steps, int cell) {
        long[] at = new long[cell];
        long all = 0;
        int used = 0;
        for (int i = 0; i < steps.length; i++) {
            at[i % cell] += steps[i];
            all += steps[i];
            used += steps[i] > 0 ? 1 : 0;
        }
        int best = 0;
        for (int k = 1; k < cell; k++) {
            best = at[k] > at[best] ? k : best;
        }
        return used >= FEWEST_CELLS / 2 && at[best] >= ON_GRID * all ? best : -1;
    }
}
