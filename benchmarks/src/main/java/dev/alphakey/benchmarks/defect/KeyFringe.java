package dev.alphakey.benchmarks.defect;

import dev.alphakey.check.Check;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;

/** Edge pixels that keep the colour that was mixed with the key, and more alpha than they have. */
record KeyFringe() implements Defect {
    private static final double[] SHARE = {0.04, 0.15, 0.35, 0.65, 1};
    /** How far the alpha follows. */
    private static final double OPAQUER = 0.6;

    @Override
    public String id() {
        return "key-fringe";
    }

    @Override
    public String imitates() {
        return "a keyer by thresholds that leaves the mixed colour in the edge";
    }

    @Override
    public String strengths() {
        return "4 to 100 % of the mixed colour";
    }

    @Override
    public Set<Check> namedBy() {
        return Set.of(Check.KEY_FRINGE, Check.BACKGROUND_LEFT);
    }

    @Override
    public Optional<Seeded> seed(Specimen specimen, int strength, SplittableRandom random) {
        int[] out = specimen.truth().pixels().clone();
        double share = SHARE[strength];
        for (int i = 0; i < out.length; i++) {
            int a = specimen.alpha(i);
            if (a > 0 && a < 255) {
                int tinted = Paint.towards(out[i], specimen.source().pixels()[i], share);
                out[i] = Paint.withAlpha(tinted, a + (255 - a) * OPAQUER * share);
            }
        }
        return Optional.of(Seeded.of(specimen, out));
    }
}
