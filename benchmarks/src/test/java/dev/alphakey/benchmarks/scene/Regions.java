package dev.alphakey.benchmarks.scene;

import dev.alphakey.image.Raster;
import java.util.function.IntPredicate;

/** How many connected groups of pixels an alpha has, counting only those of a given size or more. */
record Regions(int count) {
    static Regions where(Raster raster, IntPredicate alpha, int leastPixels) {
        int w = raster.width();
        boolean[] open = new boolean[raster.size()];
        for (int i = 0; i < open.length; i++) {
            open[i] = alpha.test(raster.pixels()[i] >>> 24);
        }
        int[] stack = new int[raster.size()];
        int count = 0;
        for (int start = 0; start < open.length; start++) {
            if (open[start] && flood(open, w, start, stack) >= leastPixels) {
                count++;
            }
        }
        return new Regions(count);
    }

    private static int flood(boolean[] open, int w, int start, int[] stack) {
        int top = 0;
        int size = 0;
        stack[top++] = start;
        open[start] = false;
        while (top > 0) {
            int i = stack[--top];
            size++;
            int[] neighbours = {i % w > 0 ? i - 1 : -1, i % w < w - 1 ? i + 1 : -1, i - w, i + w};
            for (int n : neighbours) {
                if (n >= 0 && n < open.length && open[n]) {
                    open[n] = false;
                    stack[top++] = n;
                }
            }
        }
        return size;
    }
}
