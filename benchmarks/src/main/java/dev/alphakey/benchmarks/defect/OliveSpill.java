package dev.alphakey.benchmarks.defect;

import dev.alphakey.check.Check;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;

/** A tint that takes the subject's colour half of the way to the key: around the edge, or over a part of the inside. */
record OliveSpill() implements Defect {
    private static final double[] SHARE = {0.03, 0.1, 0.25, 0.4, 0.5};
    private static final int BAND = 4;
    private static final double SPOT = 0.12;

    @Override
    public String id() {
        return "olive-spill";
    }

    @Override
    public String imitates() {
        return "despill that gives up half-way, in the edge or inside";
    }

    @Override
    public String strengths() {
        return "3 to 50 % of the way to the key";
    }

    @Override
    public Set<Check> namedBy() {
        return Set.of(Check.KEY_FRINGE, Check.COLOR_LOST);
    }

    @Override
    public Optional<Seeded> seed(Specimen specimen, int strength, SplittableRandom random) {
        int[] out = specimen.truth().pixels().clone();
        int w = specimen.width();
        boolean inside = random.nextBoolean();
        Optional<Spot> spot = Spot.inside(specimen, SPOT, random);
        if (inside && spot.isEmpty()) {
            return Optional.empty();
        }
        int[] toClear = Steps.to(w, specimen.height(), i -> specimen.alpha(i) == 0);
        for (int i = 0; i < out.length; i++) {
            boolean tinted = inside ? spot.get().covers(i % w, i / w) : toClear[i] <= BAND;
            if (tinted && out[i] >>> 24 > 0) {
                out[i] = Paint.towards(out[i], specimen.key().rgb(), SHARE[strength]);
            }
        }
        return Optional.of(Seeded.of(specimen, out));
    }
}
