package dev.alphakey.benchmarks.quality;

import dev.alphakey.benchmarks.program.Peer;
import java.util.List;

/**
 * What a run found out.
 *
 * @param results in the order of the cases, and within a case in that of the contenders
 * @param failures lines that say which peer gave no result for what
 */
public record Outcome(
        List<Result> results,
        List<Peer.Installed> installed,
        List<Peer> missing,
        List<String> failures,
        EdgePicture picture) {
    public Outcome {
        results = List.copyOf(results);
        installed = List.copyOf(installed);
        missing = List.copyOf(missing);
        failures = List.copyOf(failures);
    }
}
