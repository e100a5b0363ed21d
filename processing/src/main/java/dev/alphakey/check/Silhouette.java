package dev.alphakey.check;

import dev.alphakey.image.Box;
import dev.alphakey.image.Raster;
import dev.alphakey.kernel.EdgeDistance;
import dev.alphakey.kernel.Stretch;

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
        depth = new byte[argb.length];
        int transparent = 0;
        int opaque = 0;
        int thin = 0;
        long sum = 0;
        int left = width;
        int right = -1;
        int top = -1;
        int bottom = -1;
        for (int y = 0; y < height; y++) {
            int row = y * width;
            long rowSum = 0;
            int visible = 0;
            for (int i = row; i < row + width; i++) {
                int a = argb[i] >>> 24;
                rowSum += a;
                transparent += a - 1 >>> 31;
                opaque += a + 1 >> 8;
                thin += a - SOLID >>> 31;
                int side = CLEAR - a >>> 31;
                visible += side;
                depth[i] = (byte) (side * 2 * DEEPEST - DEEPEST);
            }
            sum += rowSum;
            if (visible > 0) {
                top = top < 0 ? y : top;
                bottom = y;
                int first = 0;
                while (depth[row + first] < 0) {
                    first++;
                }
                int last = width - 1;
                while (depth[row + last] < 0) {
                    last--;
                }
                left = Math.min(left, first);
                right = Math.max(right, last);
            }
        }
        Box subject = right < 0 ? null : Box.spanning(left, top, right, bottom);
        if (subject != null) {
            EdgeDistance.measure(depth, width, height);
        }
        alphaSum = sum;
        seeThrough = thin;
        stats = new CutoutStats(
                width,
                height,
                transparent,
                argb.length - transparent - opaque,
                opaque,
                sum / (255.0 * argb.length),
                subject);
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
