package dev.alphakey.cli.report;

import dev.alphakey.cli.command.ExitCode;
import dev.alphakey.cli.command.Ink;
import dev.alphakey.cli.command.Progress;
import dev.alphakey.cli.command.Terminal;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/** Shows reports as they come and sums them up: text for people, or one JSON document for programs. */
public final class ReportPrinter {
    /** How long an interruption waits for a line that standard output does not take. */
    private static final long PATIENCE_MILLIS = 200;

    private final Terminal terminal;
    private final boolean json;
    private final boolean quiet;
    private final boolean verbose;
    private final boolean strict;
    private final PrintStream text;
    private final int total;
    private final Progress progress;
    private final List<Report> reports = new ArrayList<>();
    private final long begun = System.nanoTime();
    private final ReentrantLock printing = new ReentrantLock();
    private Optional<Sheet> sheet = Optional.empty();
    private boolean sheetFailed;
    private volatile boolean interrupted;

    /**
     * @param verbose whether every check is told of on standard error, unless {@code quiet}
     * @param strict whether warnings count as failures
     * @param outTaken whether standard output carries an image, so that text goes to standard error
     * @param total how many files there will be
     */
    public ReportPrinter(
            Terminal terminal, boolean json, boolean quiet, boolean verbose, boolean strict, boolean outTaken, int total) {
        this.terminal = terminal;
        this.json = json;
        this.quiet = quiet || json;
        this.verbose = verbose && !this.quiet;
        this.strict = strict;
        this.text = outTaken ? terminal.err() : terminal.out();
        this.total = total;
        boolean watched = total > 1 && !this.quiet && terminal.interactive();
        this.progress = watched ? Progress.bar("images", total, terminal.err()) : Progress.NONE;
    }

    public void finished(Report report) {
        step(report);
        told(report);
    }

    /** Counts a file whose report is told later. */
    public void step(Report report) {
        printing.lock();
        try {
            if (!interrupted) {
                progress.step(report.skipped());
            }
        } finally {
            printing.unlock();
        }
    }

    /** Shows the report of a file that was counted. */
    public void told(Report report) {
        printing.lock();
        try {
            if (!interrupted) {
                reports.add(report);
                show(report);
            }
        } finally {
            printing.unlock();
        }
    }

    /** Everything that was told, in order. */
    public List<Report> reports() {
        return List.copyOf(reports);
    }

    /** Takes the sheet that everything was packed into. */
    public void packed(Sheet done) {
        sheet = Optional.of(done);
        remark(done.line());
    }

    /** Says why there is no sheet, which is a failure. */
    public void notPacked(String reason) {
        sheetFailed = true;
        if (!terminal.output().isLost()) {
            progress.print(terminal.err(), "alphakey: " + reason);
        }
    }

    private void show(Report report) {
        if (report.isFailed() && text == terminal.err() && terminal.output().isLost()) {
            // That the picture did not arrive is said once, at the end.
            return;
        }
        for (String note : report.notes()) {
            if (!quiet) {
                progress.print(terminal.err(), report.input() + ": note: " + note);
            }
        }
        if (verbose) {
            ReportText.details(report).forEach(line -> progress.print(terminal.err(), report.input() + ": " + line));
        }
        if (report.isFailed()) {
            progress.print(terminal.err(), "alphakey: " + report.error().orElseThrow());
        } else if (quiet) {
            warn(report);
        } else {
            progress.print(text, inked(total == 1 ? ReportText.whole(report) : ReportText.line(report)));
        }
    }

    private String inked(String shown) {
        return text == terminal.out() && terminal.colored() ? Ink.verdicts(shown) : shown;
    }

    /** One more line for people. */
    public void remark(String line) {
        if (!quiet) {
            progress.print(text, line);
        }
    }

    /** Says how to go on; nothing is shown after it. To be called by another thread than the rest. */
    public void interrupted(String howToGoOn) {
        boolean alone = false;
        try {
            alone = printing.tryLock(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        try {
            interrupted = true;
            progress.close();
            terminal.err().println("alphakey: interrupted after " + reports.size() + " of " + total + " images; " + howToGoOn);
        } finally {
            if (alone) {
                printing.unlock();
            }
        }
    }

    /** Ends the progress, prints what belongs at the end, and says how it went. */
    public ExitCode summary() {
        progress.close();
        int failed = 0;
        int invalid = 0;
        for (Report report : reports) {
            failed += report.isFailed() ? 1 : 0;
            invalid += isInvalid(report) ? 1 : 0;
        }
        if (json) {
            terminal.out().println(ReportJson.document(reports, sheet));
        } else if (total > 1 && !quiet) {
            text.println(ReportText.summary(reports, Duration.ofNanos(System.nanoTime() - begun)));
        }
        if (sheetFailed) {
            boolean written = reports.stream().flatMap(r -> r.outputs().stream()).anyMatch(o -> o.file().isPresent());
            return written ? ExitCode.PARTLY : ExitCode.FAILED;
        }
        return ExitCode.of(reports.size(), failed, invalid);
    }

    private boolean isInvalid(Report report) {
        return report.isInvalid() || strict && report.word().equals("WARN");
    }

    private void warn(Report report) {
        if (!json && isInvalid(report)) {
            terminal.err().println(ReportText.line(report));
        }
    }
}
