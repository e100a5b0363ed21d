package dev.alphakey.benchmarks.service;

import dev.alphakey.benchmarks.scene.Size;
import java.util.Optional;

/**
 * Pictures as ordered, after every rule was checked.
 *
 * @param size empty for auto
 * @param quality resolved: auto comes out as low
 * @param background transparent, opaque or auto
 * @param format png, jpeg or webp
 * @param compression 0 to 100, where the format knows it
 * @param partials unfinished pictures that a stream shows first
 */
record PictureOrder(
        ModelRules model, String modelName, String prompt, int n, Optional<Size> size, String quality, String background,
        String format, int compression, boolean stream, int partials) {
    boolean transparent() {
        return background.equals("transparent");
    }

    PictureOrder withStream(boolean streamed) {
        return new PictureOrder(
                model, modelName, prompt, n, size, quality, background, format, compression, streamed, partials);
    }
}
