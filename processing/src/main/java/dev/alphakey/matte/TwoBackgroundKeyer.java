package dev.alphakey.matte;

import dev.alphakey.background.BackgroundModel;
import dev.alphakey.background.KeyColor;
import dev.alphakey.image.Raster;
import java.util.Locale;

/**
 * Exact alpha and colour from one subject on two known backgrounds: with C₁ = αF + (1 − α)B₁ and C₂ = αF + (1 − α)B₂ the
 * subject's colour drops out of the difference, so α = 1 − (C₁ − C₂)·(B₁ − B₂) / |B₁ − B₂|² (Smith and Blinn, "Blue Screen
 * Matting", SIGGRAPH 1996, triangulation). Glass, smoke and subjects of either key's hue come out as they are. Linear in the
 * number of pixels.
 */
public final class TwoBackgroundKeyer {
    /** The least distance of the two backgrounds, in levels; nearer ones magnify the noise too much. */
    private static final double LEAST_CONTRAST = 48;
    /** A pixel that is off by more than this many levels is not the same subject twice. */
    private static final float DIFFERENT = 28;
    /** The share of the subject that may be different, through noise and small repaints. */
    private static final double MOST_DIFFERENT = 0.08;
    /** A smaller shift is below what resampling would cost in sharpness. */
    private static final double LEAST_SHIFT = 0.06;

    /** An alpha, of 255, that is seen wherever it stands. */
    private static final float MOST_FAINT = 8;
    /** What noise can leave, of its own deviation; backgrounds without any leave nothing, so that the faintest shadow on them stays. */
    private static final float REACH = 4.5f;

    private TwoBackgroundKeyer() {}

    /**
     * Triangulates the subject.
     *
     * @param first the subject on one flat background
     * @param second the same subject, at the same place and size, on another
     * @param options of which only {@link UnmixOptions#edge()} and {@link UnmixOptions#fill()} say anything here
     * @throws MismatchedPairException if the sizes or the subjects differ, or the backgrounds do not
     */
    public static Pair remove(Raster first, Raster second, UnmixOptions options) {
        if (first.width() != second.width() || first.height() != second.height()) {
            throw new MismatchedPairException("the two images are " + first.width() + "x" + first.height() + " and "
                    + second.width() + "x" + second.height() + ": they must be of one size");
        }
        BackgroundModel behindFirst = BackgroundModel.measureDrift(first);
        BackgroundModel behindSecond = BackgroundModel.measureDrift(second);
        double contrast = distance(behindFirst, behindSecond);
        if (contrast < LEAST_CONTRAST) {
            throw new MismatchedPairException(String.format(
                    Locale.ROOT,
                    "both backgrounds are about %s (%.0f levels apart): the subject is needed on two clearly different colours",
                    behindFirst.key().hex(),
                    contrast));
        }
        Pair asTheyAre = solve(first, behindFirst, second, behindSecond, PairShift.NONE);
        PairShift shift = PairShift.between(first, behindFirst, second, behindSecond);
        if (shift.length() < LEAST_SHIFT) {
            return finished(agreeing(asTheyAre), options);
        }
        Pair aligned = solve(first, behindFirst, shift.undo(second), behindSecond, shift);
        return finished(agreeing(aligned.disagreement() < asTheyAre.disagreement() ? aligned : asTheyAre), options);
    }

    private static Pair finished(Pair pair, UnmixOptions options) {
        UnmixKeyer.finish(pair.raster().pixels(), pair.raster().width(), pair.raster().height(), options);
        return pair;
    }

    private static Pair agreeing(Pair pair) {
        if (pair.disagreement() > MOST_DIFFERENT) {
            throw new MismatchedPairException(String.format(
                    Locale.ROOT,
                    "the two images do not show the same subject in the same place: %.0f %% of it differs"
                            + " (best match at a shift of %.1f, %.1f px); make the second one by editing the first",
                    pair.disagreement() * 100,
                    pair.shiftX(),
                    pair.shiftY()));
        }
        return pair;
    }

    /**
     * A triangulated subject.
     *
     * @param raster straight-alpha pixels
     * @param key the first image's background
     * @param shiftX by how many pixels the second image lay to the right of the first
     * @param shiftY by how many pixels it lay below
     * @param disagreement the share of the subject on which the two images differ, 0 to 1
     */
    public record Pair(Raster raster, KeyColor key, double shiftX, double shiftY, double disagreement) {}

    private static Pair solve(
            Raster first, BackgroundModel behindFirst, Raster second, BackgroundModel behindSecond, PairShift shift) {
        int w = first.width();
        int h = first.height();
        int[] out = new int[first.size()];
        float[] b1 = new float[3 * w];
        float[] b2 = new float[3 * w];
        float noise = Math.max(behindFirst.noise(), behindSecond.noise());
        long subject = 0;
        long different = 0;
        var mix = new PairPixel();
        for (int y = 0; y < h; y++) {
            behindFirst.row(y, b1);
            behindSecond.row(y, b2);
            for (int x = 0; x < w; x++) {
                int i = y * w + x;
                mix.solve(first.pixels()[i], second.pixels()[i], b1, b2, 3 * x);
                out[i] = mix.pixel(noise);
                boolean rim = x < 2 || y < 2 || x >= w - 2 || y >= h - 2;
                if (out[i] != 0 && !rim) {
                    subject++;
                    different += mix.disagreement() > DIFFERENT ? 1 : 0;
                }
            }
        }
        FaintNoise.clear(out, w, h, Math.round(Math.min(MOST_FAINT, REACH * noise)));
        LyingRing.visit(w, h, (ring, inward) -> {
            if (out[inward] == 0) {
                out[ring] = 0;
            }
        });
        double share = subject == 0 ? 0 : (double) different / subject;
        return new Pair(Raster.of(w, h, out), behindFirst.key(), shift.x(), shift.y(), share);
    }

    private static double distance(BackgroundModel a, BackgroundModel b) {
        int p = a.key().rgb();
        int q = b.key().rgb();
        int dr = (p >> 16) - (q >> 16);
        int dg = (p >> 8 & 255) - (q >> 8 & 255);
        int db = (p & 255) - (q & 255);
        return Math.sqrt(dr * dr + dg * dg + db * db);
    }
}
