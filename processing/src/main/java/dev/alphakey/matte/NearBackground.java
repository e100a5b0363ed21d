package dev.alphakey.matte;

import dev.alphakey.background.BackgroundModel;

/**
 * Tells runs of pixels that all lie within a span of the background. Most do, so two tests in integers come before any float: one
 * against bounds that serve a whole cell of the background, one against the bounds of a row within it.
 */
final class NearBackground {
    private static final int CELL = BackgroundModel.CELL;
    /** Sets the top bit of each of two 16-bit lanes, which a difference below zero clears. */
    private static final int GUARD = 0x80008000;
    /** In levels: far more than float rounding moves what is between a cell's corners. */
    private static final float ROUNDING = .01f;
    private static final int BOUNDS = 4;

    private final BackgroundModel background;
    private final int width;
    private final float span;
    /** For each cell of the current row of cells: least and most of red and blue, then of alpha and green. */
    private final int[] bounds;
    private final int[] own = new int[BOUNDS];
    private final float[] below = new float[6];
    private int cellRow = -1;
    private int y;

    /** The levels at both ends of the run that {@link #holds} was last asked about. */
    final float[] ends = new float[6];
    /** All pixels that were looked at, joined by and. */
    int opacity = -1;

    NearBackground(BackgroundModel background, int width, float span) {
        this.background = background;
        this.width = width;
        this.span = span;
        this.bounds = new int[(width + CELL - 1) / CELL * BOUNDS];
    }

    /** Names the row that the next questions are about. */
    void enter(int row) {
        y = row;
        if (row / CELL != cellRow) {
            cellRow = row / CELL;
            for (int x = 0; x < width; x += CELL) {
                bound(x);
            }
        }
    }

    /** Whether a run lies within the span of the background at any corner of its cell; if not, nothing is known. */
    boolean surelyHolds(int[] argb, int from, int to, int x) {
        return isWithin(argb, from, to, bounds, x / CELL * BOUNDS);
    }

    /** Whether a run lies within the span of the background at either end of it. */
    boolean holds(int[] argb, int from, int to, int x) {
        background.ends(x, y, ends);
        pack(ends, ends, span, own, 0);
        return isWithin(argb, from, to, own, 0);
    }

    /** The cell's bounds, inside of those of each of its rows. */
    private void bound(int x) {
        int top = cellRow * CELL;
        background.ends(x, top, ends);
        background.endsBelow(x, top, below);
        pack(ends, below, span - ROUNDING, bounds, x / CELL * BOUNDS);
    }

    /** The levels within the span of four colours, as differences that keep the guard bits if a pixel is between them. */
    private static void pack(float[] two, float[] others, float span, int[] out, int at) {
        int leastRed = least(two[0], two[3], others[0], others[3], span);
        int leastGreen = least(two[1], two[4], others[1], others[4], span);
        int leastBlue = least(two[2], two[5], others[2], others[5], span);
        int mostRed = most(two[0], two[3], others[0], others[3], span);
        int mostGreen = most(two[1], two[4], others[1], others[4], span);
        int mostBlue = most(two[2], two[5], others[2], others[5], span);
        out[at] = GUARD - (leastRed << 16 | leastBlue);
        out[at + 1] = GUARD + (mostRed << 16 | mostBlue);
        out[at + 2] = GUARD - leastGreen;
        out[at + 3] = GUARD + (255 << 16 | mostGreen);
    }

    private boolean isWithin(int[] argb, int from, int to, int[] packed, int at) {
        int leastRedBlue = packed[at];
        int mostRedBlue = packed[at + 1];
        int leastGreen = packed[at + 2];
        int mostGreen = packed[at + 3];
        int first = argb[from];
        int redBlue = first & 0xff00ff;
        int green = first >>> 8 & 0xff00ff;
        int kept = redBlue + leastRedBlue & mostRedBlue - redBlue & green + leastGreen & mostGreen - green;
        if ((kept & GUARD) != GUARD) {
            return false;
        }
        int all = first;
        for (int i = from + 1; i < to; i++) {
            int p = argb[i];
            all &= p;
            redBlue = p & 0xff00ff;
            green = p >>> 8 & 0xff00ff;
            kept &= redBlue + leastRedBlue & mostRedBlue - redBlue & green + leastGreen & mostGreen - green;
        }
        opacity &= all;
        return (kept & GUARD) == GUARD;
    }

    /** Rounded up, 0 to 255. */
    private static int least(float a, float b, float c, float d, float span) {
        float ab = a > b ? a : b;
        float cd = c > d ? c : d;
        float level = Levels.clamp(ab > cd ? ab : cd) - span;
        if (level <= 0) {
            return 0;
        }
        int floor = (int) level;
        return floor < level ? floor + 1 : floor;
    }

    /** Rounded down, 0 to 255. */
    private static int most(float a, float b, float c, float d, float span) {
        float ab = a < b ? a : b;
        float cd = c < d ? c : d;
        float level = Levels.clamp(ab < cd ? ab : cd) + span;
        return level >= 255 ? 255 : (int) level;
    }
}
