package dev.alphakey.check;

import dev.alphakey.image.Raster;
import dev.alphakey.kernel.BlockRange;
import dev.alphakey.kernel.EdgeDistance;
import dev.alphakey.kernel.Stretch;
import java.util.Arrays;

/** What all checks share about a cutout: its counts, and how deep every pixel lies on its side of the edge. */
final class Silhouette {
    /** Alpha up to this level cannot be seen. */
    static final int CLEAR = 8;
    /** Alpha from this level on looks solid. */
    static final int SOLID = 250;
    /** Depths are not told apart beyond this. */
    static final int DEEPEST = 12;
    /** Generated images render the outermost pixels several levels off, so keyers leave traces there. */
    static final int LYING_RING = 2;

    final Raster raster;
    final int width;
    final int height;
    final int[] argb;
    /** Steps to the other side of the edge: positive where visible, negative where clear, at most {@link #DEEPEST}. */
    final byte[] depth;
    /** The least and the greatest alpha of each block, to skip what is all clear or all solid. */
    final BlockRange alphas;

    final CutoutStats stats;
    /** The sum of all alpha. */
    final long alphaSum;
    /** Pixels with an alpha below {@link #SOLID}. */
    final int seeThrough;

    Silhouette(Raster cutout) {
        raster = cutout;
        width = cutout.width();
        height = cutout.height();
        argb = cutout.pixels();
        alphas = BlockRange.ofAlpha(argb, width, height);
        var counts = new AlphaCounts(cutout, alphas);
        depth = EdgeDistance.measure(width, height, DEEPEST, this::sides);
        alphaSum = counts.sum;
        seeThrough = counts.seeThrough;
        stats = counts.stats();
    }

    private void sides(int y, byte[] out, int at) {
        int shift = at - y * width;
        for (int block = y * alphas.columns; block < (y + 1) * alphas.columns; block++) {
            int start = alphas.start(block);
            int end = alphas.end(block);
            if (alphas.least(block) > CLEAR) {
                Arrays.fill(out, start + shift, end + shift, (byte) DEEPEST);
            } else if (alphas.most(block) <= CLEAR) {
                Arrays.fill(out, start + shift, end + shift, (byte) -DEEPEST);
            } else {
                for (int i = start; i < end; i++) {
                    out[i + shift] = (byte) ((argb[i] >>> 24) > CLEAR ? DEEPEST : -DEEPEST);
                }
            }
        }
    }

    /** The first column from {@code x} on, in the row that starts at {@code row}, that is not as deep as can be; or the width. */
    int nearEdge(int row, int x) {
        int i = row + x;
        int end = row + width;
        while (i < end && (depth[i] == DEEPEST || depth[i] == -DEEPEST)) {
            i = Stretch.end(depth, i, end, depth[i]);
        }
        return i - row;
    }

    int alpha(int i) {
        return argb[i] >>> 24;
    }

    /** How many of the outermost pixels to skip on each side; none in pictures too small to have a lying ring. */
    int ring() {
        return Math.min(width, height) > 8 * LYING_RING ? LYING_RING : 0;
    }
}
