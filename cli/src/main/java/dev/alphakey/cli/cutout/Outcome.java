package dev.alphakey.cli.cutout;

import dev.alphakey.cli.cutout.Judge.Judged;
import dev.alphakey.cli.report.Report;
import java.util.List;
import java.util.Optional;

/**
 * How a run ended.
 *
 * @param chosen what the result was made of
 * @param renderings all that was asked for, in order
 * @param judged those that were compared; empty where there was nothing to choose
 * @param report about the result
 * @param advice how to go on from a result that is not valid
 */
record Outcome(
        Rendering chosen, List<Rendering> renderings, List<Judged> judged, Report report, List<String> advice) {
    /** The verdict on a rendering where it is known. */
    Optional<String> verdict(Rendering rendering) {
        if (rendering.round() == chosen.round()) {
            return Optional.of(report.word());
        }
        return judged.stream()
                .filter(j -> j.rendering().round() == rendering.round())
                .map(j -> j.validation().map(v -> v.verdict().name()).orElse("ERROR"))
                .findFirst();
    }
}
