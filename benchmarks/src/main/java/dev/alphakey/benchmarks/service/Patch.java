package dev.alphakey.benchmarks.service;

import dev.alphakey.image.Raster;

/**
 * A part that a mask lets be repainted, in one colour.
 *
 * @param cover 255 where all is repainted, one byte per pixel
 * @param rgb the paint
 */
record Patch(int width, int height, byte[] cover, int rgb) {
    static Patch of(Raster mask, int rgb) {
        byte[] cover = new byte[mask.size()];
        for (int i = 0; i < cover.length; i++) {
            cover[i] = (byte) (255 - (mask.pixels()[i] >>> 24));
        }
        return new Patch(mask.width(), mask.height(), cover, rgb);
    }

    /** Opacity from 0 to 1 at a pixel of a picture of another size. */
    float at(int x, int y, int w, int h) {
        int mx = (int) ((long) x * width / w);
        int my = (int) ((long) y * height / h);
        return (cover[my * width + mx] & 255) / 255f;
    }
}
