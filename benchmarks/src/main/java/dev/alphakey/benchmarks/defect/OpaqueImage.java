package dev.alphakey.benchmarks.defect;

import dev.alphakey.check.Check;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;

/** Background that stayed opaque: from a strip along one side to all of it. */
record OpaqueImage() implements Defect {
    private static final double[] SHARE = {0.004, 0.02, 0.1, 0.5, 1};

    @Override
    public String id() {
        return "opaque-image";
    }

    @Override
    public String imitates() {
        return "a picture that was not keyed, or only in part";
    }

    @Override
    public String strengths() {
        return "0.4, 2, 10, 50 or 100 % of the picture";
    }

    @Override
    public Set<Check> namedBy() {
        return Set.of(Check.ALPHA_USED, Check.CORNERS_CLEAR, Check.BORDER_CLEAR, Check.COVERAGE, Check.BACKGROUND_LEFT);
    }

    @Override
    public Optional<Seeded> seed(Specimen specimen, int strength, SplittableRandom random) {
        int[] out = specimen.truth().pixels().clone();
        int w = specimen.width();
        double most = SHARE[strength] * w;
        boolean fromRight = random.nextBoolean();
        for (int i = 0; i < out.length; i++) {
            int x = fromRight ? w - 1 - i % w : i % w;
            if (x < most) {
                out[i] = specimen.source().pixels()[i];
            }
        }
        return Optional.of(Seeded.of(specimen, out));
    }
}
