package dev.alphakey.matte;

import dev.alphakey.background.BackgroundModel;
import dev.alphakey.image.Raster;
import dev.alphakey.kernel.Bands;
import dev.alphakey.kernel.ChamferDistance;
import dev.alphakey.kernel.Stretch;
import java.util.Arrays;

/**
 * Which pixels are certainly background, certainly subject, or a mixture still to be solved; with how much of the key's hue each
 * holds and how far it is from the background. Three bytes for each pixel.
 */
final class Trimap {
    static final byte BACKGROUND = 0;
    static final byte MIXED = 1;
    static final byte SOLID = 2;
    /** A mixture with nothing but light. */
    static final byte GLOW = MIXED | 16;

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
    /** Whether a solid part of the subject was found that has the key's own hue. */
    boolean subjectHasHue;
    /** Whether the image is nowhere transparent. */
    private volatile boolean opaque = true;

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

    /** Whether the image has an alpha of 255 everywhere. */
    boolean isOpaque() {
        return opaque;
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
        int most = tinted ? Byte.MAX_VALUE : TINTED;
        Bands.run(width, height, new Bands.Rows() {
            @Override
            public void run(int from, int to) {
                for (int y = from; y < to; y++) {
                    settleInterior(y * width, (y + 1) * width, edge(), most);
                }
            }
        });
    }

    private void settleInterior(int start, int end, int edge, int mostTint) {
        for (int i = start; (i = Stretch.end(state, i, end, BACKGROUND)) < end; i++) {
            if (state[i] == MIXED && depth[i] >= edge && tint[i] <= mostTint) {
                state[i] = SOLID;
            }
        }
    }

    private void separate(float span) {
        Bands.run(width, height, new Bands.Rows() {
            @Override
            public void run(int from, int to) {
                separate(span, from, to);
            }
        });
        // The outermost pixels are background where it reaches them, however far off they are.
        LyingRing.visit(width, height, new LyingRing.Pixel() {
            @Override
            public void at(int ring, int inward) {
                if (state[inward] == BACKGROUND) {
                    state[ring] = BACKGROUND;
                    tint[ring] = 100;
                }
            }
        });
    }

    private void separate(float span, int fromRow, int toRow) {
        var near = new NearBackground(background, width, span);
        var run = new RunClassifier(span);
        byte[] all = new byte[width];
        Arrays.fill(all, (byte) 100);
        for (int y = fromRow; y < toRow; y++) {
            System.arraycopy(all, 0, tint, y * width, width);
            near.enter(y);
            separateRow(y, near, run);
        }
        if ((near.opacity & run.opacity) >>> 24 != 255) {
            opaque = false;
        }
    }

    private void separateRow(int y, NearBackground near, RunClassifier run) {
        for (int x = 0; x < width; x += RUN) {
            int start = y * width + x;
            int end = start + Math.min(width - x, RUN);
            if (!near.surelyHolds(argb, start, end, x) && !near.holds(argb, start, end, x)) {
                run.classify(x, y, start, end, near.ends);
            }
        }
    }

    /** Classifies the pixels of one run, along which the background is straight. */
    private final class RunClassifier {
        private final float span;
        private int opacity = -1;

        RunClassifier(float span) {
            this.span = span;
        }

        void classify(int x, int y, int start, int end, float[] ends) {
            int c1 = hue.first;
            int c2 = hue.second;
            int c3 = hue.third;
            int shift1 = 16 - 8 * c1;
            int shift2 = 16 - 8 * c2;
            int shift3 = 16 - 8 * c3;
            // As in BackgroundModel.run, step by step.
            float at1 = ends[c1];
            float at2 = ends[c2];
            float at3 = ends[c3];
            float step1 = (ends[3 + c1] - at1) / RUN;
            float step2 = (ends[3 + c2] - at2) / RUN;
            float step3 = (ends[3 + c3] - at3) / RUN;
            boolean ringRow = y == 0 || y == height - 1;
            int first = x == 0 ? start : -1;
            int last = end == (y + 1) * width ? end - 1 : -1;
            boolean chromatic = hue.isChromatic();
            int all = -1;
            for (int i = start; i < end; i++) {
                int p = argb[i];
                all &= p;
                float p1 = p >> shift1 & 255;
                float p2 = p >> shift2 & 255;
                float p3 = p >> shift3 & 255;
                float b1 = at1 < 0 ? 0 : at1 > 255 ? 255 : at1;
                float b2 = at2 < 0 ? 0 : at2 > 255 ? 255 : at2;
                float b3 = at3 < 0 ? 0 : at3 > 255 ? 255 : at3;
                at1 += step1;
                at2 += step2;
                at3 += step3;
                float d1 = Math.abs(p1 - b1);
                float d2 = Math.abs(p2 - b2);
                float d3 = Math.abs(p3 - b3);
                float most = d1 > d2 ? d1 : d2;
                most = d3 > most ? d3 : most;
                float within = ringRow || i == first || i == last ? span + LYING_RING : span;
                if (most <= within) {
                    continue;
                }
                float percent = hue.ofSorted(p1, p2, p3, b1, b2, b3) * 100;
                // Nothing mixed holds more of the key than the key itself: that is the overshoot beside a sharp edge.
                if (percent >= 100 && chromatic && most <= OVERSHOOT * within) {
                    continue;
                }
                state[i] = MIXED;
                // A half is rounded up, as Math.round does.
                tint[i] = (byte) (percent >= 127 ? 127 : percent <= -127 ? -127 : (int) (percent + 128.5f) - 128);
            }
            opacity &= all;
        }
    }
}
