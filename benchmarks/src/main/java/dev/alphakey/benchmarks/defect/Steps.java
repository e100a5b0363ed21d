package dev.alphakey.benchmarks.defect;

import java.util.Arrays;
import java.util.function.IntPredicate;

/** How many steps, also diagonal ones, each pixel is away from the nearest of a set: 0 in the set. */
final class Steps {
    /** Farther than any picture is wide. */
    static final int NEVER = 1 << 20;

    private Steps() {}

    /** @param set tells by its index whether a pixel belongs to the set; the frame does not */
    static int[] to(int width, int height, IntPredicate set) {
        int[] steps = new int[width * height];
        Arrays.setAll(steps, i -> set.test(i) ? 0 : NEVER);
        for (int i = 0; i < steps.length; i++) {
            sweep(steps, i, i % width, width, -1);
        }
        for (int i = steps.length - 1; i >= 0; i--) {
            sweep(steps, i, i % width, width, 1);
        }
        return steps;
    }

    private static void sweep(int[] steps, int i, int x, int width, int ahead) {
        int nearest = steps[i];
        for (int dx = -1; dx <= 1; dx++) {
            int row = i + ahead * width;
            if (x + dx >= 0 && x + dx < width && row + dx >= 0 && row + dx < steps.length) {
                nearest = Math.min(nearest, steps[row + dx] + 1);
            }
        }
        if (x + ahead >= 0 && x + ahead < width) {
            nearest = Math.min(nearest, steps[i + ahead] + 1);
        }
        steps[i] = nearest;
    }
}
