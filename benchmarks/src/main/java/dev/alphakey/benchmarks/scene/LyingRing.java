package dev.alphakey.benchmarks.scene;

import java.util.SplittableRandom;

/** The outermost pixels of a generated picture: each side off by 3 to 10 levels, the corners by 16 to 34, towards grey. */
final class LyingRing {
    private static final double LEVEL = 1 / 255.0;

    private final double[] sides = new double[4];
    private final double[] corners = new double[4];

    LyingRing(SplittableRandom random) {
        for (int i = 0; i < 4; i++) {
            sides[i] = random.nextDouble(3, 10) * LEVEL;
            corners[i] = random.nextDouble(16, 34) * LEVEL;
        }
    }

    void add(float[] plane, int width, int height) {
        int lastRow = (height - 1) * width;
        for (int x = 1; x < width - 1; x++) {
            pull(plane, x, sides[0]);
            pull(plane, lastRow + x, sides[1]);
        }
        for (int y = 1; y < height - 1; y++) {
            pull(plane, y * width, sides[2]);
            pull(plane, y * width + width - 1, sides[3]);
        }
        pull(plane, 0, corners[0]);
        pull(plane, width - 1, corners[1]);
        pull(plane, lastRow, corners[2]);
        pull(plane, lastRow + width - 1, corners[3]);
    }

    private static void pull(float[] plane, int i, double amount) {
        plane[i] += (float) (plane[i] > 0.5 ? -amount : amount);
    }
}
