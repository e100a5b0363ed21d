package dev.alphakey.check;

import dev.alphakey.background.BackgroundModel;
import dev.alphakey.background.KeyColor;
import dev.alphakey.background.KeySampler;
import dev.alphakey.background.KeySampling;
import dev.alphakey.image.Raster;
import dev.alphakey.kernel.BlockRange;
import dev.alphakey.kernel.EdgeDistance;
import java.util.function.IntUnaryOperator;

/** The original on its background: which of its pixels are background beyond doubt, and how far from them the others lie. */
final class SourceMap {
    /** An edge that was moved inward by a few pixels has not reached the inner subject. */
    private static final int INNER = 5;
    /** Edges up to this wide are as sharp as generated images have them. */
    private static final int SHARP = 3;

    /** Steps from the subject: nearer background may be in its soft edge. */
    static final int FAR_OUT = 6;

    final int[] argb;
    private final int width;
    final KeyColor key;
    private final SourceBackground background;
    /** The key that was given although the rim shows quite another colour; null if none was, or it may be right. */
    final KeyColor wrongKey;
    /** From this depth on a pixel belongs to the inner subject: farther from wider edges. */
    final int inner;
    /** Steps to the other side: positive in the subject, negative in the background, at most {@link Silhouette#DEEPEST} or
     * {@link #inner}. */
    final byte[] depth;
    /** The least and the greatest depth of each block of pixels. */
    final BlockRange depths;
    /** Pixels of the inner subject. */
    final int innerArea;
    /** Pixels of the background at least {@link #FAR_OUT} away from the subject. */
    final int farArea;
    /** Pixels of the rest of the subject. */
    final int outerArea;
    /** Whether anything of the picture is background, that is, whether the key tells something. */
    final boolean hasBackground;

    private SourceMap(Raster source, KeyColor key, BackgroundModel model, KeyColor wrongKey) {
        this.argb = source.pixels();
        this.key = key;
        this.wrongKey = wrongKey;
        background = new SourceBackground(source, key, model);
        EdgeDistance edges = measure(source, Silhouette.DEEPEST);
        inner = Math.max(INNER, INNER * EdgeWidth.of(edges, source.width(), source.height(), new IntUnaryOperator() {
            @Override
            public int applyAsInt(int i) {
                return background.distance(i);
            }
        }) / SHARP);
        edges = inner <= Silhouette.DEEPEST ? edges : measure(source, inner);
        depth = edges.steps();
        depths = edges.ranges();
        width = source.width();
        int[] area = new int[4];
        for (int y = 0; y < source.height(); y++) {
            count(y, area);
        }
        farArea = area[0];
        hasBackground = area[0] + area[1] > 0;
        outerArea = area[2];
        innerArea = area[3];
    }

    private EdgeDistance measure(Raster source, int deepest) {
        return EdgeDistance.measure(source.width(), source.height(), deepest, background.sides(deepest));
    }

    /** The colour behind a pixel, {@code 0xRRGGBB}. */
    int background(int i) {
        return background.rgb(i);
    }

    /** How far a pixel is from what is behind it, in levels of the worst channel. */
    int distance(int i) {
        return background.distance(i);
    }

    /** What opacity a pixel proves, 0 to 255. */
    int leastAlpha(int i) {
        return background.leastAlpha(i);
    }

    /** Sorts the pixels of a row by depth, block by block. */
    private void count(int y, int[] area) {
        int first = y * depths.columns;
        int last = first + depths.columns;
        for (int block = first, next; block < last; block = next) {
            int all = depths.least(block);
            next = depths.endOf(all, block, last);
            if (next > block) {
                area[part(all)] += Math.min(width, (next - first) * BlockRange.LENGTH) - (block - first) * BlockRange.LENGTH;
            } else {
                next = block + 1;
                count(depths.start(block), depths.end(block), area);
            }
        }
    }

    private void count(int from, int to, int[] area) {
        for (int i = from; i < to; i++) {
            area[part(depth[i])]++;
        }
    }

    private int part(int d) {
        return d <= -FAR_OUT ? 0 : d < 0 ? 1 : d < inner ? 2 : 3;
    }

    /**
     * The map against the measured key, or against the given one where the subject may fill the rim.
     *
     * @param model of the given key's background if there is one already, or null
     */
    static SourceMap of(Raster source, KeyColor given, BackgroundModel model) {
        KeyColor measured = KeySampler.sample(source, KeySampling.AUTO, KeyColor.GREEN);
        boolean strange = given != null && given.distance(measured.rgb()) > GivenKey.STRANGE;
        boolean wrong = strange && GivenKey.isWrong(given, measured, source);
        KeyColor key = strange && !wrong ? given : measured;
        BackgroundModel behind = model != null && model.key().equals(key) ? model : BackgroundModel.measure(source, key);
        return new SourceMap(source, key, behind, wrong ? given : null);
    }

    boolean isBackground(int i) {
        return depth[i] < 0;
    }
}
