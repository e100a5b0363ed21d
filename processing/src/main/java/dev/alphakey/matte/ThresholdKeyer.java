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
        var loop = new ThresholdLoop(
                key.rgb(),
                options.softMatte(),
                options.transparentThreshold(),
                options.opaqueThreshold(),
                options.tolerance(),
                options.despill());
        loop.run(image.pixels(), out, 0, out.length);
        return Raster.of(image.width(), image.height(), out);
    }
}
