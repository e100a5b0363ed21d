package dev.alphakey.benchmarks.defect;

import dev.alphakey.check.Check;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;

/** An edge that was moved outward and takes a rim of background with it. */
record Halo() implements Defect {
    private static final double[] PIXELS = {0.05, 0.2, 0.6, 1.5, 4};

    @Override
    public String id() {
        return "halo";
    }

    @Override
    public String imitates() {
        return "a tolerance so narrow that background stays around the subject";
    }

    @Override
    public String strengths() {
        return "0.05, 0.2, 0.6, 1.5 or 4 px";
    }

    @Override
    public Set<Check> namedBy() {
        return Set.of(Check.KEY_FRINGE, Check.BACKGROUND_LEFT);
    }

    @Override
    public Optional<Seeded> seed(Specimen specimen, int strength, SplittableRandom random) {
        return Optional.of(Seeded.of(specimen, MovedEdge.outward(specimen, PIXELS[strength])));
    }
}
