package dev.alphakey.kernel;

/** A row with its neighbours, what is left of it by the best filter so far, and room to try another. */
final class PngLines {
    int[] row;
    int[] up;
    final int[] left;
    final int[] corner;
    int[] rest;
    int[] tried;
    /** For what a prediction is made of. */
    final int[] low;

    final int[] high;
    final int[] below;

    PngLines(int width) {
        row = new int[width];
        left = new int[width];
        up = new int[width];
        corner = new int[width];
        rest = new int[width];
        tried = new int[width];
        low = new int[width];
        high = new int[width];
        below = new int[width];
    }

    void keepTried() {
        int[] worse = rest;
        rest = tried;
        tried = worse;
    }

    void moveDown() {
        int[] above = row;
        row = up;
        up = above;
    }

    /** Fills the neighbours to the left for these columns, the first of all excepted, which has none. */
    void shift(int from, int to) {
        int start = Math.max(1, from);
        if (start < to) {
            System.arraycopy(row, start - 1, left, start, to - start);
            System.arraycopy(up, start - 1, corner, start, to - start);
        }
    }

    /**
     * Puts the pieces of a longer row together that reach into these columns of it, one out of each equal stretch.
     *
     * @return how many pixels they have
     */
    int pick(PngLines whole, int piece, int from, int to) {
        int pieces = row.length / piece;
        int stretch = whole.row.length / pieces;
        int end = Math.min(to, pieces * stretch);
        int at = 0;
        for (int x = Math.max(0, from - piece + stretch) / stretch * stretch; x < end; x += stretch) {
            System.arraycopy(whole.row, x, row, at, piece);
            System.arraycopy(whole.left, x, left, at, piece);
            System.arraycopy(whole.up, x, up, at, piece);
            System.arraycopy(whole.corner, x, corner, at, piece);
            at += piece;
        }
        return at;
    }
}
