package dev.alphakey.check;

import dev.alphakey.image.Box;
import dev.alphakey.image.Raster;
import dev.alphakey.kernel.BlockRange;

/** Counts over the alpha of a cutout; blocks of one alpha count as one. */
final class AlphaCounts {
    /** The sum of all alpha. */
    final long sum;
    /** Pixels with an alpha below {@link Silhouette#SOLID}. */
    final int seeThrough;

    private final Raster cutout;
    private final int transparent;
    private final int opaque;
    private final Box subject;

    AlphaCounts(Raster cutout, BlockRange alphas) {
        this.cutout = cutout;
        int[] histogram = new int[256];
        int width = cutout.width();
        int left = width;
        int right = -1;
        int top = -1;
        int bottom = -1;
        for (int block = 0; block < alphas.count(); block++) {
            int start = alphas.start(block);
            int end = alphas.end(block);
            int most = alphas.most(block);
            if (alphas.least(block) == most) {
                histogram[most] += end - start;
            } else {
                for (int i = start; i < end; i++) {
                    histogram[cutout.pixels()[i] >>> 24]++;
                }
            }
            if (most <= Silhouette.CLEAR) {
                continue;
            }
            int y = start / width;
            top = top < 0 ? y : top;
            bottom = y;
            int row = y * width;
            if (start - row < left) {
                left = Math.min(left, first(start, 1) - row);
            }
            if (end - 1 - row > right) {
                right = Math.max(right, first(end - 1, -1) - row);
            }
        }
        subject = right < 0 ? null : Box.spanning(left, top, right, bottom);
        transparent = histogram[0];
        opaque = histogram[255];
        long all = 0;
        int thin = 0;
        for (int alpha = 0; alpha < 256; alpha++) {
            all += (long) alpha * histogram[alpha];
            thin += alpha < Silhouette.SOLID ? histogram[alpha] : 0;
        }
        sum = all;
        seeThrough = thin;
    }

    CutoutStats stats() {
        int partial = cutout.size() - transparent - opaque;
        return new CutoutStats(
                cutout.width(), cutout.height(), transparent, partial, opaque, sum / (255.0 * cutout.size()), subject);
    }

    /** The first visible pixel from {@code i} on in steps of {@code step}; there is one. */
    private int first(int i, int step) {
        int k = i;
        while (cutout.pixels()[k] >>> 24 <= Silhouette.CLEAR) {
            k += step;
        }
        return k;
    }
}
