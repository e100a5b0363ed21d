package dev.alphakey.check;

import dev.alphakey.image.Box;
import dev.alphakey.image.Raster;

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
        int w = cutout.width();
        int transparent = 0;
        int opaque = 0;
        long sum = 0;
        int left = w;
        int right = -1;
        int top = -1;
        int bottom = -1;
        for (int y = 0, i = 0; y < cutout.height(); y++) {
            for (int x = 0; x < w; x++, i++) {
                int alpha = cutout.pixels()[i] >>> 24;
                transparent += alpha == 0 ? 1 : 0;
                opaque += alpha == 255 ? 1 : 0;
                sum += alpha;
                if (alpha > Silhouette.CLEAR) {
                    left = Math.min(left, x);
                    right = Math.max(right, x);
                    top = top < 0 ? y : top;
                    bottom = y;
                }
            }
        }
        Box subject = right < 0 ? null : Box.spanning(left, top, right, bottom);
        int partial = cutout.size() - transparent - opaque;
        return new CutoutStats(w, cutout.height(), transparent, partial, opaque, sum / (255.0 * cutout.size()), subject);
    }
}
