package dev.alphakey.matte;

import dev.alphakey.background.KeyColor;
import dev.alphakey.image.Raster;
import dev.alphakey.kernel.ThresholdLoop;

/**
 * Keys by distance from one colour, with a second opinion from the key's own channels: the classic of chroma-key scripts,
 * kept so that their command lines give the same pixels.
 *
 * <p>With d the greatest channel difference from the key, alpha is 0 up to one distance and 255 from another, in between
 * the smoothstep 3t² − 2t³. Pixels that lean towards the key are also limited by how far their key channels exceed the
 * others (the colour difference of Vlahos' travelling matte, US patent 3,158,477). Linear in the number of pixels.
 */
public final class ThresholdKeyer {
    private ThresholdKeyer() {}

    /** Cuts {@code image} out against {@code key}; the input's own alpha scales the result. */
    public static Raster remove(Raster image, KeyColor key, ThresholdOptions options) {
        int[] out = new int[image.size()];
        loop(key, options).run(image.pixels(), out, 0, out.length);
        return Raster.of(image.width(), image.height(), out);
    }

    private static ThresholdLoop loop(KeyColor key, ThresholdOptions options) {
        byte[] alphaAt = new byte[256];
        int lo = options.transparentThreshold();
        int hi = options.opaqueThreshold();
        for (int d = 0; d < 256; d++) {
            alphaAt[d] = (byte) (options.softMatte() ? smoothstep(d, lo, hi) : d <= options.tolerance() ? 0 : 255);
        }
        return new ThresholdLoop(key.rgb(), alphaAt, options.softMatte(), options.tolerance(), options.despill());
    }

    private static int smoothstep(int d, int lo, int hi) {
        if (d <= lo) {
            return 0;
        }
        if (d >= hi) {
            return 255;
        }
        double t = (double) (d - lo) / (hi - lo);
        return (int) Math.rint(255.0 * (t * t * (3.0 - 2.0 * t)));
    }
}
