package dev.alphakey.benchmarks.defect;

import dev.alphakey.ChromaKey;
import dev.alphakey.Cutout;
import dev.alphakey.Cutout.Attempt;
import dev.alphakey.RemoveOptions;
import dev.alphakey.RemoveOptions.Checking;
import dev.alphakey.benchmarks.quality.Score;
import dev.alphakey.image.Raster;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A picture keyed once, and again with retries.
 *
 * @param before how far the first result is from the truth: RMS in levels over what can be seen
 * @param after the same for the result that the retries ended with
 * @param goodBefore whether the first result shows hardly any difference from the truth
 * @param kept what was tried and kept
 * @param dropped what was tried in vain
 */
record Retrial(
        String picture,
        Specimen.Half half,
        PoorStart start,
        double before,
        double after,
        boolean goodBefore,
        boolean goodAfter,
        String kept,
        String dropped) {
    /** Differences below this are rounding, in levels. */
    static final double NOISE = 0.5;

    static List<Retrial> of(Specimen specimen) {
        List<Retrial> all = new ArrayList<>();
        for (PoorStart start : PoorStart.values()) {
            all.add(of(specimen, start));
        }
        return all;
    }

    private static Retrial of(Specimen specimen, PoorStart start) {
        RemoveOptions options = start.options(specimen);
        Raster once = ChromaKey.remove(specimen.source(), options.withChecking(Checking.NONE)).raster();
        Cutout retried = ChromaKey.remove(specimen.source(), options.withChecking(Checking.RETRY));
        return new Retrial(
                specimen.name(),
                specimen.half(),
                start,
                Score.of(specimen.truth(), once).visible(),
                Score.of(specimen.truth(), retried.raster()).visible(),
                Visibility.of(specimen.truth(), once).isSlight(),
                Visibility.of(specimen.truth(), retried.raster()).isSlight(),
                options(retried, true),
                options(retried, false));
    }

    private static String options(Cutout cutout, boolean kept) {
        return cutout.attempts().stream().filter(a -> a.kept() == kept).map(Attempt::option).collect(Collectors.joining("; "));
    }

    boolean isBetter() {
        return after < before - NOISE;
    }

    boolean isWorse() {
        return after > before + NOISE;
    }
}
