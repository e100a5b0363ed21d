package dev.alphakey.benchmarks.quality;

import dev.alphakey.benchmarks.scene.KeyedImage;
import dev.alphakey.image.Raster;

/**
 * The cutout of a keyer that is told the true colours of subject and background at each mixed pixel, and which pixels are empty or
 * solid: all that it has to find is alpha, the projection of the pixel on the line between the two. What it misses is in the
 * picture itself, in its noise, its ringing and its coarse chroma.
 */
final class InformedMatte {
    /** Colours nearer to each other than this, in levels squared, tell no alpha. */
    private static final int ALIKE = 64;

    private InformedMatte() {}

    static Raster of(KeyedImage picture) {
        int[] truth = picture.truth().pixels();
        int[] painted = picture.image().pixels();
        int[] behind = picture.background().pixels();
        int[] out = new int[truth.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = switch (truth[i] >>> 24) {
                case 0 -> 0;
                case 255 -> painted[i];
                default -> solved(truth[i], painted[i], behind[i]);
            };
        }
        return Raster.of(picture.truth().width(), picture.truth().height(), out);
    }

    private static int solved(int truth, int painted, int behind) {
        int along = 0;
        int length = 0;
        for (int shift = 0; shift < 24; shift += 8) {
            int back = behind >> shift & 255;
            int line = (truth >> shift & 255) - back;
            along += line * ((painted >> shift & 255) - back);
            length += line * line;
        }
        if (length < ALIKE) {
            return truth;
        }
        long alpha = Math.round(255.0 * Math.max(0, Math.min(length, along)) / length);
        return alpha == 0 ? 0 : (int) alpha << 24 | truth & 0xffffff;
    }
}
