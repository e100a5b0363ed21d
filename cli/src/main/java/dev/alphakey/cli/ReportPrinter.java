package dev.alphakey.cli;

import java.util.List;

/** Shows reports as they come and sums them up: text for people, or one JSON document for programs. */
final class ReportPrinter {
    private final Terminal terminal;
    private final boolean json;
    private final boolean quiet;
    private final boolean strict;
    private final java.io.PrintStream text;
    private final int total;
    private final Progress progress;

    /**
     * @param strict whether warnings count as failures
     * @param outTaken whether standard output carries an image, so that text goes to standard error
     * @param total how many files there will be
     */
    ReportPrinter(Terminal terminal, boolean json, boolean quiet, boolean strict, boolean outTaken, int total) {
        this.terminal = terminal;
        this.json = json;
        this.quiet = quiet || json;
        this.strict = strict;
        this.text = outTaken ? terminal.err() : terminal.out();
        this.total = total;
        boolean watched = total > 1 && !quiet && terminal.interactive();
        this.progress = watched ? Progress.bar("images", total, terminal.err()) : Progress.NONE;
    }

    void starting(String name) {
        progress.starting(name);
    }

    void finished(Report report) {
        progress.step();
        if (report.isFailed() && text == terminal.err() && terminal.output().isLost()) {
            // That the picture did not arrive is said once, at the end.
            return;
        }
        for (String note : report.notes()) {
            if (!quiet) {
                progress.print(terminal.err(), report.input() + ": note: " + note);
            }
        }
        if (report.isFailed()) {
            progress.print(terminal.err(), "alphakey: " + report.error().orElseThrow());
        } else if (quiet) {
            warn(report);
        } else {
            progress.print(text, total == 1 ? ReportText.whole(report) : ReportText.line(report));
        }
    }

    /** One more line for people. */
    void remark(String line) {
        if (!quiet) {
            progress.print(text, line);
        }
    }

    /** Ends the progress, prints what belongs at the end, and says how it went. */
    ExitCode summary(List<Report> reports) {
        progress.close();
        int failed = (int) reports.stream().filter(Report::isFailed).count();
        int invalid = (int) reports.stream().filter(this::isInvalid).count();
        if (json) {
            terminal.out().println(ReportJson.document(reports));
        } else if (total > 1 && !quiet) {
            text.println(ReportText.summary(reports));
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
