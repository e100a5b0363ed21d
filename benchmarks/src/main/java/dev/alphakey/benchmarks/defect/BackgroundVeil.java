package dev.alphakey.benchmarks.defect;

import dev.alphakey.check.Check;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;

/** A see-through layer of background, over all that should be clear or over one half of it. */
record BackgroundVeil() implements Defect {
    private static final int[] ALPHA = {1, 4, 12, 36, 90};

    @Override
    public String id() {
        return "veil";
    }

    @Override
    public String imitates() {
        return "a key that is a little off, or a background that drifts away from it";
    }

    @Override
    public String strengths() {
        return "alpha 1, 4, 12, 36 or 90 of 255";
    }

    @Override
    public Set<Check> namedBy() {
        return Set.of(Check.BACKGROUND_LEFT, Check.BORDER_CLEAR, Check.CORNERS_CLEAR);
    }

    @Override
    public Optional<Seeded> seed(Specimen specimen, int strength, SplittableRandom random) {
        int[] out = specimen.truth().pixels().clone();
        int w = specimen.width();
        boolean half = random.nextBoolean();
        for (int i = 0; i < out.length; i++) {
            if (out[i] >>> 24 < ALPHA[strength] && (!half || i % w * 2 < w)) {
                out[i] = Paint.withAlpha(specimen.source().pixels()[i], ALPHA[strength]);
            }
        }
        return Optional.of(Seeded.of(specimen, out));
    }
}
