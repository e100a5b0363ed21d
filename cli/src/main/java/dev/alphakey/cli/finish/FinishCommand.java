package dev.alphakey.cli.finish;

import static dev.alphakey.cli.command.Arguments.flag;
import static dev.alphakey.cli.command.Arguments.value;

import dev.alphakey.cli.command.Arguments;
import dev.alphakey.cli.command.Command;
import dev.alphakey.cli.command.ExitCode;
import dev.alphakey.cli.command.InputFile;
import dev.alphakey.cli.command.InputFiles;
import dev.alphakey.cli.command.OutArguments;
import dev.alphakey.cli.command.Program;
import dev.alphakey.cli.command.Terminal;
import dev.alphakey.cli.command.UsageException;
import dev.alphakey.cli.report.Output;
import dev.alphakey.codec.LoadedImage;
import dev.alphakey.codec.Metadata;
import dev.alphakey.codec.ReadLimits;
import dev.alphakey.codec.WriteOptions;
import dev.alphakey.finish.Sprite;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.cli.Options;

/** {@code alphakey finish}: cutouts in, trimmed, aligned, scaled, split or packed ones out. */
public final class FinishCommand implements Command {
    @Override
    public String name() {
        return "finish";
    }

    @Override
    public String summary() {
        return "trim, align, fit, split and pack transparent images";
    }

    @Override
    public String usage() {
        return "finish IMAGE... [--out FILE | --out-dir DIR] [OPTIONS]";
    }

    @Override
    public Options options() {
        Options options = new Options()
                .addOption(value("o", "out", "FILE", "where the result goes: .png, .webp or - (default: NAME-finished.png)"))
                .addOption(value("d", "out-dir", "DIR", "where several results go, under names of their own"))
                .addOption(value(null, "format", "png|webp", "for --out-dir and --out - (png); WebP is lossless"))
                .addOption(value(null, "png-level", "fast|default|small", "how much time goes into fewer bytes; every pixel is kept (default)"))
                .addOption(flag("f", "force", "replace files that exist"));
        FinishArguments.addTo(options);
        return options.addOption(value(null, "fill", "zero|bleed", "colour under alpha 0: black, or the nearest visible one"))
                .addOption(flag(null, "json", "print a JSON document instead of text"))
                .addOption(flag(null, "json-schema", "print the schema of that document"))
                .addOption(flag("q", "quiet", "print nothing but errors"))
                .addOption(value(null, "max-pixels", "N", "refuse larger images, for example 40M (100M)"));
    }

    @Override
    public List<Example> examples() {
        return List.of(
                new Example("alphakey finish robot-cutout.png --trim --pad 5% --square --out icon.png", "an icon with even margins"),
                new Example("alphakey finish hero.png --trim --fit 480x480 --canvas 512x512 --anchor bottom", "standing on a canvas"),
                new Example("alphakey finish sheet.png --split auto --out-dir sprites", "a sheet into sprites, in reading order"),
                new Example(
                        "alphakey finish walk.png --split auto --align baseline --fit 128x128 \\\n"
                                + "      --sheet walk-atlas.png --name 'walk-{n:02}'",
                        "a walk cycle that does not jump, packed for Phaser or PixiJS"),
                new Example("alphakey finish cutouts/*.png --out-dir web --trim --max-bytes 60K", "small files for the web"),
                new Example("cat a.png | alphakey finish - --trim --fill bleed --out - > b.png", "in a pipe"));
    }

    @Override
    public String details() {
        return """
                Whatever the order of the options, the work is done in this one: despeckle and keep, split, trim and pad, \
                align, fit, square or canvas, fill, and then fewer colours. Nothing is stretched, and nothing enlarged \
                without --enlarge; colours are scaled premultiplied, so no fringe appears. Pixel art (hard edges, and \
                squares of one colour) is scaled by whole squares.

                --palette and --max-bytes keep transparent pixels exactly transparent and opaque ones exactly opaque; with \
                --fill bleed an eighth of the colours goes under alpha 0. \
                --align and --sheet hold all images in memory at once. Images without transparency are refused: \
                `alphakey remove` makes them transparent.""";
    }

    /** Work on one input that may fail. */
    public interface Work {
        Optional<FinishReport> run() throws IOException, UsageException;
    }

    /** The report of work on an input, whatever happens. */
    public static Optional<FinishReport> guarded(String input, Work work) {
        try {
            return work.run();
        } catch (IOException e) {
            return Optional.of(FinishReport.failed(input, InputFile.explain(input, e)));
        } catch (IllegalArgumentException | UsageException e) {
            return Optional.of(FinishReport.failed(input, shown(input) + ": " + e.getMessage()));
        } catch (OutOfMemoryError e) {
            return Optional.of(FinishReport.failed(input, shown(input) + ": " + Program.OUT_OF_MEMORY));
        } catch (RuntimeException e) {
            return Optional.of(FinishReport.failed(input, shown(input) + ": " + Program.unexpected(e)));
        }
    }

