package dev.alphakey.cli.page;

import dev.alphakey.cli.command.ExitCode;
import dev.alphakey.cli.command.InputFile;
import dev.alphakey.cli.command.Terminal;
import dev.alphakey.cli.report.Report;
import dev.alphakey.cli.report.ReportPrinter;
import dev.alphakey.codec.ReadLimits;
import dev.alphakey.image.Raster;
import java.io.IOException;
import java.nio.file.Path;

/** The page about a run that {@code --report} asks for. */
public interface RunPage extends AutoCloseable {
    /** Nobody asked for one. */
    RunPage NONE = new RunPage() {};

    /**
     * Takes the pictures of one file, which are not kept. May be called from several threads.
     *
     * @param source what the cutout was made from; null if that is not known
     */
    default void show(InputFile input, Raster source, Raster cutout) {}

    /** Takes the pictures of a file whose cutout an earlier run has written. */
    default void showEarlier(InputFile input, Path cutout, ReadLimits limits) {}

    /** Takes what came of one file, after its pictures, in the order in which the page shows them. */
    default void add(Report report) {}

    /**
     * Lets the file appear, whole.
     *
     * @throws IOException also for what went wrong in the methods before
     */
    default void write() throws IOException {}

    /** Says where the page is, sums the run up, and returns how it went; a page that cannot be written is a failure. */
    default ExitCode finish(ReportPrinter printer, Terminal terminal) {
        return printer.summary();
    }

    @Override
    default void close() {}
}
