package dev.alphakey.check;

import dev.alphakey.background.KeyColor;
import dev.alphakey.background.KeySampler;
import dev.alphakey.background.KeySampling;
import dev.alphakey.image.Raster;
import dev.alphakey.kernel.BlockRange;
import dev.alphakey.kernel.EdgeDistance;

/** The original on its background: which of its pixels are background beyond doubt, and how far from them the others lie. */
final class SourceMap {
    /** Pixels of the rim this close to the key are taken for its noise. */
    private static final int SAME_BACKGROUND = 24;
    private static final int LEAST_TOLERANCE = 10;
    private static final int RIM = 8;
    /** An edge that was moved inward by a few pixels has not reached the inner subject. */
    private static final int INNER = 5;
    /** Edges up to this wide are as sharp as generated images have them. */
    private static final int SHARP = 3;
    /** Pixels at a time: few enough for the cache, and loops over one type are those that become vector code. */
    private static final int PIECE = 1024;

    final int[] argb;
    final KeyColor key;
    /** Distances from the key up to this are background. */
    final int tolerance;
    /** The key that was given although the rim shows quite another colour; null if none was, or it may be right. */
    final KeyColor wrongKey;
    /** From this depth on a pixel belongs to the inner subject: farther from wider edges. */
    final int inner;
    /** Steps to the other side: positive in the subject, negative in the background, at most {@link Silhouette#DEEPEST} or
     * {@link #inner}. */
    final byte[] depth;
    /** The least and the greatest depth of each block of pixels. */
    final BlockRange depths;
    /** What opacity the picture proves. */
    final LeastAlpha leastAlpha;
    /** Pixels of the inner subject. */
    final int innerArea;
    /** Whether anything of the picture is background, that is, whether the key tells something. */
    final boolean hasBackground;

    private SourceMap(Raster source, KeyColor key, KeyColor wrongKey) {
        this.argb = source.pixels();
        this.key = key;
        this.wrongKey = wrongKey;
        tolerance = Math.max(LEAST_TOLERANCE, Math.min(SAME_BACKGROUND, 2 * noise(source, key) + 4));
        leastAlpha = new LeastAlpha(key, tolerance);
        int edge = EdgeWidth.of(argb, source.width(), source.height(), key, tolerance);
        inner = Math.max(INNER, INNER * edge / SHARP);
        int deepest = Math.max(Silhouette.DEEPEST, inner);
        depth = EdgeDistance.measure(source.width(), source.height(), deepest, sides(source, deepest));
        depths = BlockRange.ofPlane(depth, source.width(), source.height());
        hasBackground = count(-deepest, 0) > 0;
        innerArea = count(inner, deepest + 1);
    }

    private EdgeDistance.Sides sides(Raster source, int deepest) {
        int width = source.width();
        int leastRed = key.red() - tolerance;
        int mostRed = key.red() + tolerance;
        int leastGreen = key.green() - tolerance;
        int mostGreen = key.green() + tolerance;
        int leastBlue = key.blue() - tolerance;
        int mostBlue = key.blue() + tolerance;
        return (y, out, at) -> {
            int[] side = new int[Math.min(width, PIECE)];
            for (int x = 0; x < width; x += PIECE) {
                int n = Math.min(PIECE, width - x);
                System.arraycopy(source.pixels(), y * width + x, side, 0, n);
                for (int i = 0; i < n; i++) {
                    int r = side[i] >> 16 & 255;
                    int g = side[i] >> 8 & 255;
                    int b = side[i] & 255;
                    // Any negative difference says that the pixel is too far from the key.
                    int far = r - leastRed | mostRed - r | g - leastGreen | mostGreen - g | b - leastBlue | mostBlue - b;
                    side[i] = (far >>> 31) * 2 * deepest - deepest;
                }
                int to = at + x;
                for (int i = 0; i < n; i++) {
                    out[to + i] = (byte) side[i];
                }
            }
        };
    }

    /** Pixels whose depth is from {@code from} to below {@code to}. */
    int count(int from, int to) {
        int n = 0;
        for (int block = 0; block < depths.count(); block++) {
            if (depths.most(block) < from || depths.least(block) >= to) {
                continue;
            }
            int start = depths.start(block);
            int end = depths.end(block);
            if (depths.least(block) >= from && depths.most(block) < to) {
                n += end - start;
                continue;
            }
            for (int i = start; i < end; i++) {
                n += depth[i] >= from && depth[i] < to ? 1 : 0;
            }
        }
        return n;
    }

    /** The map against the measured key, or against the given one where the subject may fill the rim. */
    static SourceMap of(Raster source, KeyColor given) {
        KeyColor measured = KeySampler.sample(source, KeySampling.AUTO, KeyColor.GREEN);
        if (given == null || given.distance(measured.rgb()) <= GivenKey.STRANGE) {
            return new SourceMap(source, measured, null);
        }
        return GivenKey.isWrong(given, measured, source)
                ? new SourceMap(source, measured, given)
                : new SourceMap(source, given, null);
    }

    boolean isBackground(int i) {
        return depth[i] < 0;
    }

    /** The 95th percentile of the distance from the key along the rim, among pixels that are background at all. */
    private static int noise(Raster source, KeyColor key) {
        int w = source.width();
        int h = source.height();
        int shortest = Math.min(w, h);
        int ring = shortest > 8 * Silhouette.LYING_RING ? Silhouette.LYING_RING : 0;
        int band = Math.max(1, Math.min(RIM, shortest / 4));
        int[] histogram = new int[SAME_BACKGROUND + 1];
        int n = 0;
        for (int k = ring; k < ring + band && k < shortest; k++) {
            for (int x = 0; x < w; x++) {
                n += count(histogram, key.distance(source.argb(x, k)));
                n += count(histogram, key.distance(source.argb(x, h - 1 - k)));
            }
            for (int y = 0; y < h; y++) {
                n += count(histogram, key.distance(source.argb(k, y)));
                n += count(histogram, key.distance(source.argb(w - 1 - k, y)));
            }
        }
        int d = 0;
        for (long below = histogram[0]; d < SAME_BACKGROUND && below * 20 < n * 19L; below += histogram[d]) {
            d++;
        }
        return d;
    }

    private static int count(int[] histogram, int d) {
        if (d >= histogram.length) {
            return 0;
        }
        histogram[d]++;
        return 1;
    }
}
