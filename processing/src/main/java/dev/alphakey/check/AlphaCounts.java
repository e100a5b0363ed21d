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
    private final int[] histogram = new int[256];
    private final Box subject;

    AlphaCounts(Raster cutout, BlockRange alphas) {
        this.cutout = cutout;
        int width = cutout.width();
        int left = width;
        int right = -1;
        int top = -1;
        int bottom = -1;
        for (int y = 0; y < cutout.height(); y++) {
            int row = y * width;
            int first = y * alphas.columns;
            int last = first + alphas.columns;
            for (int block = first, next; block < last; block = next) {
                int most = alphas.most(block);
                next = alphas.endOf(most, block, last);
                boolean isEven = next > block;
                next = Math.max(next, block + 1);
                int x = (block - first) * BlockRange.LENGTH;
                int end = Math.min(width, (next - first) * BlockRange.LENGTH);
                if (isEven) {
                    histogram[most] += end - x;
                } else {
                    for (int i = row + x; i < row + end; i++) {
                        histogram[cutout.pixels()[i] >>> 24]++;
                    }
                }
                if (most <= Silhouette.CLEAR) {
                    continue;
                }
                top = top < 0 ? y : top;
                bottom = y;
                if (x < left) {
                    left = Math.min(left, first(row + x, 1) - row);
                }
                if (end - 1 > right) {
                    right = Math.max(right, first(row + end - 1, -1) - row);
                }
            }
        }
        subject = right < 0 ? null : Box.spanning(left, top, right, bottom);
        long all = 0;
        int thin = 0;
        for (int alpha = 0; alpha < 256; alpha++) {
            all += (long) alpha * histogram[alpha];
            thin += alpha < Silhouette.SOLID ? histogram[alpha] : 0;
        }
        sum = all;
        seeThrough = thin;
    }

    /** Pixels of an alpha. */
    int of(int alpha) {
        return histogram[alpha];
    }

    CutoutStats stats() {
        int transparent = histogram[0];
        int opaque = histogram[255];
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
