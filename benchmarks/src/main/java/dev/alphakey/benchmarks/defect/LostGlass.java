package dev.alphakey.benchmarks.defect;

import dev.alphakey.check.Check;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;

/** Glass, smoke, glow or shadow that went with the background. */
record LostGlass() implements Defect {
    private static final double[] KEPT = {0.95, 0.8, 0.5, 0.2, 0};
    /** Partial alpha this far from both solid and clear is no edge. */
    private static final int INSIDE = 3;

    private static final int LEAST_AREA = 400;

    @Override
    public String id() {
        return "lost-glass";
    }

    @Override
    public String imitates() {
        return "a keyer that takes every see-through part for background";
    }

    @Override
    public String strengths() {
        return "95 to 0 % of its alpha";
    }

    @Override
    public Set<Check> namedBy() {
        return Set.of(Check.SUBJECT_LOST, Check.INTERIOR_HOLES);
    }

    @Override
    public Optional<Seeded> seed(Specimen specimen, int strength, SplittableRandom random) {
        int w = specimen.width();
        int[] away = Steps.to(w, specimen.height(), i -> specimen.alpha(i) == 0 || specimen.alpha(i) >= 250);
        int[] toInside = Steps.to(w, specimen.height(), i -> away[i] > INSIDE);
        int[] out = specimen.truth().pixels().clone();
        int area = 0;
        for (int i = 0; i < out.length; i++) {
            if (toInside[i] < INSIDE && specimen.alpha(i) < 250) {
                area++;
                out[i] = Paint.withAlpha(out[i], specimen.alpha(i) * KEPT[strength]);
            }
        }
        return area < LEAST_AREA ? Optional.empty() : Optional.of(Seeded.of(specimen, out));
    }
}
