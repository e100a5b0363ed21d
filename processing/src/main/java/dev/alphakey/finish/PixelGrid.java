package dev.alphakey.finish;

import dev.alphakey.image.Raster;
import java.util.Arrays;
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
    /** The same for soft edges. */
    private static final double SOFT_ON_GRID = 0.85;
    /** A drawing of fewer squares a side shows nothing. */
    private static final int FEWEST_CELLS = 6;
    /** One partly transparent pixel in so many visible ones is what a keyer leaves of hard edges; antialiasing makes more. */
    private static final int PARTIAL = 400;
    /** Art of single pixels is small, and has few colours. */
    private static final int SMALL = 128;

    private static final int FEW_COLORS = 64;

    public PixelGrid {
        if (cell < 1 || left < 0 || left >= cell || top < 0 || top >= cell) {
            throw new IllegalArgumentException("not a grid: " + cell + " from " + left + "," + top);
        }
    }

    /** Every pixel a square of its own. */
    public static final PixelGrid PIXELS = new PixelGrid(1, 0, 0);

    /**
     * The grid of a picture that is pixel art: with hardly any partial alpha, and with all steps of colour on a grid of squares; or,
     * where the squares are single pixels, without any, and of at most 128 x 128 of them in at most 64 colours. Empty for anything
     * else.
     */
    public static Optional<PixelGrid> find(Raster picture) {
        int width = picture.width();
        int height = picture.height();
        long[] across = new long[width];
        long[] down = new long[height];
        int[] argb = picture.pixels();
        Set<Integer> colors = new HashSet<>();
        boolean clear = false;
        int partial = 0;
        int visible = 0;
        for (int y = 0; y < height; y++) {
            for (int x = 0, i = y * width; x < width; x++, i++) {
                int p = argb[i];
                int a = p >>> 24;
                partial += a != 0 && a != 255 ? 1 : 0;
                visible += a != 0 ? 1 : 0;
                clear |= a == 0;
                if (colors.size() <= FEW_COLORS && a != 0) {
                    colors.add(p);
                }
                across[x] += x > 0 && isStep(argb[i - 1], p) ? 1 : 0;
                down[y] += y > 0 && isStep(argb[i - width], p) ? 1 : 0;
            }
            if (partial > picture.size() / PARTIAL) {
                return Optional.empty();
            }
        }
        if (partial > visible / PARTIAL) {
            return Optional.empty();
        }
        for (int cell = Math.min(width, height) / FEWEST_CELLS; cell >= 2; cell--) {
            int left = phase(across, cell);
            int top = phase(down, cell);
            if (left >= 0 && top >= 0) {
                return Optional.of(new PixelGrid(cell, left, top));
            }
        }
        boolean small = Math.max(width, height) <= SMALL;
        boolean few = !colors.isEmpty() && colors.size() <= FEW_COLORS;
        return small && clear && few && partial == 0 ? Optional.of(PIXELS) : Optional.empty();
    }

    /**
     * The grid of a picture that somebody says is pixel art, though its edges are soft: blur shares a step out among two
     * neighbouring pixels, and most of the steps' strength is at or beside the lines of a grid of at least 4 pixels.
     */
    static Optional<PixelGrid> findSoft(Raster picture) {
        int width = picture.width();
        int height = picture.height();
        long[] across = new long[width];
        long[] down = new long[height];
        int[] argb = picture.pixels();
        for (int y = 0; y < height; y++) {
            for (int x = 0, i = y * width; x < width; x++, i++) {
                across[x] += x > 0 ? strength(argb[i - 1], argb[i]) : 0;
                down[y] += y > 0 ? strength(argb[i - width], argb[i]) : 0;
            }
        }
        for (int cell = Math.min(width, height) / FEWEST_CELLS; cell >= 4; cell--) {
            int left = softPhase(across, cell);
            int top = softPhase(down, cell);
            if (left >= 0 && top >= 0) {
                return Optional.of(new PixelGrid(cell, left, top));
            }
        }
        return Optional.empty();
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
        for (int row = 0; row < rows; row++) {
            int first = row * size * width;
            for (int column = 0; column < columns; column++) {
                Arrays.fill(out, first + column * size, first + (column + 1) * size, colour(picture, column, row));
            }
            for (int again = 1; again < size; again++) {
                System.arraycopy(out, first, out, first + again * width, width);
            }
        }
        return Raster.of(width, rows * size, out);
    }

    /** The middle pixel of a square; or, where few of its pixels are as opaque as that one, one of the most that are alike. */
    private int colour(Raster picture, int column, int row) {
        int p = picture.argb(middle(column, left, picture.width()), middle(row, top, picture.height()));
        int[] count = new int[256];
        int most = p >>> 24;
        int[] colourOf = new int[256];
        for (int y = start(row, top); y < Math.min(picture.height(), start(row, top) + cell); y++) {
            for (int x = start(column, left); x < Math.min(picture.width(), start(column, left) + cell); x++) {
                if (x >= 0 && y >= 0) {
                    int q = picture.argb(x, y);
                    colourOf[q >>> 24] = q;
                    count[q >>> 24]++;
                    most = count[q >>> 24] > count[most] ? q >>> 24 : most;
                }
            }
        }
        int chosen = count[most] == count[p >>> 24] ? p : colourOf[most];
        return chosen >>> 24 == 0 ? 0 : chosen;
    }

    private int start(int index, int phase) {
        return index * cell - (phase == 0 ? 0 : cell - phase);
    }

    private int cells(int side, int phase) {
        return (side + (phase == 0 ? 0 : cell - phase) + cell - 1) / cell;
    }

    private int middle(int index, int phase, int side) {
        return Math.max(0, Math.min(side - 1, start(index, phase) + cell / 2));
    }

    private static boolean isStep(int p, int q) {
        if (p >>> 24 == 0 || q >>> 24 == 0) {
            return p >>> 24 != q >>> 24;
        }
        return Math.abs((p >> 16 & 255) - (q >> 16 & 255)) > NOISE
                || Math.abs((p >> 8 & 255) - (q >> 8 & 255)) > NOISE
                || Math.abs((p & 255) - (q & 255)) > NOISE;
    }

    /** How much two pixels differ in premultiplied colour, 0 within the noise. */
    private static int strength(int p, int q) {
        int sum = Math.abs((p >>> 24) - (q >>> 24));
        for (int shift = 0; shift <= 16; shift += 8) {
            sum += Math.abs((p >>> 24) * (p >> shift & 255) - (q >>> 24) * (q >> shift & 255)) / 255;
        }
        return sum > NOISE ? sum : 0;
    }

    private static int softPhase(long[] steps, int cell) {
        long[] at = new long[cell];
        long[] around = new long[cell];
        long all = 0;
        for (int i = 0; i < steps.length; i++) {
            long before = i > 0 ? steps[i - 1] : 0;
            long behind = i + 1 < steps.length ? steps[i + 1] : 0;
            at[i % cell] += steps[i];
            around[i % cell] += steps[i] + Math.max(before, behind);
            all += steps[i];
        }
        int best = 0;
        for (int k = 1; k < cell; k++) {
            best = at[k] > at[best] ? k : best;
        }
        return all > 0 && around[best] >= SOFT_ON_GRID * all ? best : -1;
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
