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
            int k = levels[channel];
            for (int v = 0; v < 256; v++) {
                int room = v > k ? 255 - k : k;
                int d = Math.max(0, Math.abs(v - k) - tolerance);
                table[channel][v] = room <= tolerance ? 0 : Math.min(255, 255 * d / room);
            }
        }
    }

    /** 0 to 255. */
    int of(int rgb) {
        return Math.max(table[0][rgb >> 16 & 255], Math.max(table[1][rgb >> 8 & 255], table[2][rgb & 255]));
    }
}
