package dev.alphakey.check;

import dev.alphakey.background.KeyColor;

/**
 * The least alpha that a colour must have over a known background: with less, the colour in front would have to lie outside
 * the gamut. This is the bound that GEGL's colour-to-alpha turns into a key.
 */
final class LeastAlpha {
    private final int[][] table = new int[3][256];

    /**
     * @param tolerance by how many levels the background may be off
     */
    LeastAlpha(KeyColor key, int tolerance) {
        int[] levels = {key.red(), key.green(), key.blue()};
        for (int channel = 0; channel < 3; channel++) {
            for (int v = 0; v < 256; v++) {
                table[channel][v] = of(v, levels[channel], tolerance, 0);
            }
        }
    }

    /** 0 to 255. */
    int of(int rgb) {
        return Math.max(table[0][rgb >> 16 & 255], Math.max(table[1][rgb >> 8 & 255], table[2][rgb & 255]));
    }

    /** The same over another background, {@code 0xRRGGBB}. */
    static int of(int rgb, int background, int tolerance) {
        return Math.max(
                of(rgb, background, tolerance, 16), Math.max(of(rgb, background, tolerance, 8), of(rgb, background, tolerance, 0)));
    }

    private static int of(int rgb, int background, int tolerance, int shift) {
        int v = rgb >> shift & 255;
        int k = background >> shift & 255;
        int room = v > k ? 255 - k : k;
        int d = Math.max(0, Math.abs(v - k) - tolerance);
        return room <= tolerance ? 0 : Math.min(255, 255 * d / room);
    }
}
