package dev.alphakey.cli.remove;

import dev.alphakey.cli.command.Program;
import dev.alphakey.cli.command.UsageException;
import dev.alphakey.cli.finish.FinishRun;
import dev.alphakey.cli.page.RunPage;
import dev.alphakey.cli.report.Batch;
import dev.alphakey.cli.report.Report;
import dev.alphakey.cli.report.ReportPrinter;
import dev.alphakey.finish.Sprite;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Takes cutouts that are finished in the order of their images, and does at the end what takes all of them. */
public final class FinishedRemovals implements Consumer<Report> {
    private final List<Removal> removals;
    private final FinishRun run;
    private final ReportPrinter printer;
    private final RunPage page;
    private final List<Report> waiting = new ArrayList<>();
    private int taken;

    public FinishedRemovals(List<Removal> removals, FinishRun run, ReportPrinter printer, RunPage page) {
        this.removals = removals;
        this.run = run;
        this.printer = printer;
        this.page = page;
    }

    @Override
    public void accept(Report report) {
        printer.step(report);
        if (run.aligns()) {
            waiting.add(report);
        } else {
            tell(removals.get(taken++), report);
        }
    }

    /** Runs work on several images. */
    public interface Workers {
        void run(List<? extends Batch.Work> works, Consumer<Report> inOrder) throws UsageException, InterruptedException;
    }

    /** Aligns what waited and packs the sheet. */
    public void complete(Workers workers) throws UsageException, InterruptedException {
        if (run.aligns()) {
            workers.run(aligned(), report -> tell(removals.get(taken++), report));
        }
        try {
            run.sheet().ifPresent(printer::packed);
        } catch (IOException | IllegalArgumentException e) {
            printer.notPacked(run.explainSheet(e));
        }
    }

    private List<Batch.Work> aligned() {
        var counts = new ArrayList<Integer>();
        var all = new ArrayList<Sprite>();
        for (Removal removal : removals) {
            List<Sprite> own = removal.release();
            counts.add(own.size());
            all.addAll(own);
        }
        var works = new ArrayList<Batch.Work>();
        try {
            List<Sprite> finished = run.together(all);
            int from = 0;
            for (int i = 0; i < waiting.size(); i++) {
                Report report = waiting.get(i);
                List<Sprite> own = finished.subList(from, from + counts.get(i));
                from += own.size();
                works.add(report.isFailed() ? done(report) : removals.get(i).writing(report, own));
            }
        } catch (IllegalArgumentException e) {
            works.clear();
            waiting.forEach(report -> works.add(done(failed(report, e.getMessage()))));
        } catch (OutOfMemoryError e) {
            works.clear();
            waiting.forEach(report -> works.add(done(failed(report, Program.OUT_OF_MEMORY))));
        }
        return works;
    }

    private static Report failed(Report report, String reason) {
        return report.isFailed() ? report : Report.failed(report.input(), report.input() + ": " + reason);
    }

    private static Batch.Work done(Report report) {
        return new Batch.Work() {
            @Override
            public long pixels() {
                return 0;
            }

            @Override
            public Report run() {
                return report;
            }
        };
    }

    private void tell(Removal removal, Report report) {
        List<Sprite> sprites = removal.release();
        Report told = report;
        if (run.packs() && !report.isFailed()) {
            try {
                run.pack(report.outputs(), sprites);
            } catch (IllegalArgumentException e) {
                told = failed(report, e.getMessage());
            }
        }
        printer.told(told);
        page.add(told);
    }
}
