package dev.alphakey.cli.report;

import dev.alphakey.Cutout.Attempt;
import dev.alphakey.background.KeyColor;
import dev.alphakey.check.CutoutStats;
import dev.alphakey.check.Validation;
import dev.alphakey.check.Verdict;
import java.util.List;
import java.util.Optional;

/**
 * What came of one file.
 *
 * @param input as it was named
 * @param output the file that was written, if it is one, or that was there already
 * @param outputs everything that was made of it, in reading order
 * @param skipped whether nothing was done because an earlier run's result is there
 * @param key the colour that was removed, or that a validation measured
 * @param passedThrough whether the input was transparent already and kept as it was
 * @param stats counts over the cutout; empty if the file failed
 * @param validation empty if none was asked for or the file failed
 * @param attempts what was tried after the first result
 * @param retried whether other settings were to be tried if this one failed
 * @param notes what reading changed or left out
 * @param rerun the line to try another setting with, where only this file was asked for
 * @param error why nothing was done, if so
 */
public record Report(
        String input,
        Optional<String> output,
        List<Output> outputs,
        boolean skipped,
        Optional<KeyColor> key,
        boolean passedThrough,
        Optional<CutoutStats> stats,
        Optional<Validation> validation,
        List<Attempt> attempts,
        boolean retried,
        List<String> notes,
        Optional<Rerun> rerun,
        Optional<String> error) {

    /** Every {@link #word}, the good ones first. */
    public static final List<String> WORDS = List.of("PASS", "WARN", "FAIL", "DONE", "SKIP", "ERROR");

    public static Report failed(String input, String error) {
        return of(input, Optional.empty(), Optional.of(error));
    }

    public static Report skipped(String input, String output) {
        return of(input, Optional.of(output), Optional.empty());
    }

    /** Of a file that nothing was done with. */
    private static Report of(String input, Optional<String> output, Optional<String> error) {
        return new Report(
                input,
                output,
                List.of(),
                error.isEmpty(),
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                false,
                List.of(),
                Optional.empty(),
                error);
    }

    /** With what was made in the end. */
    public Report with(List<Output> made) {
        Optional<String> only = made.size() == 1 ? made.get(0).file() : Optional.empty();
        return new Report(
                input, only, made, skipped, key, passedThrough, stats, validation, attempts, retried, notes, rerun, error);
    }

    public boolean isFailed() {
        return error.isPresent();
    }

    public boolean isInvalid() {
        return validation.isPresent() && validation.get().verdict() == Verdict.FAIL;
    }

    /** What is left to do when every setting that might help has been tried in vain. */
    public Optional<String> lastResort() {
        return retried && isInvalid() && !isLeftToTry()
                ? Optional.of("What was tried does not mend this. What is left is an image that is transparent from the start: ask for"
                        + " background=transparent on a model that has it (gpt-image-2.5 and gpt-image-1.5 do, gpt-image-2 as"
                        + " a preview). That takes an API key and costs another image, so it is never done by itself.")
                : Optional.empty();
    }

    private boolean isLeftToTry() {
        return validation.get().problems().stream().anyMatch(problem -> problem.mend().hasOption());
    }

    /** One word for a list of files. */
    public String word() {
        if (isFailed()) {
            return "ERROR";
        }
        if (skipped) {
            return "SKIP";
        }
        return validation.map(v -> v.verdict().name()).orElse("DONE");
    }
}
