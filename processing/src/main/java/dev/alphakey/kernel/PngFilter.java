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
    private final Lines whole;
    /** Stretches of the row put together, because short loops do not vectorise. */
    private final Lines sample;
    private final int[] nothing;
    /** Outside of these columns nothing is left of the last row, whatever its filter. */
    private int from;

    private int to;

    public PngFilter(int width, PngFilters filters) {
        this.width = width;
        this.filters = filters;
        this.whole = new Lines(width);
        this.nothing = new int[width];
        boolean sampled = filters.sampled && width >= 2 * STRETCH;
        this.sample = sampled ? new Lines(Math.min(MOST_PIECES, width / STRETCH) * PIECE) : whole;
    }

    /** A row with its neighbours, what is left of it by the best filter so far, and room to try another. */
    private static final class Lines {
        final int[] row;
        final int[] left;
        final int[] up;
        final int[] corner;
        int[] rest;
        int[] tried;

        Lines(int width) {
            row = new int[width];
            left = new int[width];
            up = new int[width];
            corner = new int[width];
            rest = new int[width];
            tried = new int[width];
        }

        void run(PngFilterLoop filter) {
            filter.run(row, left, up, corner, tried);
        }

        void keepTried() {
            int[] worse = rest;
            rest = tried;
            tried = worse;
        }

        void pick(Lines from) {
            int stretch = from.row.length / (row.length / PIECE);
            for (int at = 0, x = 0; at < row.length; at += PIECE, x += stretch) {
                System.arraycopy(from.row, x, row, at, PIECE);
                System.arraycopy(from.left, x, left, at, PIECE);
                System.arraycopy(from.up, x, up, at, PIECE);
                System.arraycopy(from.corner, x, corner, at, PIECE);
            }
        }
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
        System.arraycopy(pixels, at, whole.row, 0, width);
        keep(whole.row, mask);
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
        if (considered.length > 1) {
            if (sample != whole) {
                sample.pick(whole);
            }
            best = cheapest(considered);
        }
        if (considered.length == 1 || sample != whole) {
            whole.run(best);
            whole.keepTried();
        }
        return best.ordinal();
    }

    private PngFilterLoop cheapest(PngFilterLoop[] considered) {
        PngFilterLoop best = considered[0];
        int least = Integer.MAX_VALUE;
        for (PngFilterLoop filter : considered) {
            sample.run(filter);
            int cost = cost(sample.tried);
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

    /** Finds the margins that are zero here and above, where every prediction is right: most of many a cutout. */
    private void narrow() {
        int first = Math.min(first(whole.row), first(whole.up));
        int end = Math.max(end(whole.row, first), end(whole.up, first));
        from = Math.min(first, end);
        to = Math.min(width, end + 1);
    }

    private int first(int[] row) {
        int first = Arrays.mismatch(row, nothing);
        return first < 0 ? width : first;
    }

    /** The column after the last one from {@code from} on that is not zero, or some columns more. */
    private int end(int[] row, int from) {
        int end = width;
        while (end - MARGIN >= from && Arrays.equals(row, end - MARGIN, end, nothing, 0, MARGIN)) {
            end -= MARGIN;
        }
        return end;
    }

    private void load(int[] pixels, int at, int mask) {
        System.arraycopy(whole.row, 0, whole.up, 0, width);
        System.arraycopy(pixels, at, whole.row, 0, width);
        keep(whole.row, mask);
        System.arraycopy(whole.row, 0, whole.left, 1, width - 1);
        System.arraycopy(whole.up, 0, whole.corner, 1, width - 1);
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
    private static int cost(int[] rest) {
        int sum = 0;
        for (int i = 0; i < rest.length; i++) {
            int v = rest[i];
            sum += Math.abs(v >> 24) + Math.abs(v << 8 >> 24) + Math.abs(v << 16 >> 24) + Math.abs(v << 24 >> 24);
        }
        return sum;
    }
}
