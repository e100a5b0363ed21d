package dev.alphakey.mask;

import dev.alphakey.image.Box;
import java.util.Objects;
import java.util.Optional;

/**
 * How much of a picture a mask repaints.
 *
 * @param pixels of the picture
 * @param repainted of them, those with alpha 0
 * @param soft those that are repainted in part, with an alpha of 1 to 254
 * @param box around both; empty if there are none
 */
public record MaskExtent(long pixels, long repainted, long soft, Optional<Box> box) {
    public MaskExtent {
        Objects.requireNonNull(box, "box");
    }

    /** The share of the picture that is repainted, 0 to 1; soft pixels do not count. */
    public double share() {
        return (double) repainted / pixels;
    }
}
