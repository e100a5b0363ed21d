package dev.alphakey.check;

import java.util.function.IntUnaryOperator;

/** How wide the ramp from the background into the subject is: a pixel or two in most originals, many in enlarged ones. */
final class EdgeWidth {
    /** Wider ramps are glows and shades. */
    private static final int WIDEST = 24;
    /** Lines that are looked at, across and down. */
    private static final int LINES = 256;
    /** Fewer edges than this say nothing. */
    private static final int FEWEST = 16;

    /** Levels from the background at each index. */
    private final IntUnaryOperator distance;
    private final int tolerance;
    private final int[] count = new int[WIDEST + 1];

    private EdgeWidth(IntUnaryOperator distance, int tolerance) {
        this.distance = distance;
        this.tolerance = tolerance;
    }

    /**
     * The median width in pixels, 1 to 24.
     *
     * @param distance how far each pixel of the original is from the background, in levels
     * @param tolerance distances up to this are background
     */
    static int of(int width, int height, IntUnaryOperator distance, int tolerance) {
        var edges = new EdgeWidth(distance, tolerance);
        for (int n = 0; n < Math.min(LINES, height); n++) {
            edges.follow((int) ((long) n * height / Math.min(LINES, height)) * width, 1, width);
        }
        for (int n = 0; n < Math.min(LINES, width); n++) {
            edges.follow((int) ((long) n * width / Math.min(LINES, width)), width, height);
        }
        return edges.median();
    }

    /** Measures each ramp that begins on a line, from the background to half of how far from the key it gets. */
    private void follow(int start, int step, int length) {
        int before = distance.applyAsInt(start);
        for (int k = 1; k < length; k++) {
            int d = distance.applyAsInt(start + k * step);
            if (before <= tolerance && d > tolerance) {
                count[Math.min(WIDEST, 2 * half(start + k * step, step, Math.min(WIDEST, length - k)) + 1)]++;
            }
            before = d;
        }
    }

    /** How many pixels from {@code i} on are less than half as far from the key as the farthest of the next {@code reach}. */
    private int half(int i, int step, int reach) {
        int most = 0;
        for (int n = 0; n < reach; n++) {
            most = Math.max(most, distance.applyAsInt(i + n * step));
        }
        int n = 0;
        while (distance.applyAsInt(i + n * step) * 2 < most) {
            n++;
        }
        return n;
    }

    private int median() {
        int all = 0;
        for (int c : count) {
            all += c;
        }
        if (all < FEWEST) {
            return 1;
        }
        int width = 0;
        for (int below = 0; below * 2 < all; below += count[width]) {
            width++;
        }
        return width;
    }
}
