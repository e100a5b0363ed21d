package dev.alphakey.kernel;

import java.util.Arrays;

/**
 * Chooses a filter for each row of a PNG by the sum of absolute differences, judged on a sample of the row, and applies it.
 */
public final class PngFilter {
    /** Among equals the one that is fastest to undo comes first. */
    private static final PngFilterLoop[] PREFERENCE = {
        PngFilterLoop.UP, PngFilterLoop.SUB, PngFilterLoop.PAETH, PngFilterLoop.AVERAGE, PngFilterLoop.NONE
    };

    private static final PngFilterLoop[] TOP_ROW = {PngFilterLoop.SUB, PngFilterLoop.NONE};
    /** Filters are judged on pieces of this many pixels, one out of each stretch, and on so many pieces at most. */
    private static final int PIECE = 32;

    private static final int STRETCH = 256;
    private static final int MOST_PIECES = 1024;

    private final int width;
    private final Lines whole;
    /** Stretches of the row put together, because short loops do not vectorise. */
    private final Lines sample;

    public PngFilter(int width) {
        this.width = width;
        this.whole = new Lines(width);
        this.sample = width < 2 * STRETCH ? whole : new Lines(Math.min(MOST_PIECES, width / STRETCH) * PIECE);
    }

    /** A row with its neighbours, and what is left of it after filtering. */
    private static final class Lines {
        final int[] row;
        final int[] left;
        final int[] up;
        final int[] corner;
        final int[] rest;

        Lines(int width) {
            row = new int[width];
            left = new int[width];
            up = new int[width];
            corner = new int[width];
            rest = new int[width];
        }

        void run(PngFilterLoop filter) {
            filter.run(row, left, up, corner, rest);
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

    /**
     * Filters the row that begins at {@code pixels[at]}, which follows the one of the last call.
     *
     * @param first whether it is the top row, above which there is nothing
     * @param mask the channels that count; the others come out as zero
     * @return the number of the filter that was chosen
     */
    public int apply(int[] pixels, int at, boolean first, int mask) {
        load(pixels, at, first, mask);
        if (sample != whole) {
            sample.pick(whole);
        }
        PngFilterLoop best = PngFilterLoop.NONE;
        int least = Integer.MAX_VALUE;
        for (PngFilterLoop filter : first ? TOP_ROW : PREFERENCE) {
            sample.run(filter);
            int cost = cost(sample.rest);
            if (cost < least) {
                least = cost;
                best = filter;
            }
            if (cost == 0) {
                break;
            }
        }
        whole.run(best);
        return best.ordinal();
    }

    private void load(int[] pixels, int at, boolean first, int mask) {
        if (first) {
            Arrays.fill(whole.up, 0);
        } else {
            System.arraycopy(whole.row, 0, whole.up, 0, width);
        }
        System.arraycopy(pixels, at, whole.row, 0, width);
        if (mask != -1) {
            keep(whole.row, mask);
        }
        System.arraycopy(whole.row, 0, whole.left, 1, width - 1);
        System.arraycopy(whole.up, 0, whole.corner, 1, width - 1);
    }

    private static void keep(int[] row, int mask) {
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
