package dev.alphakey.kernel;

/**
 * The row filters of PNG in the order of their numbers, on packed pixels, four channels in one int. The left, upper and upper
 * left neighbours come in arrays of their own, so that loops run over one index and vectorise.
 */
enum PngFilterLoop {
    NONE {
        @Override
        void run(PngLines at, int from, int to) {
            System.arraycopy(at.row, from, at.tried, from, to - from);
        }
    },
    SUB {
        @Override
        void run(PngLines at, int from, int to) {
            difference(at.row, at.left, at.tried, from, to);
        }
    },
    UP {
        @Override
        void run(PngLines at, int from, int to) {
            difference(at.row, at.up, at.tried, from, to);
        }
    },
    AVERAGE {
        @Override
        void run(PngLines at, int from, int to) {
            averageDifference(at.row, at.left, at.up, at.tried, from, to);
        }
    },
    /**
     * Predicts the lesser of the left and the upper neighbour where the corner exceeds it by at least twice what the greater
     * exceeds the corner by, the greater the other way round, else the corner: in steps, because one loop of all this would
     * be too large to be vectorised.
     */
    PAETH {
        @Override
        void run(PngLines at, int from, int to) {
            sort(at.left, at.up, at.low, at.high, from, to);
            exceed(at.corner, at.low, at.tried, from, to);
            exceed(at.high, at.corner, at.below, from, to);
            replace(at.corner, at.low, at.tried, at.below, at.low, from, to);
            replace(at.low, at.high, at.below, at.tried, at.tried, from, to);
            difference(at.row, at.tried, at.tried, from, to);
        }
    };

    private static final int LOW = 0x7f7f7f7f;
    private static final int HIGH = 0x80808080;

    /** Puts what the filter leaves of the row from one column to before another where the tried one belongs. */
    abstract void run(PngLines at, int from, int to);

    /** Subtracts the four bytes of two words, each without a borrow from its neighbour. */
    private static int subtract(int a, int b) {
        return (a | HIGH) - (b & LOW) ^ (a ^ ~b) & HIGH;
    }

    private static void difference(int[] row, int[] guess, int[] rest, int from, int to) {
        for (int i = from; i < to; i++) {
            rest[i] = subtract(row[i], guess[i]);
        }
    }

    private static void averageDifference(int[] row, int[] left, int[] up, int[] rest, int from, int to) {
        for (int i = from; i < to; i++) {
            int mean = (left[i] & up[i]) + ((left[i] ^ up[i]) >>> 1 & LOW);
            rest[i] = subtract(row[i], mean);
        }
    }

    /** The highest bit of each byte where {@code a} is at least {@code b}; the two have been subtracted without borrows. */
    private static int atLeast(int a, int b, int difference) {
        return (a & ~b | ~(a ^ b) & difference) & HIGH;
    }

    /** All bits of the bytes whose highest bit is set. */
    private static int mask(int highest) {
        return (highest << 1) - (highest >>> 7);
    }

    private static void sort(int[] a, int[] b, int[] low, int[] high, int from, int to) {
        for (int i = from; i < to; i++) {
            int swap = (a[i] ^ b[i]) & mask(atLeast(a[i], b[i], (a[i] | HIGH) - (b[i] & LOW)));
            low[i] = a[i] ^ swap;
            high[i] = b[i] ^ swap;
        }
    }

    /** By how much {@code a} exceeds {@code b}, or 0. */
    private static void exceed(int[] a, int[] b, int[] by, int from, int to) {
        for (int i = from; i < to; i++) {
            int difference = (a[i] | HIGH) - (b[i] & LOW);
            by[i] = (difference ^ (a[i] ^ ~b[i]) & HIGH) & mask(atLeast(a[i], b[i], difference));
        }
    }

    /** Takes {@code other} in the place of {@code usual} where {@code a} is at least twice {@code b}. */
    private static void replace(int[] usual, int[] other, int[] a, int[] b, int[] to, int from, int end) {
        for (int i = from; i < end; i++) {
            int twice = (a[i] >>> 1 & LOW | HIGH) - (b[i] & LOW) & ~b[i] & HIGH;
            to[i] = usual[i] ^ (usual[i] ^ other[i]) & mask(twice);
        }
    }
}
