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
        Box kept = kept(specimen, subject, SHARE[strength], random.nextInt(4));
        int w = specimen.width();
        int[] left = specimen.truth().pixels().clone();
        for (int i = 0; i < left.length; i++) {
            left[i] = kept.contains(new Box(i % w, i / w, 1, 1)) ? left[i] : 0;
        }
        return Optional.of(new Seeded(
                specimen.source().crop(kept),
                specimen.truth().crop(kept),
                specimen.truth(),
                Raster.of(w, specimen.height(), left)));
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
