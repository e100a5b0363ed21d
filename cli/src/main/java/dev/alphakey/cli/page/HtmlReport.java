package dev.alphakey.cli.page;

import dev.alphakey.cli.command.Command;
import dev.alphakey.cli.command.CommandName;
import dev.alphakey.cli.command.ExitCode;
import dev.alphakey.cli.command.InputFile;
import dev.alphakey.cli.command.ShellWords;
import dev.alphakey.cli.command.Terminal;
import dev.alphakey.cli.command.UsageException;
import dev.alphakey.cli.report.Report;
import dev.alphakey.cli.report.ReportPrinter;
import dev.alphakey.codec.AtomicFile;
import dev.alphakey.codec.Images;
import dev.alphakey.codec.ReadLimits;
import dev.alphakey.image.Raster;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Gathers a run for its page, in memory no more than the text and on disk no more than the page will hold. */
public final class HtmlReport implements RunPage {
    /** How many bytes of pictures a page about several files holds, so that it opens at once. */
    private static final long MOST_PICTURES = 48L << 20;

    private final Path file;
    private final boolean overwrite;
    private final String command;
    private final int files;
    private final PictureSpool spool;
    private final Map<String, Exhibit> exhibits = new ConcurrentHashMap<>();
    private final List<Report> reports = new ArrayList<>();
    private volatile IOException failure;

    private HtmlReport(Path file, boolean overwrite, String command, int files) throws IOException {
        AtomicFile.requirePossible(file, overwrite);
        this.file = file;
        this.overwrite = overwrite;
        this.command = command;
        this.files = files;
        this.spool = new PictureSpool();
    }

    /**
     * The page for a run.
     *
     * @param file where it goes, if one is asked for; an earlier page is replaced, another file only with {@code force}
     * @param arguments what was typed behind the command's name
     * @param files how many there will be
     * @throws UsageException if the page could not be written
     */
    public static RunPage of(Optional<Path> file, boolean force, Command command, String[] arguments, int files)
            throws UsageException {
        if (file.isEmpty()) {
            return NONE;
        }
        var words = new ArrayList<>(List.of(CommandName.asTyped(), command.name()));
        words.addAll(Arrays.asList(arguments));
        try {
            return new HtmlReport(file.get(), force || isEarlierPage(file.get()), ShellWords.line(words), files);
        } catch (IOException e) {
            throw new UsageException("--report " + InputFile.explain(file.get().toString(), e));
        }
    }

    private static boolean isEarlierPage(Path file) throws IOException {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            return false;
        }
        byte[] mark = HtmlPage.MARK.getBytes(StandardCharsets.UTF_8);
        try (InputStream in = Files.newInputStream(file)) {
            return Arrays.equals(in.readNBytes(mark.length), mark);
        }
    }

    @Override
    public void show(InputFile input, Raster source, Raster cutout) {
        boolean comparable = source != null && source.width() == cutout.width() && source.height() == cutout.height();
        Raster before = comparable ? source : null;
        try {
            exhibits.put(
                    input.name(),
                    files == 1
                            ? Exhibit.whole(before, cutout, spool)
                            : Exhibit.within(MOST_PICTURES / files, before, cutout, spool));
        } catch (IOException e) {
            failure = e;
        }
    }

    @Override
    public void showEarlier(InputFile input, Path cutout, ReadLimits limits) {
        try {
            show(input, Images.read(Path.of(input.name()), limits).raster(), Images.read(cutout, limits).raster());
        } catch (IOException e) {
            // The page shows the file without pictures, as it was skipped without looking.
        }
    }

    @Override
    public void add(Report report) {
        reports.add(report);
    }

    @Override
    public void write() throws IOException {
        if (failure != null) {
            throw failure;
        }
        AtomicFile.write(file, overwrite, out -> new HtmlPage(file, command, spool).write(reports, exhibits, out));
    }

    @Override
    public ExitCode finish(ReportPrinter printer, Terminal terminal) {
        try {
            write();
            printer.remark("Report: " + file);
            return printer.summary();
        } catch (IOException e) {
            printer.summary();
            terminal.err().println("alphakey: --report " + InputFile.explain(file.toString(), e));
            return ExitCode.FAILED;
        }
    }

    @Override
    public void close() {
        try {
            spool.close();
        } catch (IOException e) {
            // What it held is in the page or not wanted any more.
        }
    }
}
