package dev.alphakey.cli;

import dev.alphakey.cli.command.UsageException;
import dev.alphakey.finish.Sprite;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Takes cutouts that are finished in the order of their images, and does at the end what takes all of them. */
final class FinishedRemovals implements Consumer<Report> {
    private final List<Removal> removals;
    private final FinishRun run;
    private final ReportPrinter printer;
    private final RunPage page;
    private final List<Report> waiting = new ArrayList<>();
    private int taken;

    FinishedRemovals(List<Removal> removals, FinishRun run, ReportPrinter printer, RunPage page) {
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
    interface Workers {
        void run(List<? extends Batch.Work> works, Consumer<Report> inOrder) throws UsageException, InterruptedException;
    }

    /** Aligns what waited and packs the sheet. */
    void complete(Workers workers) throws UsageException, InterruptedException {
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
            waiting.forEach(report -> works.add(done(failed(report, Main.OUT_OF_MEMORY))));
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
