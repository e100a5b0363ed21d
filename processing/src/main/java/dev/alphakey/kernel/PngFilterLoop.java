package dev.alphakey.kernel;

import java.util.Arrays;

/**
 * The row filters of PNG in the order of their numbers, on packed pixels, four channels in one int. The left, upper and upper
 * left neighbours come in arrays of their own, so that loops run over one index and vectorise.
 */
enum PngFilterLoop {
    NONE {
        @Override
        void run(int[] row, int[] left, int[] up, int[] corner, int[] rest, int from, int to) {
            System.arraycopy(row, from, rest, from, to - from);
        }
    },
    SUB {
        @Override
        void run(int[] row, int[] left, int[] up, int[] corner, int[] rest, int from, int to) {
            difference(row, left, rest, from, to);
        }
    },
    UP {
        @Override
        void run(int[] row, int[] left, int[] up, int[] corner, int[] rest, int from, int to) {
            difference(row, up, rest, from, to);
        }
    },
    AVERAGE {
        @Override
        void run(int[] row, int[] left, int[] up, int[] corner, int[] rest, int from, int to) {
            for (int i = from; i < to; i++) {
                int mean = (left[i] & up[i]) + ((left[i] ^ up[i]) >>> 1 & LOW);
                rest[i] = subtract(row[i], mean);
            }
        }
    },
    PAETH {
        /** One channel at a time: a loop over all four is too large to be vectorised. */
        @Override
        void run(int[] row, int[] left, int[] up, int[] corner, int[] rest, int from, int to) {
            Arrays.fill(rest, from, to, 0);
            predict(left, up, corner, rest, 0, from, to);
            predict(left, up, corner, rest, 8, from, to);
            predict(left, up, corner, rest, 16, from, to);
            predict(left, up, corner, rest, 24, from, to);
            difference(row, rest, rest, from, to);
        }
    };

    private static final int LOW = 0x7f7f7f7f;
    private static final int HIGH = 0x80808080;

    /** Puts what the filter leaves of {@code row} into {@code rest}, from one column to before another. */
    abstract void run(int[] row, int[] left, int[] up, int[] corner, int[] rest, int from, int to);

    /** Subtracts the four bytes of two words, each without a borrow from its neighbour. */
    private static int subtract(int a, int b) {
        return (a | HIGH) - (b & LOW) ^ (a ^ ~b) & HIGH;
    }

    private static void difference(int[] row, int[] guess, int[] rest, int from, int to) {
        for (int i = from; i < to; i++) {
            rest[i] = subtract(row[i], guess[i]);
        }
    }

    /** Written without locals for the three neighbours: with them, C2 of JDK 17 does not vectorise the loop. */
    private static void predict(int[] left, int[] up, int[] corner, int[] guess, int shift, int from, int to) {
        for (int i = from; i < to; i++) {
            guess[i] |= PngUnfilter.predict(left[i] >> shift & 255, up[i] >> shift & 255, corner[i] >> shift & 255) << shift;
        }
    }
}
