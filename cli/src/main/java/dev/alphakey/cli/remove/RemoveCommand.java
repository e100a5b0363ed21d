package dev.alphakey.cli.remove;

import static dev.alphakey.cli.command.Arguments.flag;

import dev.alphakey.cli.command.Arguments;
import dev.alphakey.cli.command.Command;
import dev.alphakey.cli.command.ExitCode;
import dev.alphakey.cli.command.InputFile;
import dev.alphakey.cli.command.Interruption;
import dev.alphakey.cli.command.Terminal;
import dev.alphakey.cli.command.UsageException;
import dev.alphakey.cli.finish.FinishArguments;
import dev.alphakey.cli.finish.FinishRequest;
import dev.alphakey.cli.finish.FinishRun;
import dev.alphakey.cli.page.HtmlReport;
import dev.alphakey.cli.page.RunPage;
import dev.alphakey.cli.report.Batch;
import dev.alphakey.cli.report.Report;
import dev.alphakey.cli.report.ReportPrinter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.commons.cli.Options;

/** {@code alphakey remove}: images on a key colour in, cutouts out. */
public final class RemoveCommand implements Command {
    @Override
    public String name() {
        return "remove";
    }

    @Override
    public String summary() {
        return "remove a flat background and check the result";
    }

    @Override
    public String usage() {
        return "remove IMAGE... [--out FILE | --out-dir DIR] [OPTIONS]";
    }

    @Override
    public Options options() {
        return RemoveRequest.accepted()
                .addOption(flag(null, "json", "print a JSON document instead of text (its schema: alphakey validate --json-schema)"))
                .addOption(flag("q", "quiet", "print nothing but failures and errors"));
    }

    @Override
    public List<Example> examples() {
        return List.of(
                new Example("alphakey remove robot.png --out robot-cutout.png", "measure the background, remove it, check"),
                new Example("alphakey remove robot.png --out cutout.png --preview sheet.png", "and draw a sheet to look at"),
                new Example("alphakey remove sprites/*.png --out-dir cutouts --retry", "many files, trying again where it helps"),
                new Example("alphakey remove sprites --out-dir cutouts --report report.html", "and a page to look through them in a browser"),
                new Example("alphakey remove --pair on-green.png on-magenta.png --out glass.png", "one subject on two backgrounds: exact"),
                new Example("alphakey remove sprite.png --out s.png --edge hard --fill bleed", "pixel art for a game engine"),
                new Example("alphakey remove robot.png --trim --pad 5% --fit 256x256 --out icon.png", "cut out and finished in one go"),
                new Example("alphakey remove sheet.png --split auto --out-dir sprites", "a sheet on a key colour into its sprites"),
                new Example("alphakey remove frames --align baseline --sheet walk.png", "a walk cycle that does not jump, packed for a game engine"),
                new Example("cat robot.png | alphakey remove - --out - > cutout.png", "in a pipe"),
                new Example(
                        "alphakey remove --input a.png --out b.png --auto-key border --soft-matte \\\n"
                                + "      --transparent-threshold 12 --opaque-threshold 220 --despill",
                        "the options of the usual key-removal script, with the same pixels"));
    }

    @Override
    public String details() {
        return """
                Everything is measured: the background with its drift and noise, what is seen through, the colour of \
                each edge. With --input, --tolerance, --soft-matte or one of the thresholds the image is keyed by \
                thresholds instead, as key-removal scripts do, and whatever is left out has the value in brackets.

                Images: PNG, JPEG, WebP, GIF, BMP, TIFF; `-` is standard input or output. A folder stands for the images \
                directly in it and needs --out-dir or --sheet. With --out-dir, an image whose result is there already, whole and not older \
                than the image, is skipped, and one whose result is cut short or older is done again: after an interruption \
                the same command goes on with the rest. The options are not compared: where they have changed, --force does \
                everything again. Behind `--` there are no options, so that names may begin with a \
                dash: alphakey remove -- -x.png. An image that is transparent \
                already is passed through and checked.

                A result is PASS, WARN or FAIL (exit code 3). Behind `mend:` stands the line that cuts the same file out with an \
                option that may help; what has been tried is not advised again, and --retry tries most of it by itself. --preview shows, from left to \
                right: source, over a checkerboard, over black, over white; over a hot colour, alpha alone, and the worst \
                spot at 400 % in source and result. --report writes one page that needs nothing beside it and \
                loads nothing: source and cutout with a swipe, over any background, up to 800 %, alpha alone, and the \
                findings where they are. For several images it begins with a contact sheet, and shows them smaller where \
                they would take more than 48 MB together. An earlier page is replaced.

                From --despeckle to --max-bytes the options finish the cutout, in the order that alphakey finish --help \
                tells; check, --retry, --preview and --report are about the cutout before that, at its full size. \
                --sheet holds the finished images in memory, 4 bytes a pixel, until the last is there, and --align \
                the cutouts as well, which --trim makes smaller. With --split, --align and --sheet nothing is skipped: results that are there \
                need --force. --align writes nothing before the last image is cut out.""";
    }

