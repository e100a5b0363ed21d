package dev.alphakey.kernel;

import java.util.Arrays;

/**
 * Chooses and applies the row filters of PNG on packed pixels, four channels in one int. The left, upper and upper left
 * neighbours come in arrays of their own, so that all loops run over one index and vectorise.
 */
public final class PngFilter {
    public static final int NONE = 0;
    public static final int SUB = 1;
    public static final int UP = 2;
    public static final int AVERAGE = 3;
    public static final int PAETH = 4;

    private static final int LOW = 0x7f7f7f7f;
    private static final int HIGH = 0x80808080;
    /** Among equals the one that is fastest to undo. */
    private static final int[] PREFERENCE = {UP, SUB, PAETH, AVERAGE, NONE};

    private static final int[] TOP_ROW = {SUB, NONE};
    /** Filters are judged on this many pixels out of each stretch. */
    private static final int SAMPLE = 32;

    private static final int STRETCH = 256;

    private final int width;
    private final int[] row;
    private final int[] left;
    private final int[] up;
    private final int[] corner;
    private final int[] rest;

    public PngFilter(int width) {
        this.width = width;
        this.row = new int[width];
        this.left = new int[width];
        this.up = new int[width];
        this.corner = new int[width];
        this.rest = new int[width];
    }

    /** The filtered row of the last {@link #apply}; the next one overwrites it. */
    public int[] rest() {
        return rest;
    }

    /**
     * Filters the row that begins at {@code pixels[at]}, which follows the one of the last call.
     *
     * @param first whether it is the top row, above which there is nothing
     * @param mask the channels that count; the others come out as zero
     * @return the filter that was chosen
     */
    public int apply(int[] pixels, int at, boolean first, int mask) {
        load(pixels, at, first, mask);
        int best = NONE;
        long least = Long.MAX_VALUE;
        for (int filter : first ? TOP_ROW : PREFERENCE) {
            long cost = 0;
            for (int from = 0; from < width; from += STRETCH) {
                int to = Math.min(width, from + (width <= STRETCH ? STRETCH : SAMPLE));
                run(filter, from, to);
                cost += cost(rest, from, to);
            }
            if (cost < least) {
                least = cost;
                best = filter;
            }
            if (cost == 0) {
                break;
            }
        }
        run(best, 0, width);
        return best;
    }

    private void load(int[] pixels, int at, boolean first, int mask) {
        if (first) {
            Arrays.fill(up, 0);
        } else {
            System.arraycopy(row, 0, up, 0, width);
        }
        System.arraycopy(pixels, at, row, 0, width);
        if (mask != -1) {
            keep(row, mask);
        }
        System.arraycopy(row, 0, left, 1, width - 1);
        System.arraycopy(up, 0, corner, 1, width - 1);
    }

    private static void keep(int[] row, int mask) {
        for (int i = 0; i < row.length; i++) {
            row[i] &= mask;
        }
    }

    private void run(int filter, int from, int to) {
        switch (filter) {
            case NONE -> System.arraycopy(row, from, rest, from, to - from);
            case SUB -> difference(row, left, rest, from, to);
            case UP -> difference(row, up, rest, from, to);
            case AVERAGE -> average(row, left, up, rest, from, to);
            default -> paeth(row, left, up, corner, rest, from, to);
        }
    }

    /** Subtracts the four bytes of two words, each without a borrow from its neighbour. */
    private static int subtract(int a, int b) {
        return (a | HIGH) - (b & LOW) ^ (a ^ ~b) & HIGH;
    }

    private static void difference(int[] row, int[] from, int[] rest, int start, int end) {
        for (int i = start; i < end; i++) {
            rest[i] = subtract(row[i], from[i]);
        }
    }

    private static void average(int[] row, int[] left, int[] up, int[] rest, int start, int end) {
        for (int i = start; i < end; i++) {
            int mean = (left[i] & up[i]) + ((left[i] ^ up[i]) >>> 1 & LOW);
            rest[i] = subtract(row[i], mean);
        }
    }

    private static void paeth(int[] row, int[] left, int[] up, int[] corner, int[] rest, int start, int end) {
        for (int i = start; i < end; i++) {
            int a = left[i];
            int b = up[i];
            int c = corner[i];
            int guess = PngUnfilter.predict(a >>> 24, b >>> 24, c >>> 24) << 24
                    | PngUnfilter.predict(a >> 16 & 255, b >> 16 & 255, c >> 16 & 255) << 16
                    | PngUnfilter.predict(a >> 8 & 255, b >> 8 & 255, c >> 8 & 255) << 8
                    | PngUnfilter.predict(a & 255, b & 255, c & 255);
            rest[i] = subtract(row[i], guess);
        }
    }

    /** The sum of the bytes taken as signed, which stands for their length in bits. */
    private static int cost(int[] rest, int start, int end) {
        int sum = 0;
        for (int i = start; i < end; i++) {
            int v = rest[i];
            sum += Math.abs(v >> 24) + Math.abs(v << 8 >> 24) + Math.abs(v << 16 >> 24) + Math.abs(v << 24 >> 24);
        }
        return sum;
    }
}
