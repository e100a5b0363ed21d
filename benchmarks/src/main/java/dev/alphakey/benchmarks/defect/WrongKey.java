package dev.alphakey.benchmarks.defect;

import dev.alphakey.background.BackgroundModel;
import dev.alphakey.background.KeyColor;
import dev.alphakey.check.Check;
import dev.alphakey.image.Raster;
import dev.alphakey.matte.ThresholdKeyer;
import dev.alphakey.matte.ThresholdOptions;
import dev.alphakey.matte.UnmixKeyer;
import dev.alphakey.matte.UnmixOptions;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;

/** Keyed with a colour that is not the background's, by either keyer. */
record WrongKey() implements Defect {
    private static final double[] SHARE = {0.02, 0.08, 0.25, 0.6, 1};
    private static final int[] OTHERS = {0x00ff00, 0xff00ff, 0x0000ff, 0xffffff, 0x000000, 0xff8000};

    @Override
    public String id() {
        return "wrong-key";
    }

    @Override
    public String imitates() {
        return "the colour that was asked for in place of the one that was painted";
    }

    @Override
    public String strengths() {
        return "2 to 100 % of the way to another colour";
    }

    @Override
    public Set<Check> namedBy() {
        return Set.of(
                Check.ALPHA_USED,
                Check.CORNERS_CLEAR,
                Check.BORDER_CLEAR,
                Check.COVERAGE,
                Check.KEY_FRINGE,
                Check.BACKGROUND_LEFT,
                Check.INTERIOR_HOLES,
                Check.COLOR_LOST,
                Check.SUBJECT_LOST);
    }

    @Override
    public Optional<Seeded> seed(Specimen specimen, int strength, SplittableRandom random) {
        int other;
        do {
            other = OTHERS[random.nextInt(OTHERS.length)];
        } while (specimen.key().distance(other) < 150);
        var key = new KeyColor(Paint.towards(specimen.key().rgb(), other, SHARE[strength]) & 0xffffff);
        boolean unmix = random.nextBoolean();
        Raster right = keyed(specimen.source(), specimen.key(), unmix);
        Raster wrong = keyed(specimen.source(), key, unmix);
        return Optional.of(new Seeded(specimen.source(), wrong, right, wrong));
    }

    private static Raster keyed(Raster source, KeyColor key, boolean unmix) {
        return unmix
                ? UnmixKeyer.remove(source, BackgroundModel.measure(source, key), UnmixOptions.DEFAULT)
                : ThresholdKeyer.remove(source, key, ThresholdOptions.SOFT);
    }
}
