package dev.alphakey.cli.jobs;

import dev.alphakey.cli.report.Report;
import dev.alphakey.cli.service.PictureCall.Outcome;
import dev.alphakey.openai.cost.ActualCost;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What came of a job.
 *
 * @param pictures that are saved
 * @param partial unfinished pictures that are saved
 * @param outcome what the service told of a finished order
 * @param cost of a finished order, where the service told what it used
 * @param reason why it is not done
 * @param copies smaller ones of the pictures
 * @param cutouts what was made of their backgrounds
 * @param problems with copies and cutouts, of which the pictures know nothing
 */
record JobResult(
        Job job,
        JobState state,
        List<Path> pictures,
        List<Path> partial,
        Optional<Outcome> outcome,
        Optional<ActualCost> cost,
        Optional<String> reason,
        List<Path> copies,
        List<Report> cutouts,
        List<String> problems) {
    static JobResult done(Job job, List<Path> pictures, List<Path> partial, Outcome outcome, Optional<ActualCost> cost) {
        return new JobResult(
                job, JobState.DONE, pictures, partial, Optional.of(outcome), cost, Optional.empty(), List.of(), List.of(),
                List.of());
    }

    static JobResult skipped(Job job, List<Path> pictures) {
        return new JobResult(
                job, JobState.SKIP, pictures, List.of(), Optional.empty(), Optional.empty(), Optional.empty(), List.of(), List.of(),
                List.of());
    }

    /** @param pictures that came before it went wrong */
    static JobResult not(JobState state, Job job, String reason, List<Path> pictures) {
        return new JobResult(
                job, state, pictures, List.of(), Optional.empty(), Optional.empty(), Optional.of(reason), List.of(), List.of(),
                List.of());
    }

    JobResult with(List<Path> madeCopies, List<Report> madeCutouts, List<String> newProblems) {
        var all = new ArrayList<>(problems);
        all.addAll(newProblems);
        return new JobResult(job, state, pictures, partial, outcome, cost, reason, madeCopies, madeCutouts, List.copyOf(all));
    }

    /** Whether its pictures are there, by this run or an earlier one. */
    boolean isDone() {
        return state == JobState.DONE || state == JobState.SKIP;
    }

    /** Whether something is missing beside the pictures. */
    boolean lacksSomething() {
        return !problems.isEmpty() || cutouts.stream().anyMatch(Report::isFailed);
    }
}
