package dev.alphakey.check;

import dev.alphakey.image.Box;
import dev.alphakey.image.Raster;
import dev.alphakey.kernel.BlockRange;

/**
 * Plain counts over a cutout.
 *
 * @param width columns
 * @param height rows
 * @param transparent pixels with alpha 0
 * @param partial pixels with alpha 1 to 254
 * @param opaque pixels with alpha 255
 * @param coverage the sum of all alpha as a share of a wholly opaque picture, 0 to 1
 * @param subject the smallest box around all pixels with an alpha above 8; null if there are none
 */
public record CutoutStats(
        int width, int height, int transparent, int partial, int opaque, double coverage, Box subject) {
    /** Counts over a cutout without judging it. */
    public static CutoutStats of(Raster cutout) {
        return new AlphaCounts(cutout, BlockRange.ofAlpha(cutout.pixels(), cutout.width(), cutout.height())).stats();
    }
}
