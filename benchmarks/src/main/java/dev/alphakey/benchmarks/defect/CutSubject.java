package dev.alphakey.benchmarks.defect;

import dev.alphakey.check.Check;
import dev.alphakey.check.CutoutStats;
import dev.alphakey.image.Box;
import dev.alphakey.image.Raster;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;

/** Original and cutout cropped on one side, so that the subject runs out of the picture. */
record CutSubject() implements Defect {
    /** Of the subject's width or height. */
    private static final double[] SHARE = {0, 0.02, 0.06, 0.15, 0.35};

    /** A cut goes through at least this many visible pixels. */
    private static final int CROSSED = 16;

    @Override
    public String id() {
        return "cut-subject";
    }

    @Override
    public String imitates() {
        return "a subject that was generated too large for its picture";
    }

    @Override
    public String strengths() {
        return "trimmed to the subject, or 2, 6, 15 or 35 % of it cut off";
    }

    @Override
    public Set<Check> namedBy() {
        return Set.of(Check.SUBJECT_CUT);
    }

    @Override
    public Optional<Seeded> seed(Specimen specimen, int strength, SplittableRandom random) {
        Box subject = CutoutStats.of(specimen.truth()).subject();
        int side = random.nextInt(4);
        Box kept = kept(specimen, subject, SHARE[strength], side);
        // Between sprites a cut goes through nothing.
        for (int n = 1; strength > 0 && crossed(specimen, kept, side) < CROSSED && n < subject.width() / 3; n++) {
            kept = kept(specimen, subject, SHARE[strength] + (double) n / subject.width(), side);
        }
        int w = specimen.width();
        Box rest = kept;
        int[] left = specimen.truth().pixels().clone();
        for (int i = 0; i < left.length; i++) {
            left[i] = rest.contains(new Box(i % w, i / w, 1, 1)) ? left[i] : 0;
        }
        return Optional.of(new Seeded(
                specimen.source().crop(kept),
                specimen.truth().crop(kept),
                specimen.truth(),
                Raster.of(w, specimen.height(), left)));
    }

    /** Visible pixels on the side that was cut. */
    private static int crossed(Specimen specimen, Box kept, int side) {
        int n = side < 2 ? kept.height() : kept.width();
        int visible = 0;
        for (int k = 0; k < n; k++) {
            int x = side == 0 ? kept.x() : side == 1 ? kept.right() - 1 : kept.x() + k;
            int y = side == 2 ? kept.y() : side == 3 ? kept.bottom() - 1 : kept.y() + k;
            visible += specimen.truth().argb(x, y) >>> 24 > 127 ? 1 : 0;
        }
        return visible;
    }

    private static Box kept(Specimen specimen, Box subject, double share, int side) {
        int w = specimen.width();
        int h = specimen.height();
        int across = (int) Math.round(share * subject.width());
        int down = (int) Math.round(share * subject.height());
        return switch (side) {
            case 0 -> Box.spanning(subject.x() + across, 0, w - 1, h - 1);
            case 1 -> Box.spanning(0, 0, subject.right() - 1 - across, h - 1);
            case 2 -> Box.spanning(0, subject.y() + down, w - 1, h - 1);
            default -> Box.spanning(0, 0, w - 1, subject.bottom() - 1 - down);
        };
    }
}
