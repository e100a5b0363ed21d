package dev.alphakey.benchmarks.service;

import dev.alphakey.benchmarks.scene.Size;
import dev.alphakey.image.Raster;

/** The simplest edit of a picture of which nothing is known: paint where the mask lets it, or a tint over all of it. */
final class Tint {
    private static final float OVER_ALL = 0.2f;

    private Tint() {}

    static Raster over(Raster picture, Size size, Patch patch, int rgb) {
        int[] argb = new int[size.width() * size.height()];
        for (int y = 0, i = 0; y < size.height(); y++) {
            int sy = (int) ((long) y * picture.height() / size.height());
            for (int x = 0; x < size.width(); x++, i++) {
                int p = picture.argb((int) ((long) x * picture.width() / size.width()), sy);
                float a = patch == null ? OVER_ALL : patch.at(x, y, size.width(), size.height());
                int out = 0xff;
                for (int shift = 16; shift >= 0; shift -= 8) {
                    out = out << 8 | Math.round((rgb >> shift & 255) * a + (p >> shift & 255) * (1 - a));
                }
                argb[i] = out;
            }
        }
        return Raster.of(size.width(), size.height(), argb);
    }
}
