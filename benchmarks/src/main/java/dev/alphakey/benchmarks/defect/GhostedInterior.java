package dev.alphakey.benchmarks.defect;

import dev.alphakey.check.Check;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;

/** A part of the solid subject that is seen through. */
record GhostedInterior() implements Defect {
    private static final double[] ALPHA = {0.98, 0.92, 0.8, 0.55, 0.25};
    private static final double SPOT = 0.15;

    @Override
    public String id() {
        return "ghosted-interior";
    }

    @Override
    public String imitates() {
        return "a soft matte whose opaque threshold is too high for the subject";
    }

    @Override
    public String strengths() {
        return "98 to 25 % opacity over a part of the inside";
    }

    @Override
    public Set<Check> namedBy() {
        return Set.of(Check.INTERIOR_HOLES, Check.SUBJECT_LOST, Check.COLOR_LOST);
    }

    @Override
    public Optional<Seeded> seed(Specimen specimen, int strength, SplittableRandom random) {
        return Spot.inside(specimen, SPOT, random).map(spot -> {
            int[] out = specimen.truth().pixels().clone();
            int w = specimen.width();
            for (int i = 0; i < out.length; i++) {
                double share = spot.share(i % w, i / w);
                out[i] = share > 0 ? Paint.withAlpha(out[i], (out[i] >>> 24) * (1 - share * (1 - ALPHA[strength]))) : out[i];
            }
            return Seeded.of(specimen, out);
        });
    }
}
