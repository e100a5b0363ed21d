package dev.alphakey.benchmarks.defect;

import dev.alphakey.check.Check;
import dev.alphakey.image.Raster;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;

/** Tiny spots of some colour where nothing should be, in the original as well or only in the cutout. */
record StraySpecks() implements Defect {
    private static final int[] COUNT = {1, 3, 10, 30, 90};
    private static final int LEAST_SIDE = 2;
    private static final int MOST_SIDE = 4;
    /** As a share of the shorter side, so that they cannot belong to the subject. */
    private static final double AWAY = 0.05;

    @Override
    public String id() {
        return "specks";
    }

    @Override
    public String imitates() {
        return "dust that the picture was generated with, or noise that the key did not take";
    }

    @Override
    public String strengths() {
        return "1, 3, 10, 30 or 90 spots of 2 to 4 px";
    }

    @Override
    public Set<Check> namedBy() {
        return Set.of(Check.SPECKS, Check.BACKGROUND_LEFT);
    }

    @Override
    public Optional<Seeded> seed(Specimen specimen, int strength, SplittableRandom random) {
        int w = specimen.width();
        int h = specimen.height();
        int[] toSubject = Steps.to(w, h, i -> specimen.alpha(i) > 0);
        int[] cutout = specimen.truth().pixels().clone();
        int[] source = specimen.source().pixels().clone();
        boolean painted = random.nextBoolean();
        int placed = 0;
        for (int n = 0; n < 100 * COUNT[strength] && placed < COUNT[strength]; n++) {
            int side = random.nextInt(LEAST_SIDE, MOST_SIDE + 1);
            int x = random.nextInt(4, w - 4 - MOST_SIDE);
            int y = random.nextInt(4, h - 4 - MOST_SIDE);
            int argb = 0xff000000 | random.nextInt(1 << 24);
            if (toSubject[y * w + x] > AWAY * Math.min(w, h) && specimen.key().distance(argb) > 100) {
                for (int k = 0; k < side * side; k++) {
                    cutout[(y + k / side) * w + x + k % side] = argb;
                    source[(y + k / side) * w + x + k % side] = argb;
                }
                placed++;
            }
        }
        Raster out = Raster.of(w, h, cutout);
        Raster shown = painted ? Raster.of(w, h, source) : specimen.source();
        return placed < COUNT[strength] ? Optional.empty() : Optional.of(new Seeded(shown, out, specimen.truth(), out));
    }
}
