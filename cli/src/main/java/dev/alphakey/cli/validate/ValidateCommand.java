package dev.alphakey.cli.validate;

import static dev.alphakey.cli.command.Arguments.flag;
import static dev.alphakey.cli.command.Arguments.value;

import dev.alphakey.check.Check;
import dev.alphakey.check.PreviewSheet;
import dev.alphakey.check.Reference;
import dev.alphakey.check.Validation;
import dev.alphakey.check.Validator;
import dev.alphakey.cli.command.Arguments;
import dev.alphakey.cli.command.Command;
import dev.alphakey.cli.command.ExitCode;
import dev.alphakey.cli.command.InputFile;
import dev.alphakey.cli.command.Interruption;
import dev.alphakey.cli.command.Program;
import dev.alphakey.cli.command.Terminal;
import dev.alphakey.cli.command.UsageException;
import dev.alphakey.cli.page.HtmlReport;
import dev.alphakey.cli.page.RunPage;
import dev.alphakey.cli.report.Batch;
import dev.alphakey.cli.report.Report;
import dev.alphakey.cli.report.ReportJson;
import dev.alphakey.cli.report.ReportPrinter;
import dev.alphakey.codec.Images;
import dev.alphakey.codec.LoadedImage;
import dev.alphakey.codec.UnsupportedImageException;
import dev.alphakey.codec.WriteOptions;
import dev.alphakey.image.Raster;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.commons.cli.Options;

/** {@code alphakey validate}: says whether a cutout is good, and where it is not. */
public final class ValidateCommand implements Command {
    @Override
    public String name() {
        return "validate";
    }

    @Override
    public String summary() {
        return "check a transparent image that is there already";
    }

    @Override
    public String usage() {
        return "validate IMAGE... [--source ORIGINAL] [OPTIONS]";
    }

    @Override
    public Options options() {
        return new Options()
                .addOption(value("s", "source", "FILE", "the image before its background was removed; makes the check sharper"))
                .addOption(value("k", "key-color", "COLOR", "the key that was removed (default: measured from the source)"))
                .addOption(flag(null, "strict", "take warnings for failures"))
                .addOption(flag(null, "json", "print a JSON document instead of text"))
                .addOption(flag(null, "json-schema", "print the schema of that document"))
                .addOption(flag("q", "quiet", "print nothing but failures and errors"))
                .addOption(flag("v", "verbose", "tell what was measured: the source's background, every check"))
                .addOption(value(null, "preview", "FILE", "draw a sheet to look at"))
                .addOption(value(null, "report", "FILE", "write a page about the run, .html, to look at in a browser"))
                .addOption(flag("f", "force", "replace a preview or a report that exists"))
                .addOption(Batch.option())
                .addOption(value(null, "max-pixels", "N", "refuse larger images, for example 40M (100M)"));
    }

    @Override
    public List<Example> examples() {
        return List.of(
                new Example("alphakey validate cutout.png", "is this cutout good?"),
                new Example("alphakey validate cutout.png --source robot.png", "with its original at hand, holes are seen too"),
                new Example("alphakey validate cutouts --report report.html", "a page to look through them in a browser"),
                new Example("alphakey validate cutouts/*.png --json > report.json", "many, for a program to read"));
    }

    @Override
    public String details() {
        return "A folder stands for the images directly in it. Behind `--` there are no options, so that names may begin with a"
                + " dash.\nEach finding has a name, a measure and its limit, a place, and the option of alphakey remove that would mend it."
                + " --report writes one page that shows them on the image; for several it begins with a contact sheet."
                + " Exit code 3 says that an image is FAIL, or WARN with --strict.";
    }

    @Override
    public ExitCode run(String[] arguments, Terminal terminal) throws UsageException, InterruptedException {
        Arguments parsed = Arguments.parse(this, arguments);
        if (parsed.has("json-schema")) {
            terminal.out().println(ReportJson.schema());
            return ExitCode.DONE;
        }
        ValidateRequest request = ValidateRequest.from(parsed, usage());
        try (RunPage page = HtmlReport.of(request.report(), request.force(), this, arguments, request.inputs().size())) {
            return run(request, parsed, page, terminal);
        }
    }

    private static ExitCode run(ValidateRequest request, Arguments parsed, RunPage page, Terminal terminal)
            throws UsageException, InterruptedException {
        var printer = new ReportPrinter(
                terminal,
                parsed.has("json"),
                parsed.has("quiet"),
                parsed.has("verbose"),
                parsed.has("strict"),
                false,
                request.inputs().size());
        var reports = new ArrayList<Report>();
        run(request, page, terminal, printer, report -> {
            reports.add(report);
            printer.finished(report);
            page.add(report);
        });
        Set<Check> notRun = request.source().isEmpty() ? notRun(reports) : Set.of();
        if (!notRun.isEmpty()) {
            printer.remark("Not checked without --source: "
                    + notRun.stream().map(Check::id).collect(Collectors.joining(", ")));
        }
        return page.finish(printer, terminal);
    }

    private static void run(
            ValidateRequest request, RunPage page, Terminal terminal, ReportPrinter printer, Consumer<Report> inOrder)
            throws UsageException, InterruptedException {
        List<Judging> works = request.inputs().stream()
                .map(input -> new Judging(input, request, page, terminal))
                .toList();
        if (works.size() == 1 && request.jobs().isEmpty()) {
            inOrder.accept(works.get(0).run());
            return;
        }
        var interruption = new Interruption(() -> printer.interrupted("the same command judges all of them again"));
        try (var batch = Batch.of(request.jobs())) {
            batch.run(works, inOrder);
        } finally {
            interruption.isOver();
        }
    }

    /** What a source would have let be judged; where nothing is transparent or visible, nothing more can be judged anyway. */
    private static Set<Check> notRun(List<Report> reports) {
        var checks = EnumSet.noneOf(Check.class);
        for (Report report : reports) {
            report.validation()
                    .filter(v -> v.finding(Check.SUBJECT_CUT).isPresent())
                    .ifPresent(v -> checks.addAll(v.notRun()));
        }
        return checks;
    }
}
