package dev.alphakey.benchmarks.defect;

import dev.alphakey.check.Check;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;

/** Round holes in the solid subject. */
record EatenHoles() implements Defect {
    private static final int[] RADIUS = {1, 2, 4, 7, 12};
    private static final int HOLES = 3;
    private static final double ROOM = 0.05;

    @Override
    public String id() {
        return "eaten-holes";
    }

    @Override
    public String imitates() {
        return "a tolerance so wide that it takes subject for background";
    }

    @Override
    public String strengths() {
        return "three holes of 1, 2, 4, 7 or 12 px radius";
    }

    @Override
    public Set<Check> namedBy() {
        return Set.of(Check.INTERIOR_HOLES, Check.SUBJECT_LOST);
    }

    @Override
    public Optional<Seeded> seed(Specimen specimen, int strength, SplittableRandom random) {
        int[] out = specimen.truth().pixels().clone();
        int w = specimen.width();
        boolean any = false;
        for (int n = 0; n < HOLES; n++) {
            Optional<Spot> room = Spot.inside(specimen, ROOM, random);
            if (room.isPresent()) {
                any = true;
                Spot hole = room.get().withRadius(Math.min(room.get().radius(), RADIUS[strength]));
                for (int i = 0; i < out.length; i++) {
                    double share = hole.share(i % w, i / w);
                    out[i] = share > 0 ? Paint.withAlpha(out[i], (out[i] >>> 24) * (1 - share)) : out[i];
                }
            }
        }
        return any ? Optional.of(Seeded.of(specimen, out)) : Optional.empty();
    }
}
