package dev.alphakey.kernel;

import java.util.Arrays;

/** One pass of a box blur along a row, which goes on beyond its ends as it ends: sums as differences of sums from the start. */
final class BoxAlong {
    private final BoxWeights box;
    private final int margin;
    private final int[] wide;
    private final int[] sums;
    private final int[] high;
    private final int[] low;
    private final int[] coming;

    BoxAlong(BoxWeights box, int width) {
        this.box = box;
        margin = box.whole() + 1;
        wide = new int[width + 2 * margin];
        sums = new int[wide.length + 1];
        high = new int[width];
        low = new int[width];
        coming = new int[width];
    }

    /** Blurs the levels of a row in place. */
    void blur(int[] row) {
        int width = row.length;
        System.arraycopy(row, 0, wide, margin, width);
        Arrays.fill(wide, 0, margin, row[0]);
        Arrays.fill(wide, margin + width, wide.length, row[width - 1]);
        add(wide, sums);
        System.arraycopy(sums, 2 * margin, high, 0, width);
        System.arraycopy(sums, 1, low, 0, width);
        System.arraycopy(wide, 2 * margin, coming, 0, width);
        System.arraycopy(wide, 0, row, 0, width);
        weigh(row, coming, high, low, box.weight(), box.rest());
    }

    private static void add(int[] levels, int[] sums) {
        int sum = 0;
        for (int i = 0; i < levels.length; i++) {
            sum += levels[i];
            sums[i + 1] = sum;
        }
    }

    private static void weigh(int[] row, int[] coming, int[] high, int[] low, int weight, int rest) {
        for (int i = 0; i < row.length; i++) {
            row[i] = (high[i] - low[i]) * weight + (row[i] + coming[i]) * rest + BoxWeights.HALF >>> BoxWeights.SHIFT;
        }
    }
}
