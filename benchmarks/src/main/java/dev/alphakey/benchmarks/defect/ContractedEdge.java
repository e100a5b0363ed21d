package dev.alphakey.benchmarks.defect;

import dev.alphakey.check.Check;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;

/** An edge that was moved inward, so that thin parts are gone and the outline is lost. */
record ContractedEdge() implements Defect {
    private static final double[] PIXELS = {0.15, 0.5, 1, 2, 4};

    @Override
    public String id() {
        return "contracted-edge";
    }

    @Override
    public String imitates() {
        return "a fringe that was removed by eating the edge away";
    }

    @Override
    public String strengths() {
        return "0.15, 0.5, 1, 2 or 4 px";
    }

    @Override
    public Set<Check> namedBy() {
        return Set.of(Check.SUBJECT_LOST, Check.INTERIOR_HOLES);
    }

    @Override
    public Optional<Seeded> seed(Specimen specimen, int strength, SplittableRandom random) {
        return Optional.of(Seeded.of(specimen, MovedEdge.inward(specimen, PIXELS[strength])));
    }
}
