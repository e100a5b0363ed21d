package dev.alphakey.matte;

import dev.alphakey.image.Raster;
import dev.alphakey.kernel.AlphaPlane;
import dev.alphakey.kernel.BoxBlur;

/**
 * Softens the edge of a cutout by a Gaussian blur of its alpha, as three passes of an extended box filter (Gwosdek et al.,
 * "Theoretical Foundations of Gaussian Convolution by Extended Box Filtering", SSVM 2011). The cost does not depend on the
 * radius.
 */
final class EdgeFeather {
    private static final int PASSES = 3;

    private EdgeFeather() {}

    /** The cutout with its alpha blurred by a Gaussian of standard deviation {@code radius} pixels. */
    static Raster apply(Raster cutout, double radius) {
        if (radius == 0) {
            return cutout;
        }
        byte[] alpha = AlphaPlane.of(cutout.pixels());
        BoxBlur.blur(alpha, cutout.width(), cutout.height(), boxRadius(radius), PASSES);
        return Raster.of(cutout.width(), cutout.height(), AlphaPlane.into(cutout.pixels(), alpha));
    }

    /** The fractional box radius whose {@link #PASSES}-fold convolution has the variance of the Gaussian. */
    private static float boxRadius(double sigma) {
        double variance = sigma * sigma / PASSES;
        double length = Math.sqrt(12.0 * variance + 1.0);
        double whole = Math.floor((length - 1.0) / 2.0);
        double fraction = (2 * whole + 1) * (whole * (whole + 1) - 3.0 * variance);
        fraction /= 6.0 * (variance - (whole + 1) * (whole + 1));
        return (float) (whole + fraction);
    }
}
