package dev.alphakey.check;

import dev.alphakey.image.Raster;
import dev.alphakey.kernel.BlockRange;
import dev.alphakey.kernel.EdgeDistance;
import java.util.Arrays;

/** What all checks share about a cutout: its counts, and how deep every pixel lies on its side of the edge. */
final class Silhouette {
    /** Alpha up to this level cannot be seen. */
    static final int CLEAR = 8;
    /** Alpha from this level on looks solid. */
    static final int SOLID = 250;
    /** Of the side of a square as large as the subject. */
    private static final double SOFTEST_HARD = 0.5;
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
    private final EdgeDistance edges;
    /** The least and the greatest alpha of each block, to skip what is all clear or all solid. */
    final BlockRange alphas;
    private final AlphaCounts counts;

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
        counts = new AlphaCounts(cutout, alphas);
        edges = EdgeDistance.measure(width, height, DEEPEST, new Visible());
        depth = edges.steps();
        alphaSum = counts.sum;
        seeThrough = counts.seeThrough;
        stats = counts.stats();
    }

    /** Parts what can be seen from what cannot. */
    private final class Visible implements EdgeDistance.Sides {
        private final Marks visible = withAlpha(CLEAR + 1, true);

        @Override
        public void row(int y, byte[] out, int at) {
            boolean side = true;
            for (int x = 0; x < width; side = !side) {
                int end = visible.next(y, x, !side);
                Arrays.fill(out, at + x, at + end, (byte) (side ? DEEPEST : -DEEPEST));
                x = end;
            }
        }
    }

    /** The pixels with an alpha of at least {@code alpha}, or those with less. */
    Marks withAlpha(int alpha, boolean orMore) {
        return new Marks() {
            @Override
            public int next(int y, int x, boolean marked) {
                boolean most = marked == orMore;
                int row = y * width;
                int end = (y + 1) * alphas.columns;
                int i = row + x;
                int block = y * alphas.columns + x / BlockRange.LENGTH;
                while (block < end) {
                    int stop = Math.min(row + width, row + (block + 1 - y * alphas.columns) * BlockRange.LENGTH);
                    while (i < stop && argb[i] >>> 24 >= alpha != most) {
                        i++;
                    }
                    if (i < stop) {
                        return i - row;
                    }
                    block = most ? alphas.next(block + 1, end, alpha, 255) : alphas.next(block + 1, end, 0, alpha - 1);
                    i = row + (block - y * alphas.columns) * BlockRange.LENGTH;
                }
                return width;
            }
        };
    }

    /** The first column from {@code x} on, in row {@code y}, that is not as deep as can be; or the width. */
    int nearEdge(int y, int x) {
        return edges.nearEdge(y, x);
    }

    /** Pixels of an alpha. */
    int pixelsOf(int alpha) {
        return counts.of(alpha);
    }

    /** Whether hardly any pixel is between clear and solid: fewer than along a seventh of a disc as large as the subject. */
    boolean isHard() {
        return stats.partial() < SOFTEST_HARD * Math.sqrt(stats.opaque());
    }

    int alpha(int i) {
        return argb[i] >>> 24;
    }

    /** How many of the outermost pixels to skip on each side; none in pictures too small to have a lying ring. */
    int ring() {
        return Math.min(width, height) > 8 * LYING_RING ? LYING_RING : 0;
    }
}
