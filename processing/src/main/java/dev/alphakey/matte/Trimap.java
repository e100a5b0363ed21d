package dev.alphakey.matte;

import dev.alphakey.background.BackgroundModel;
import dev.alphakey.image.Raster;
import dev.alphakey.kernel.Bands;
import dev.alphakey.kernel.ChamferDistance;
import java.util.Arrays;

/**
 * Which pixels are certainly background, certainly subject, or a mixture still to be solved; with how much of the key's hue each
 * holds and how far it is from the background. Three bytes for each pixel.
 */
final class Trimap {
    static final byte BACKGROUND = 0;
    static final byte MIXED = 1;
    static final byte SOLID = 2;

    /** Key hue, in percent, that noise alone lends to a neutral subject. */
    static final int TINTED = 3;
    /** In thirds of a pixel: an edge is two pixels of antialiasing and blur, a pixel beyond it is not mixed. */
    private static final int EDGE = 9;
    /** Subsampled chroma reaches one more chroma sample and its interpolation further. */
    private static final int EDGE_SUBSAMPLED = 13;
    /** Background stays within so many standard deviations; the tails of a correlated texture are longer than a Gaussian's. */
    private static final float SPAN = 5;
    private static final float LEAST_SPAN = 3.5f;
    /** JPEG's mosquito noise around edges at quality 90, in levels. */
    private static final float SPAN_SUBSAMPLED = 11;
    /** How many spans an overshoot beside a sharp edge may lie beyond the background. */
    private static final float OVERSHOOT = 4;
    /** How far the outermost ring of a generated image lies, in levels. */
    private static final float LYING_RING = 24;

    /** The background is interpolated over this many pixels. */
    private static final int RUN = BackgroundModel.CELL;

    final int width;
    final int height;
    final int[] argb;
    final BackgroundModel background;
    final HueShare hue;
    /** Whether chroma was stored at half resolution. */
    final boolean subsampled;
    final byte[] state;
    /** Share of the key's hue in percent, −127 to 127. */
    final byte[] tint;
    /** Thirds of a pixel from the nearest certain background, at most {@link ChamferDistance#CAP}. */
    byte[] depth;

    private Trimap(Raster image, BackgroundModel background, boolean subsampled) {
        this.width = image.width();
        this.height = image.height();
        this.argb = image.pixels();
        this.background = background;
        this.hue = new HueShare(background.key());
        this.subsampled = subsampled;
        this.state = new byte[image.size()];
        this.tint = new byte[image.size()];
    }

    /** Separates certain background, wherever it is, from all that needs a closer look. */
    static Trimap of(Raster image, BackgroundModel background) {
        var trimap = new Trimap(image, background, ChromaSubsampling.isPresent(image));
        float span = trimap.subsampled ? SPAN_SUBSAMPLED : Math.max(LEAST_SPAN, SPAN * background.noise());
        trimap.separate(span);
        trimap.measureDepth();
        return trimap;
    }

    /** How wide an edge may be, in thirds of a pixel. */
    int edge() {
        return subsampled ? EDGE_SUBSAMPLED : EDGE;
    }

    void measureDepth() {
        depth = ChamferDistance.to(BACKGROUND, state, width, height);
    }

    /**
     * Takes what lies beyond the edge for solid.
     *
     * @param tinted whether also what holds the key's hue
     */
    void settleInterior(boolean tinted) {
        int edge = edge();
        for (int i = 0; i < state.length; i++) {
            if (state[i] == MIXED && depth[i] >= edge && (tinted || tint[i] <= TINTED)) {
                state[i] = SOLID;
            }
        }
    }

    private void separate(float span) {
        Bands.run(width, height, (from, to) -> separate(span, from, to));
        // The outermost pixels are background where it reaches them, however far off they are.
        LyingRing.visit(width, height, (ring, inward) -> {
            if (state[inward] == BACKGROUND) {
                state[ring] = BACKGROUND;
                tint[ring] = 100;
            }
        });
    }

    private void separate(float span, int fromRow, int toRow) {
        float[] row = new float[width * 3];
        float[] ends = new float[6];
        for (int y = fromRow; y < toRow; y++) {
            for (int x = 0; x < width; x += RUN) {
                int start = y * width + x;
                int end = Math.min(width, x + RUN);
                background.ends(x, y, ends);
                if (isBackground(start, start + end - x, ends, span)) {
                    Arrays.fill(tint, start, start + end - x, (byte) 100);
                    continue;
                }
                background.run(x, y, row);
                for (int at = x; at < end; at++) {
                    boolean ring = at == 0 || y == 0 || at == width - 1 || y == height - 1;
                    classify(y * width + at, row, at * 3, ring ? span + LYING_RING : span);
                }
            }
        }
    }

    /** Most pixels lie so near the background that integers tell: within the span of it at either end of the run. */
    private boolean isBackground(int from, int to, float[] ends, float span) {
        int leastRed = least(ends[0], ends[3], span);
        int leastGreen = least(ends[1], ends[4], span);
        int leastBlue = least(ends[2], ends[5], span);
        int mostRed = most(ends[0], ends[3], span);
        int mostGreen = most(ends[1], ends[4], span);
        int mostBlue = most(ends[2], ends[5], span);
        for (int i = from; i < to; i++) {
            int p = argb[i];
            int r = p >> 16 & 255;
            int g = p >> 8 & 255;
            int b = p & 255;
            // No sign bit in any: all are between the least and the most.
            if ((r - leastRed | mostRed - r | g - leastGreen | mostGreen - g | b - leastBlue | mostBlue - b) < 0) {
                return false;
            }
        }
        return true;
    }

    private void classify(int i, float[] row, int q, float span) {
        int p = argb[i];
        if (isWithin(p, row, q, span)) {
            tint[i] = 100;
            return;
        }
        float percent = hue.of(p, row, q) * 100;
        // Nothing mixed holds more of the key than the key itself: that is the overshoot beside a sharp edge.
        if (percent >= 100 && hue.isChromatic() && isWithin(p, row, q, OVERSHOOT * span)) {
            tint[i] = 100;
            return;
        }
        state[i] = MIXED;
        // A half is rounded up, as Math.round does.
        tint[i] = (byte) (percent >= 127 ? 127 : percent <= -127 ? -127 : (int) (percent + 128.5f) - 128);
    }

    private static boolean isWithin(int p, float[] row, int q, float span) {
        return Math.abs((p >> 16 & 255) - row[q]) <= span
                && Math.abs((p >> 8 & 255) - row[q + 1]) <= span
                && Math.abs((p & 255) - row[q + 2]) <= span;
    }

    private static int least(float a, float b, float span) {
        return (int) Math.ceil(Levels.clamp(a > b ? a : b) - span);
    }

    private static int most(float a, float b, float span) {
        return (int) Math.floor(Levels.clamp(a < b ? a : b) + span);
    }
}
