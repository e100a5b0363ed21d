package dev.alphakey.benchmarks.quality;

import dev.alphakey.benchmarks.scene.KeyedImage;
import dev.alphakey.image.Raster;

/**
 * What no keyer can better that leaves the subject's own pixels as they were painted: the truth, with the picture's pixels where
 * the truth is solid. It differs from the truth by the picture's own noise and ringing alone.
 */
final class PerfectMatte {
    private PerfectMatte() {}

    static Raster of(KeyedImage picture) {
        int[] truth = picture.truth().pixels();
        int[] painted = picture.image().pixels();
        int[] out = new int[truth.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = truth[i] >>> 24 == 255 ? painted[i] : truth[i];
        }
        return Raster.of(picture.truth().width(), picture.truth().height(), out);
    }
}
