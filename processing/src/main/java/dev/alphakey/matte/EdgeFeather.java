package dev.alphakey.matte;

import dev.alphakey.image.Raster;
import dev.alphakey.kernel.BoxBlur;

/** Softens the edge of a cutout by a Gaussian blur of its alpha. The cost does not depend on the radius. */
final class EdgeFeather {
    private EdgeFeather() {}

    /** The cutout with its alpha blurred by a Gaussian of standard deviation {@code radius} pixels. */
    static Raster apply(Raster cutout, double radius) {
        if (radius == 0) {
            return cutout;
        }
        return Raster.of(
                cutout.width(),
                cutout.height(),
                BoxBlur.gaussianAlpha(cutout.pixels(), cutout.width(), cutout.height(), radius));
    }
}
