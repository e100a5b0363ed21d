package dev.alphakey.kernel;

import java.util.Arrays;

/**
 * The row filters of PNG in the order of their numbers, on packed pixels, four channels in one int. The left, upper and upper
 * left neighbours come in arrays of their own, so that loops run over one index and vectorise.
 */
enum PngFilterLoop {
    NONE {
        @Override
        void run(int[] row, int[] left, int[] up, int[] corner, int[] rest) {
            System.arraycopy(row, 0, rest, 0, row.length);
        }
    },
    SUB {
        @Override
        void run(int[] row, int[] left, int[] up, int[] corner, int[] rest) {
            difference(row, left, rest);
        }
    },
    UP {
        @Override
        void run(int[] row, int[] left, int[] up, int[] corner, int[] rest) {
            difference(row, up, rest);
        }
    },
    AVERAGE {
        @Override
        void run(int[] row, int[] left, int[] up, int[] corner, int[] rest) {
            for (int i = 0; i < rest.length; i++) {
                int mean = (left[i] & up[i]) + ((left[i] ^ up[i]) >>> 1 & LOW);
                rest[i] = subtract(row[i], mean);
            }
        }
    },
    PAETH {
        /** One channel at a time: a loop over all four is too large to be vectorised. */
        @Override
        void run(int[] row, int[] left, int[] up, int[] corner, int[] rest) {
            Arrays.fill(rest, 0);
            predict(left, up, corner, rest, 0);
            predict(left, up, corner, rest, 8);
            predict(left, up, corner, rest, 16);
            predict(left, up, corner, rest, 24);
            difference(row, rest, rest);
        }
    };

    private static final int LOW = 0x7f7f7f7f;
    private static final int HIGH = 0x80808080;

    /** Puts what the filter leaves of {@code row} into {@code rest}; all arrays are equally long. */
    abstract void run(int[] row, int[] left, int[] up, int[] corner, int[] rest);

    /** Subtracts the four bytes of two words, each without a borrow from its neighbour. */
    private static int subtract(int a, int b) {
        return (a | HIGH) - (b & LOW) ^ (a ^ ~b) & HIGH;
    }

    private static void difference(int[] row, int[] from, int[] rest) {
        for (int i = 0; i < rest.length; i++) {
            rest[i] = subtract(row[i], from[i]);
        }
    }

    /** Written without locals for the three neighbours: with them, C2 of JDK 17 does not vectorise the loop. */
    private static void predict(int[] left, int[] up, int[] corner, int[] guess, int shift) {
        for (int i = 0; i < guess.length; i++) {
            guess[i] |= PngUnfilter.predict(left[i] >> shift & 255, up[i] >> shift & 255, corner[i] >> shift & 255) << shift;
        }
    }
}
