package dev.alphakey.cli.finish;

import dev.alphakey.cli.command.ExitCode;
import dev.alphakey.cli.command.Terminal;
import dev.alphakey.cli.report.Sheet;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Shows what {@code finish} has done as it comes: text for people, or one JSON document for programs. */
public final class FinishPrinter {
    private final Terminal terminal;
    private final boolean json;
    private final boolean quiet;
    private final PrintStream text;
    private final List<FinishReport> reports = new ArrayList<>();

    /** @param outTaken whether standard output carries an image, so that text goes to standard error */
    public FinishPrinter(Terminal terminal, boolean json, boolean quiet, boolean outTaken) {
        this.terminal = terminal;
        this.json = json;
        this.quiet = quiet || json;
        this.text = outTaken ? terminal.err() : terminal.out();
    }

    public void finished(FinishReport report) {
        reports.add(report);
        report.error().ifPresent(this::error);
        if (!quiet) {
            report.notes().forEach(note -> terminal.err().println(report.input() + ": note: " + note));
            report.lines().forEach(text::println);
        }
    }

    public void error(String line) {
        // That the picture did not arrive is said once, at the end.
        if (!terminal.output().isLost()) {
            terminal.err().println("alphakey: " + line);
        }
    }

    /** Prints what belongs at the end, and says how it went. */
    public ExitCode summary(Optional<Sheet> sheet, boolean sheetFailed) {
        if (json) {
            terminal.out().println(FinishReport.json(reports, sheet));
        } else if (!quiet) {
            sheet.ifPresent(s -> text.println(s.line()));
        }
        int failed = (int) reports.stream().filter(r -> r.error().isPresent()).count();
        boolean written = reports.stream().flatMap(r -> r.outputs().stream()).anyMatch(o -> o.file().isPresent());
        if (sheetFailed) {
            return written ? ExitCode.PARTLY : ExitCode.FAILED;
        }
        return ExitCode.of(reports.size(), failed, 0);
    }
}