    @Override
    public ExitCode run(String[] arguments, Terminal terminal) throws UsageException, InterruptedException {
        Arguments parsed = Arguments.parse(this, FinishArguments.joined(arguments));
        RemoveRequest request = RemoveRequest.from(parsed);
        boolean toStandardOutput = request.outputs().isStandardOutput();
        if (parsed.has("json") && toStandardOutput) {
            throw new UsageException("--json and --out - both want standard output: write the image to a file");
        }
        try (RunPage page = HtmlReport.of(request.report(), request.force(), this, arguments, request.inputs().size())) {
            return run(request, parsed, page, terminal);
        }
    }

    /** Cuts one picture out, as this command does with these words, for commands that make pictures; prints nothing. */
    public static Report cut(List<String> words, Terminal terminal) throws UsageException {
        RemoveRequest request = RemoveRequest.from(Arguments.parse(new RemoveCommand(), words.toArray(String[]::new)));
        return new Removal(request.inputs().get(0), request, Optional.empty(), terminal, RunPage.NONE).run();
    }

    private static ExitCode run(RemoveRequest request, Arguments parsed, RunPage page, Terminal terminal)
            throws UsageException, InterruptedException {
        Optional<FinishRun> finishing = finishing(request, terminal);
        var printer = new ReportPrinter(
                terminal,
                parsed.has("json"),
                parsed.has("quiet"),
                parsed.has("verbose"),
                false,
                request.outputs().isStandardOutput(),
                request.inputs().size());
        var removals = new ArrayList<Removal>();
        for (InputFile input : request.inputs()) {
            removals.add(new Removal(input, request, finishing, terminal, page));
        }
        if (finishing.isEmpty()) {
            run(request, removals, printer, new Consumer<>() {
                @Override
                public void accept(Report report) {
                    printer.finished(report);
                    page.add(report);
                }
            }, Optional.empty());
            return page.finish(printer, terminal);
        }
        finishing.get().keep(request.inputs());
        try {
            finishing.get().requirePossible();
        } catch (IOException e) {
            terminal.err().println("alphakey: " + InputFile.explain(request.inputs().get(0).name(), e));
            return ExitCode.FAILED;
        }
        var finished = new FinishedRemovals(removals, finishing.get(), printer, page);
        run(request, removals, printer, finished, Optional.of(finished));
        return page.finish(printer, terminal);
    }

    static Optional<FinishRun> finishing(RemoveRequest request, Terminal terminal) {
        if (request.finish().isEmpty()) {
            return Optional.empty();
        }
        FinishRequest asked = request.finish().get();
        var run = new FinishRun(asked.finishing(), asked.outputs(), request.write(), terminal.output());
        request.preview().ifPresent(preview -> run.reserve(preview, "--preview"));
        return Optional.of(run);
    }

    /** @param end what is to be done when all images are through */
    private static void run(
            RemoveRequest request,
            List<Removal> removals,
            ReportPrinter printer,
            Consumer<Report> inOrder,
            Optional<FinishedRemovals> end)
            throws UsageException, InterruptedException {
        if (removals.size() == 1 && request.jobs().isEmpty()) {
            inOrder.accept(removals.get(0).run());
            if (end.isPresent()) {
                end.get().complete((works, reports) -> {
                    for (Batch.Work work : works) {
                        reports.accept(work.run());
                    }
                });
            }
            return;
        }
        var interruption = new Interruption(() -> printer.interrupted(howToGoOn(request)));
        try (var batch = Batch.of(request.jobs())) {
            batch.run(removals, inOrder);
            if (end.isPresent()) {
                end.get().complete(batch::run);
            }
        } finally {
            interruption.isOver();
        }
    }

    private static String howToGoOn(RemoveRequest request) {
        if (request.finish().isPresent() && !request.finish().get().resumes()) {
            return "with --split, --align or --sheet the same command with --force does everything again";
        }
        return request.force()
                ? "those are kept by the same command without --force"
                : "the same command goes on with the rest";
    }
}
