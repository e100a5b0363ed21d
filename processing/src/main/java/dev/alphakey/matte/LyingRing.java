package dev.alphakey.matte;

/**
 * The outermost pixels of a generated image, which lie by several levels and most in the corners: what they are is told by the
 * pixels one step inwards.
 */
final class LyingRing {
    private LyingRing() {}

    /** Takes the indices of a pixel of the ring and of its neighbour one step inwards. */
    @FunctionalInterface
    interface Pixel {
        void at(int ring, int inward);
    }

    /** Visits the ring; an image without anything inside has none. */
    static void visit(int width, int height, Pixel pixel) {
        if (width <= 2 || height <= 2) {
            return;
        }
        for (int y = 0; y < height; y++) {
            int step = y == 0 || y == height - 1 ? 1 : width - 1;
            int inwardRow = Math.max(1, Math.min(height - 2, y)) * width;
            for (int x = 0; x < width; x += step) {
                pixel.at(y * width + x, inwardRow + Math.max(1, Math.min(width - 2, x)));
            }
        }
    }
}
