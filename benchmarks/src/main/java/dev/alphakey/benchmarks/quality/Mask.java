package dev.alphakey.benchmarks.quality;

import java.util.function.IntPredicate;

/** A set of pixels that can grow and shrink. */
final class Mask {
    private final int width;
    private final int height;
    private final boolean[] in;

    private Mask(int width, int height, boolean[] in) {
        this.width = width;
        this.height = height;
        this.in = in;
    }

    /** The pixels whose index passes a test. */
    static Mask of(int width, int height, IntPredicate test) {
        boolean[] in = new boolean[width * height];
        for (int i = 0; i < in.length; i++) {
            in[i] = test.test(i);
        }
        return new Mask(width, height, in);
    }

    boolean has(int index) {
        return in[index];
    }

    /** With every pixel that is at most {@code steps} moves along rows and columns away. */
    Mask grown(int steps) {
        Mask mask = this;
        for (int i = 0; i < steps; i++) {
            mask = mask.step(true, false);
        }
        return mask;
    }

    /**
     * Without the pixels that are at most {@code steps} moves away from one outside.
     *
     * @param frameIsIn whether what lies beyond the picture counts as part of the set
     */
    Mask shrunk(int steps, boolean frameIsIn) {
        Mask mask = this;
        for (int i = 0; i < steps; i++) {
            mask = mask.step(false, frameIsIn);
        }
        return mask;
    }

    /** Each pixel becomes {@code wins} when it or one of its four neighbours is. */
    private Mask step(boolean wins, boolean beyond) {
        return of(width, height, i -> {
            int x = i % width;
            boolean any = in[i] == wins
                    || (x > 0 ? in[i - 1] : beyond) == wins
                    || (x < width - 1 ? in[i + 1] : beyond) == wins
                    || (i >= width ? in[i - width] : beyond) == wins
                    || (i < in.length - width ? in[i + width] : beyond) == wins;
            return any == wins;
        });
    }
}
