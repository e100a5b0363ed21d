package dev.alphakey.matte;

import dev.alphakey.image.Raster;
import dev.alphakey.kernel.MinFilter;

/** Moves the edge of a cutout inward: alpha becomes the least of all within as many columns and rows. */
final class EdgeContract {
    private EdgeContract() {}

    /** The cutout with its edge {@code pixels} further in; the frame itself does not erode. */
    static Raster apply(Raster cutout, int pixels) {
        if (pixels == 0) {
            return cutout;
        }
        return Raster.of(
                cutout.width(),
                cutout.height(),
                MinFilter.lower(cutout.pixels(), cutout.width(), cutout.height(), pixels));
    }
}
