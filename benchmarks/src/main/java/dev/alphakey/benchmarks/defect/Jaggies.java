package dev.alphakey.benchmarks.defect;

import dev.alphakey.check.Check;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;

/** Edges of solid parts whose partial alpha was pushed to clear or solid. */
record Jaggies() implements Defect {
    private static final double[] STEEPNESS = {1.15, 1.6, 3, 8, 1000};
    /** Partial alpha farther from what is solid or clear belongs to no edge. */
    private static final int EDGE = 3;

    @Override
    public String id() {
        return "jaggies";
    }

    @Override
    public String imitates() {
        return "a hard matte, or a soft one that was thresholded";
    }

    @Override
    public String strengths() {
        return "the edge 1.15, 1.6, 3 or 8 times as steep, or hard";
    }

    @Override
    public Set<Check> namedBy() {
        return Set.of(Check.STAIR_STEPS);
    }

    @Override
    public Optional<Seeded> seed(Specimen specimen, int strength, SplittableRandom random) {
        int w = specimen.width();
        int h = specimen.height();
        int[] toSolid = Steps.to(w, h, i -> specimen.alpha(i) >= 250);
        int[] toClear = Steps.to(w, h, i -> specimen.alpha(i) <= 4);
        int[] out = specimen.truth().pixels().clone();
        for (int i = 0; i < out.length; i++) {
            if (out[i] >>> 24 > 0 && toSolid[i] <= EDGE && toClear[i] <= EDGE) {
                out[i] = Paint.withAlpha(out[i], 127.5 + STEEPNESS[strength] * ((out[i] >>> 24) - 127.5));
            }
        }
        return Optional.of(Seeded.of(specimen, out));
    }
}
