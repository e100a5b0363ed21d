package dev.alphakey.matte;

import dev.alphakey.image.Raster;
import dev.alphakey.kernel.AlphaPlane;
import dev.alphakey.kernel.MinFilter;

/** Moves the edge of a cutout inward: alpha becomes the least of its 3x3 neighbours, once per pixel of contraction. */
final class EdgeContract {
    private EdgeContract() {}

    /** The cutout with its edge {@code pixels} further in; the frame itself does not erode. */
    static Raster apply(Raster cutout, int pixels) {
        if (pixels == 0) {
            return cutout;
        }
        byte[] alpha = AlphaPlane.of(cutout.pixels());
        for (int i = 0; i < pixels; i++) {
            alpha = MinFilter.min3x3(alpha, cutout.width(), cutout.height());
        }
        return Raster.of(cutout.width(), cutout.height(), AlphaPlane.into(cutout.pixels(), alpha));
    }
}
