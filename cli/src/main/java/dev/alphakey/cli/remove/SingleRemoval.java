package dev.alphakey.cli.remove;

import dev.alphakey.cli.command.Terminal;
import dev.alphakey.cli.command.UsageException;
import dev.alphakey.cli.finish.FinishRun;
import dev.alphakey.cli.page.RunPage;
import dev.alphakey.cli.report.Batch;
import dev.alphakey.cli.report.Report;
import dev.alphakey.cli.report.ReportPrinter;
import dev.alphakey.codec.Images;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** One picture's removal with all that {@code remove} writes around it, for commands that make pictures. */
public final class SingleRemoval {
    private final RemoveRequest request;
    private final Optional<FinishRun> finishing;
    private final Terminal terminal;

    /** @param request about one picture, or one pair */
    public SingleRemoval(RemoveRequest request, Terminal terminal) {
        this.request = request;
        this.finishing = RemoveCommand.finishing(request, terminal);
        this.terminal = terminal;
    }

    /** Refuses, before there is a picture, results that could not be written. */
    public void requirePossible() throws IOException, UsageException {
        Path target = request.target(request.inputs().get(0));
        if (target != null) {
            request.outputs().requirePossible(target, request.force());
        } else if (request.outputs().makesFolder()) {
            request.outputs().requirePossibleFolder();
        }
        if (request.preview().isPresent()) {
            Images.requireWritable(request.preview().get(), request.force());
        }
        if (finishing.isPresent()) {
            finishing.get().requirePossible();
        }
    }

    /**
     * Cuts out, finishes, draws and tells.
     *
     * @throws dev.alphakey.matte.MismatchedPairException if the pair does not match; nothing is written or told then
     */
    public void run(RunPage page, ReportPrinter printer) throws UsageException, InterruptedException {
        var removal = new Removal(request.inputs().get(0), request, finishing, terminal, page);
        Report report = removal.matched();
        if (finishing.isEmpty()) {
            printer.finished(report);
            page.add(report);
            return;
        }
        var finished = new FinishedRemovals(List.of(removal), finishing.get(), printer, page);
        finished.accept(report);
        finished.complete((works, reports) -> {
            for (Batch.Work work : works) {
                reports.accept(work.run());
            }
        });
    }
}
