package dev.alphakey.mask;

import dev.alphakey.image.Raster;

/** Rows of alpha and the three colours times alpha, interleaved, 0 to 255: what cannot be seen has no colour. */
final class Premultiplied {
    static final int CHANNELS = 4;

    private Premultiplied() {}

    static void row(Raster picture, int y, int[] out) {
        int[] argb = picture.pixels();
        for (int i = y * picture.width(), o = 0, end = i + picture.width(); i < end; i++, o += CHANNELS) {
            int p = argb[i];
            int a = p >>> 24;
            out[o] = a;
            out[o + 1] = (p >> 16 & 255) * a / 255;
            out[o + 2] = (p >> 8 & 255) * a / 255;
            out[o + 3] = (p & 255) * a / 255;
        }
    }
}