    private static String shown(String input) {
        return input.equals("-") ? "standard input" : input;
    }

    @Override
    public ExitCode run(String[] arguments, Terminal terminal) throws UsageException {
        Arguments parsed = Arguments.parse(this, FinishArguments.joined(arguments));
        if (parsed.has("json-schema")) {
            terminal.out().println(FinishReport.schema());
            return ExitCode.DONE;
        }
        List<InputFile> inputs = inputs(parsed);
        Finishing finishing = FinishValues.parse(parsed);
        FinishOutputs outputs = FinishOutputs.from(parsed, inputs, finishing, "-finished");
        if (parsed.has("json") && outputs.standardOutput()) {
            throw new UsageException("--json and --out - both want standard output: write the image to a file");
        }
        if (finishing.sheet().isPresent()) {
            var images = new ArrayList<Path>();
            for (InputFile input : inputs) {
                images.add(InputFile.path(input.name()));
            }
            Arguments.requireNone("sheet", finishing.sheet().get(), images);
        }
        ReadLimits limits = parsed.limits();
        WriteOptions write =
                WriteOptions.DEFAULT.withOverwrite(parsed.has("force")).withPngLevel(parsed.pngLevel());
        var run = new FinishRun(finishing, outputs, write, terminal.output());
        run.keep(inputs);
        var printer = new FinishPrinter(terminal, parsed.has("json"), parsed.has("quiet"), outputs.standardOutput());
        try {
            run.requirePossible();
        } catch (IOException e) {
            printer.error(InputFile.explain(inputs.get(0).name(), e));
            return ExitCode.FAILED;
        }
        var waiting = new ArrayList<Waiting>();
        for (InputFile input : inputs) {
            guarded(input.name(), () -> {
                        LoadedImage image = read(input, terminal, limits);
                        List<Sprite> sprites = run.cut(image.raster());
                        var one = new Waiting(input, sprites, image.metadata().looks(), image.notes());
                        if (run.aligns()) {
                            waiting.add(one);
                            return Optional.empty();
                        }
                        return Optional.of(written(run, one, run.together(sprites), write.overwrite()));
                    })
                    .ifPresent(printer::finished);
        }
        aligned(run, waiting, write.overwrite()).forEach(printer::finished);
        try {
            return printer.summary(run.sheet(), false);
        } catch (IOException | IllegalArgumentException e) {
            printer.error(run.explainSheet(e));
            return printer.summary(Optional.empty(), true);
        }
    }

    /** A cutout that waits for the others. */
    private record Waiting(InputFile input, List<Sprite> sprites, Metadata metadata, List<String> notes) {}

    /** The reports of those that waited, in the order in which they came. */
    private static List<FinishReport> aligned(FinishRun run, List<Waiting> waiting, boolean overwrite) {
        List<Sprite> finished;
        try {
            finished = run.together(waiting.stream().flatMap(w -> w.sprites().stream()).toList());
        } catch (IllegalArgumentException e) {
            return waiting.stream()
                    .map(w -> w.input().name())
                    .map(name -> FinishReport.failed(name, name + ": " + e.getMessage()))
                    .toList();
        }
        var reports = new ArrayList<FinishReport>();
        int from = 0;
        for (Waiting one : waiting) {
            List<Sprite> own = finished.subList(from, from + one.sprites().size());
            from += own.size();
            guarded(one.input().name(), () -> Optional.of(written(run, one, own, overwrite))).ifPresent(reports::add);
        }
        return reports;
    }

    private static FinishReport written(FinishRun run, Waiting one, List<Sprite> sprites, boolean overwrite)
            throws IOException, UsageException {
        List<Output> results = run.write(one.input(), sprites, overwrite, one.metadata(), () -> {});
        if (run.packs()) {
            run.pack(results, sprites);
        }
        return new FinishReport(one.input().name(), results, one.notes(), Optional.empty());
    }

    private static LoadedImage read(InputFile input, Terminal terminal, ReadLimits limits) throws IOException {
        LoadedImage image = input.read(terminal, limits);
        if (!image.raster().hasTransparency()) {
            throw new IllegalArgumentException("it has no transparency: run alphakey remove first");
        }
        return image;
    }

    private List<InputFile> inputs(Arguments arguments) throws UsageException {
        if (arguments.rest().isEmpty()) {
            throw new UsageException("finish needs an image: alphakey " + usage());
        }
        OutArguments.requirePlaceForFolders(arguments, arguments.rest());
        return InputFiles.from(arguments.rest());
    }
}
