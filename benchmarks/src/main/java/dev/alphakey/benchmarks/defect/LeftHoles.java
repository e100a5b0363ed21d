package dev.alphakey.benchmarks.defect;

import dev.alphakey.check.Check;
import dev.alphakey.image.Raster;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;

/** Background that the subject encloses and that stayed; where it encloses none, a hole is drawn into it first. */
record LeftHoles() implements Defect {
    /** Of the disc that stays, in pixels; the last is larger than any hole. */
    private static final int[] RADIUS = {1, 3, 6, 12, 1000};

    private static final double DRAWN = 0.06;
    /** Smaller gaps are not worth keeping. */
    private static final int LEAST_AREA = 150;

    @Override
    public String id() {
        return "left-holes";
    }

    @Override
    public String imitates() {
        return "a flood fill from the frame that does not reach enclosed background";
    }

    @Override
    public String strengths() {
        return "a disc of 1, 3, 6 or 12 px radius in a hole, or all holes";
    }

    @Override
    public Set<Check> namedBy() {
        return Set.of(Check.BACKGROUND_LEFT, Check.KEY_FRINGE);
    }

    @Override
    public Optional<Seeded> seed(Specimen specimen, int strength, SplittableRandom random) {
        Spot spot = Spot.inside(specimen, DRAWN, random).orElse(null);
        boolean[] enclosed = enclosed(specimen);
        if (count(enclosed) >= LEAST_AREA) {
            return Optional.of(keep(specimen, enclosed, RADIUS[strength]));
        }
        if (spot == null) {
            return Optional.empty();
        }
        Specimen holed = withHole(specimen, spot);
        return Optional.of(keep(holed, enclosed(holed), RADIUS[strength]));
    }

    private static Seeded keep(Specimen specimen, boolean[] enclosed, int radius) {
        int w = specimen.width();
        int[] toRim = Steps.to(w, specimen.height(), i -> !enclosed[i]);
        int middle = 0;
        for (int i = 0; i < toRim.length; i++) {
            middle = toRim[i] > toRim[middle] ? i : middle;
        }
        int[] out = specimen.truth().pixels().clone();
        for (int i = 0; i < out.length; i++) {
            boolean near = radius > w || Math.hypot(i % w - middle % w, i / w - middle / w) <= radius;
            if (enclosed[i] && near) {
                out[i] = specimen.source().pixels()[i];
            }
        }
        return Seeded.of(specimen, out);
    }

    /** The same picture with a round hole through which its background is seen. */
    private static Specimen withHole(Specimen specimen, Spot hole) {
        int w = specimen.width();
        int[] truth = specimen.truth().pixels().clone();
        int[] source = specimen.source().pixels().clone();
        for (int i = 0; i < truth.length; i++) {
            double share = hole.share(i % w, i / w);
            if (share > 0) {
                truth[i] = Paint.withAlpha(truth[i], (truth[i] >>> 24) * (1 - share));
                source[i] = Paint.towards(source[i], specimen.key().rgb(), share);
            }
        }
        return new Specimen(
                specimen.name(),
                specimen.kind(),
                specimen.half(),
                specimen.key(),
                Raster.of(w, specimen.height(), source),
                Raster.of(w, specimen.height(), truth));
    }

    /** What is clear and cannot be reached from the frame through what is clear. */
    private static boolean[] enclosed(Specimen specimen) {
        int w = specimen.width();
        int h = specimen.height();
        boolean[] enclosed = new boolean[w * h];
        int[] queue = new int[w * h];
        int n = 0;
        for (int i = 0; i < enclosed.length; i++) {
            boolean onFrame = i < w || i >= w * (h - 1) || i % w == 0 || i % w == w - 1;
            enclosed[i] = specimen.alpha(i) == 0 && !onFrame;
            if (specimen.alpha(i) == 0 && onFrame) {
                queue[n++] = i;
            }
        }
        while (n > 0) {
            int i = queue[--n];
            for (int next : new int[] {i - 1, i + 1, i - w, i + w}) {
                if (next >= 0 && next < enclosed.length && enclosed[next]) {
                    enclosed[next] = false;
                    queue[n++] = next;
                }
            }
        }
        return enclosed;
    }

    private static int count(boolean[] set) {
        int n = 0;
        for (boolean in : set) {
            n += in ? 1 : 0;
        }
        return n;
    }
}
