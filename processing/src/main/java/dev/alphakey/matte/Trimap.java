package dev.alphakey.matte;

import dev.alphakey.background.BackgroundModel;
import dev.alphakey.image.Raster;
import dev.alphakey.kernel.ChamferDistance;

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
    /** How far the outermost ring of a generated image lies, in levels. */
    private static final float LYING_RING = 24;

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
        float[] row = new float[width * 3];
        for (int y = 0; y < height; y++) {
            background.row(y, row);
            boolean ringRow = y == 0 || y == height - 1;
            for (int x = 0, i = y * width, q = 0; x < width; x++, i++, q += 3) {
                int p = argb[i];
                float r = Math.abs((p >> 16 & 255) - row[q]);
                float g = Math.abs((p >> 8 & 255) - row[q + 1]);
                float b = Math.abs((p & 255) - row[q + 2]);
                boolean ring = ringRow || x == 0 || x == width - 1;
                if (Math.max(r, Math.max(g, b)) <= (ring ? span + LYING_RING : span)) {
                    tint[i] = 100;
                    continue;
                }
                state[i] = MIXED;
                tint[i] = (byte) Math.max(-127, Math.min(127, Math.round(hue.of(p, row, q) * 100)));
            }
        }
    }
}
