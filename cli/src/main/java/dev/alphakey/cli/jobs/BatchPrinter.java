package dev.alphakey.cli.jobs;

import dev.alphakey.cli.command.ExitCode;
import dev.alphakey.cli.command.Ink;
import dev.alphakey.cli.command.Progress;
import dev.alphakey.cli.command.Terminal;
import dev.alphakey.cli.report.Report;
import dev.alphakey.cli.report.ReportText;
import dev.alphakey.cli.service.Costs;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/** Shows what becomes of jobs in their order, and sums it up: text for people, or one JSON document for programs. */
final class BatchPrinter {
    /** How long an end of the program waits for a line that standard output does not take. */
    private static final long PATIENCE_MILLIS = 200;

    private final Terminal terminal;
    private final boolean json;
    private final boolean quiet;
    private final int total;
    private final Purse purse;
    private final Progress progress;
    private final List<JobResult> results = new ArrayList<>();
    private final long begun = System.nanoTime();
    private final ReentrantLock printing = new ReentrantLock();

    /** @param total how many jobs there are */
    BatchPrinter(Terminal terminal, boolean json, boolean quiet, int total, Purse purse) {
        this.terminal = terminal;
        this.json = json;
        this.quiet = quiet || json;
        this.total = total;
        this.purse = purse;
        boolean watched = !this.quiet && terminal.interactive();
        this.progress = watched ? Progress.bar("jobs", total, terminal.err()) : Progress.NONE;
    }

    /** Counts a job, whose result is told when those before it have been. */
    void step(JobResult result) {
        inTurn(() -> {
            progress.step(result.state() == JobState.SKIP);
            progress.remark(" " + Costs.dollars(purse.spent()));
        });
    }

    /** A line that belongs to no job's end. */
    void note(String line) {
        inTurn(() -> progress.print(terminal.err(), "alphakey: note: " + line));
    }

    void told(JobResult result) {
        inTurn(() -> {
            results.add(result);
            show(result);
        });
    }

    private void inTurn(Runnable shown) {
        printing.lock();
        try {
            shown.run();
        } finally {
            printing.unlock();
        }
    }

    private void show(JobResult result) {
        switch (result.state()) {
            case ERROR, LOST -> progress.print(
                    terminal.err(),
                    "alphakey: " + result.job().place() + " (" + result.job().name() + "): " + result.reason().orElse(""));
            case LEFT -> {
                // They are counted at the end, since there may be hundreds.
            }
            default -> say(line(result));
        }
        result.partial().forEach(file -> say("      " + file));
        result.copies().forEach(file -> say("      " + file));
        result.problems().forEach(problem -> progress.print(terminal.err(), "alphakey: " + problem));
        for (Report report : result.cutouts()) {
            if (report.isFailed()) {
                progress.print(terminal.err(), "alphakey: " + report.error().orElseThrow());
            } else if (!quiet) {
                String line = ReportText.line(report);
                progress.print(terminal.out(), terminal.colored() ? Ink.verdicts(line) : line);
            } else if (!json && report.isInvalid()) {
                terminal.err().println(ReportText.line(report));
            }
        }
    }

    private void say(String line) {
        if (!quiet) {
            progress.print(terminal.out(), line);
        }
    }

    private static String line(JobResult result) {
        List<Path> pictures = result.pictures();
        Path first = pictures.get(0);
        String files = pictures.size() == 1
                ? first.toString()
                : first + " to " + pictures.get(pictures.size() - 1).getFileName() + ", " + pictures.size() + " files";
        String cost = result.cost().map(known -> "  " + Costs.said(known)).orElse("");
        return String.format(Locale.ROOT, "%-5s %s%s", result.state(), files, cost);
    }

    /** Ends the progress and says how it went. */
    ExitCode summary(BatchRun run) {
        progress.close();
        Map<JobState, Long> counts = counts();
        long lost = counts.getOrDefault(JobState.LOST, 0L);
        long left = counts.getOrDefault(JobState.LEFT, 0L) + counts.getOrDefault(JobState.ERROR, 0L);
        if (json) {
            terminal.out().println(BatchJson.done(results, purse, run.stopped()));
        } else if (!quiet) {
            terminal.out().println(text(counts));
        }
        if (lost > 0 || left > 0) {
            run.stopped().ifPresent(why -> terminal.err().println("alphakey: " + why));
        }
        if (lost > 0) {
            terminal.err().println("alphakey: " + (lost == 1 ? "1 job" : lost + " jobs") + " may have been billed without an answer,"
                    + " and " + (lost == 1 ? "is" : "are") + " not ordered again unless --retry-lost says so");
        }
        if (left > 0) {
            terminal.err().println("alphakey: the same command goes on with the "
                    + (left == 1 ? "job that is not done" : left + " jobs that are not done"));
        }
        return code(counts);
    }

    private Map<JobState, Long> counts() {
        var counts = new EnumMap<JobState, Long>(JobState.class);
        results.forEach(result -> counts.merge(result.state(), 1L, Long::sum));
        return counts;
    }

    private String text(Map<JobState, Long> counts) {
        var parts = new ArrayList<String>();
        counts.forEach((state, count) -> parts.add(count + " " + state));
        double seconds = Duration.ofNanos(System.nanoTime() - begun).toMillis() / 1000.0;
        String lost = purse.lost().signum() == 0 ? "" : " and up to " + Costs.dollars(purse.lost()) + " for lost answers";
        return String.format(
                Locale.ROOT,
                "%d %s: %s (%s%s, %.1f s)",
                total,
                total == 1 ? "job" : "jobs",
                String.join(", ", parts),
                Costs.dollars(purse.spent()),
                lost,
                seconds);
    }

    private ExitCode code(Map<JobState, Long> counts) {
        long done = counts.getOrDefault(JobState.DONE, 0L) + counts.getOrDefault(JobState.SKIP, 0L);
        if (done < total || results.stream().anyMatch(JobResult::lacksSomething)) {
            return done == 0 ? ExitCode.FAILED : ExitCode.PARTLY;
        }
        boolean invalid = results.stream().flatMap(r -> r.cutouts().stream()).anyMatch(Report::isInvalid);
        return invalid ? ExitCode.INVALID : ExitCode.DONE;
    }

    /** The last word when the program is ended before the batch; for another thread than the rest. */
    void ended() {
        boolean alone = false;
        try {
            alone = printing.tryLock(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        try {
            progress.close();
            terminal.err().println("alphakey: ended after " + results.size() + " of " + total + (total == 1 ? " job" : " jobs")
                    + "; the same command goes on, and leaves alone what was under way, since it may be billed (--retry-lost orders"
                    + " it again)");
        } finally {
            if (alone) {
                printing.unlock();
            }
        }
    }
}
