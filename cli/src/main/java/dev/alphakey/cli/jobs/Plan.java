package dev.alphakey.cli.jobs;

import dev.alphakey.cli.jobs.Manifest.Entry;
import dev.alphakey.cli.jobs.Manifest.State;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What is to be done for a job, by what the manifest tells of it.
 *
 * @param bound dollars that it may cost at most; 0 when nobody knows
 * @param pictures that are there already
 * @param own whether files under its names are of its own earlier orders
 */
record Plan(Job job, Step step, BigDecimal bound, List<Path> pictures, boolean own) {
    /** What is to be done. */
    enum Step {
        /** Nothing: it is done. */
        SKIP,
        /** Its pictures are there, but the program ended before it could say so. */
        ADOPT,
        /** Nothing, since it may have been billed. */
        LEAVE,
        ORDER
    }

    /** @param retryLost whether what may have been billed is ordered again */
    static Plan of(Job job, BigDecimal bound, Manifest manifest, boolean retryLost) {
        Optional<Entry> known = manifest.of(job);
        if (known.isEmpty()) {
            return new Plan(job, Step.ORDER, bound, List.of(), false);
        }
        Entry entry = known.get();
        List<Path> files = entry.files().stream().map(SavedFile::file).toList();
        return switch (entry.state()) {
            case DONE -> new Plan(job, areWhole(entry.files()) ? Step.SKIP : Step.ORDER, bound, files, true);
            case REFUSED -> new Plan(job, Step.ORDER, bound, List.of(), !files.isEmpty());
            case ORDERED -> arrived(job, entry)
                    ? new Plan(job, Step.ADOPT, bound, job.targets(), true)
                    : new Plan(job, retryLost ? Step.ORDER : Step.LEAVE, bound, List.of(), true);
            case LOST -> new Plan(job, retryLost ? Step.ORDER : Step.LEAVE, bound, files, true);
        };
    }

    private static boolean areWhole(List<SavedFile> files) {
        return !files.isEmpty() && files.stream().allMatch(SavedFile::isWhole);
    }

    /** Files appear whole or not at all, so those that were not there before the order are its answer. */
    private static boolean arrived(Job job, Entry entry) {
        return entry.state() == State.ORDERED && !entry.replaces() && job.targets().stream().allMatch(Files::isRegularFile);
    }
}
