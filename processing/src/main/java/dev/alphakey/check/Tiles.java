package dev.alphakey.check;

import dev.alphakey.image.Box;

/** Gathers weighted marks in square tiles to tell where they crowd. */
final class Tiles {
    private final int side;
    private final int columns;
    private final long[] weight;
    private final int[] left;
    private final int[] top;
    private final int[] right;
    private final int[] bottom;

    Tiles(int width, int height) {
        side = Math.max(16, Math.max(width, height) / 32);
        columns = (width + side - 1) / side;
        int n = columns * ((height + side - 1) / side);
        weight = new long[n];
        left = new int[n];
        top = new int[n];
        right = new int[n];
        bottom = new int[n];
    }

    void mark(int x, int y, int w) {
        int t = y / side * columns + x / side;
        if (weight[t] == 0) {
            left[t] = right[t] = x;
            top[t] = bottom[t] = y;
        } else {
            left[t] = Math.min(left[t], x);
            right[t] = Math.max(right[t], x);
            top[t] = Math.min(top[t], y);
            bottom[t] = Math.max(bottom[t], y);
        }
        weight[t] += w;
    }

    /** Marks the pixels {@code from} to {@code end - 1} of a row, each with weight 1. */
    void markRun(int y, int from, int end) {
        for (int x = from; x < end; ) {
            int next = Math.min(end, (x / side + 1) * side);
            mark(x, y, next - x - 1);
            mark(next - 1, y, 1);
            x = next;
        }
    }

    /** How the weight lies over the picture; null without marks. */
    Heat heat() {
        return Heat.of(side, columns, weight);
    }

    /** The smallest box around the marks of the heaviest tile, or null without marks. */
    Box worst() {
        int best = 0;
        for (int t = 1; t < weight.length; t++) {
            if (weight[t] > weight[best]) {
                best = t;
            }
        }
        return weight[best] == 0 ? null : Box.spanning(left[best], top[best], right[best], bottom[best]);
    }
}
