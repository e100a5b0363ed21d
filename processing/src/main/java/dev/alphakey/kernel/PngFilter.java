package dev.alphakey.kernel;

import java.util.Arrays;

/** Chooses a filter for each row of a PNG by the sum of absolute differences, and applies it. */
public final class PngFilter {
    /** Where a row is sampled, filters are judged on pieces of so many pixels, one out of each stretch. */
    private static final int PIECE = 32;

    /** Pixels of a margin that are compared at a time. */
    private static final int MARGIN = 32;

    private static final int STRETCH = 256;
    private static final int MOST_PIECES = 1024;

    private final int width;
    private final PngFilters filters;
    private final PngLines whole;
    /** Pieces of the row put together, because short loops do not vectorise. */
    private final PngLines sample;
    private final int[] nothing;
    /** Outside of these columns nothing is left of the last row, whatever its filter. */
    private int from;

    private int to;
    /** The first column that is not zero and one behind the last, of the last row and of the one above. */
    private int first;

    private int end;
    private int firstAbove;
    private int endAbove;

    public PngFilter(int width, PngFilters filters) {
        this.width = width;
        this.filters = filters;
        this.whole = new PngLines(width);
        this.nothing = new int[width];
        boolean sampled = filters.sampled && width >= 2 * STRETCH;
        this.sample = sampled ? new PngLines(Math.min(MOST_PIECES, width / STRETCH) * PIECE) : whole;
        this.first = width;
    }

    /** The filtered row of the last {@link #apply}; the next one overwrites it. */
    public int[] rest() {
        return whole.rest;
    }

    /** The first column of {@link #rest} that may not be zero. */
    int from() {
        return from;
    }

    /** The column from which on all of {@link #rest} is zero. */
    int to() {
        return to;
    }

    /**
     * Makes the row that begins at {@code pixels[at]} the one above the next.
     *
     * @param mask the channels that count
     */
    public void above(int[] pixels, int at, int mask) {
        load(pixels, at, mask);
    }

    /**
     * Filters the row that begins at {@code pixels[at]}, which follows the one of the last call, or is the top row at 0.
     *
     * @param mask the channels that count; the others come out as zero
     * @return the number of the filter that was chosen
     */
    public int apply(int[] pixels, int at, int mask) {
        load(pixels, at, mask);
        narrow();
        PngFilterLoop[] considered = filters.considered(at == 0);
        PngFilterLoop best = considered[0];
        if (from < to) {
            // Pieces of the row may reach over the margins.
            whole.shift(from - PIECE, Math.min(width, to + PIECE));
            if (considered.length > 1) {
                best = cheapest(considered);
            }
            if (considered.length == 1 || sample != whole) {
                best.run(whole, from, to);
                whole.keepTried();
            }
        }
        Arrays.fill(whole.rest, 0, from, 0);
        Arrays.fill(whole.rest, to, width, 0);
        return best.ordinal();
    }

    private PngFilterLoop cheapest(PngFilterLoop[] considered) {
        int start = from;
        int stop = to;
        if (sample != whole) {
            start = 0;
            stop = sample.pick(whole, PIECE, from, to);
        }
        PngFilterLoop best = considered[0];
        int least = Integer.MAX_VALUE;
        for (PngFilterLoop filter : considered) {
            filter.run(sample, start, stop);
            int cost = cost(sample.tried, start, stop);
            if (cost < least) {
                least = cost;
                best = filter;
                sample.keepTried();
            }
            if (cost == 0) {
                break;
            }
        }
        return best;
    }

    /** Leaves out the margins that are zero here and above, where every prediction is right: most of many a cutout. */
    private void narrow() {
        from = Math.min(first, firstAbove);
        to = from == width ? width : Math.min(width, Math.max(end, endAbove) + 1);
    }

    private void load(int[] pixels, int at, int mask) {
        whole.moveDown();
        System.arraycopy(pixels, at, whole.row, 0, width);
        keep(whole.row, mask);
        firstAbove = first;
        endAbove = end;
        int found = Arrays.mismatch(whole.row, nothing);
        first = found < 0 ? width : found;
        end = found < 0 ? 0 : end(whole.row, found);
    }

    /** The column after the last one from {@code from} on that is not zero, or some columns more. */
    private int end(int[] row, int from) {
        int end = width;
        while (end - MARGIN >= from && Arrays.equals(row, end - MARGIN, end, nothing, 0, MARGIN)) {
            end -= MARGIN;
        }
        return end;
    }

    private static void keep(int[] row, int mask) {
        if (mask == -1) {
            return;
        }
        for (int i = 0; i < row.length; i++) {
            row[i] &= mask;
        }
    }

    /** The sum of the bytes taken as signed, which stands for their length in bits. */
    private static int cost(int[] rest, int from, int to) {
        int sum = 0;
        for (int i = from; i < to; i++) {
            int v = rest[i];
            sum += Math.abs(v >> 24) + Math.abs(v << 8 >> 24) + Math.abs(v << 16 >> 24) + Math.abs(v << 24 >> 24);
        }
        return sum;
    }
}
