package dev.alphakey.cli;

import static dev.alphakey.cli.Arguments.flag;
import static dev.alphakey.cli.Arguments.value;

import dev.alphakey.cli.FinishReport.Sheet;
import dev.alphakey.codec.LoadedImage;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.cli.Options;

/** {@code alphakey finish}: cutouts in, trimmed, aligned, scaled, split or packed ones out. */
final class FinishCommand implements Command {
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
                .addOption(flag("f", "force", "replace files that exist"));
        FinishArguments.addTo(options);
        return options.addOption(value(null, "fill", "zero|bleed", "colour under alpha 0: black, or the nearest visible one"))
                .addOption(flag(null, "json", "print a JSON document instead of text"))
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

                --palette and --max-bytes keep transparent pixels exactly transparent and opaque ones exactly opaque. \
                --align and --sheet hold all images in memory at once. Images without transparency are refused: \
                `alphakey remove` makes them transparent.""";
    }

    /** Work on one input that may fail. */
    interface Work {
        FinishReport run() throws IOException, UsageException;
    }

    /** The report of work on an input, whatever happens. */
    static FinishReport guarded(String input, Work work) {
        try {
            return work.run();
        } catch (IOException e) {
            return FinishReport.failed(input, InputFile.explain(input, e));
        } catch (IllegalArgumentException | UsageException e) {
            return FinishReport.failed(input, shown(input) + ": " + e.getMessage());
        } catch (OutOfMemoryError e) {
            return FinishReport.failed(input, shown(input) + ": " + Main.OUT_OF_MEMORY);
        } catch (RuntimeException e) {
            return FinishReport.failed(input, shown(input) + ": " + Main.unexpected(e));
        }
    }

    private static String shown(String input) {
        return input.equals("-") ? "standard input" : input;
    }

    @Override
    public ExitCode run(String[] arguments, Terminal terminal) throws UsageException {
        Arguments parsed = Arguments.parse(this, arguments);
        List<InputFile> inputs = inputs(parsed);
        Finishing finishing = FinishArguments.parse(parsed);
        FinishOutputs outputs = FinishOutputs.from(parsed, inputs, finishing);
        if (parsed.has("json") && outputs.standardOutput()) {
            throw new UsageException("--json and --out - both want standard output: write the image to a file");
        }
        var run = new FinishRun(finishing, outputs, parsed.has("force"), terminal.output());
        var limits = parsed.limits();
        try {
            run.requirePossible();
        } catch (IOException e) {
            terminal.err().println("alphakey: " + InputFile.explain(inputs.get(0).name(), e));
            return ExitCode.FAILED;
        }
        boolean quiet = parsed.has("quiet") || parsed.has("json");
        PrintStream text = outputs.standardOutput() ? terminal.err() : terminal.out();
        var reports = new ArrayList<FinishReport>();
        for (InputFile input : inputs) {
            FinishReport report = guarded(input.name(), () -> {
                LoadedImage image = input.read(terminal, limits);
                if (!image.raster().hasTransparency()) {
                    throw new IllegalArgumentException("it has no transparency: run alphakey remove first");
                }
                return run.add(input, image.raster(), image.notes()).orElse(null);
            });
            if (report != null) {
                reports.add(report);
                show(report, terminal, text, quiet);
            }
        }
        for (FinishReport report : run.together()) {
            reports.add(report);
            show(report, terminal, text, quiet);
        }
        int failed = (int) reports.stream().filter(r -> r.error().isPresent()).count();
        Optional<Sheet> sheet = Optional.empty();
        boolean sheetFailed = false;
        try {
            sheet = run.sheet();
        } catch (IOException e) {
            sheetFailed = true;
            terminal.err().println("alphakey: " + InputFile.explain(parsed.text("sheet", ""), e));
        } catch (IllegalArgumentException e) {
            sheetFailed = true;
            terminal.err().println("alphakey: " + parsed.text("sheet", "") + ": " + e.getMessage());
        }
        if (parsed.has("json")) {
            terminal.out().println(FinishReport.json(reports, sheet));
        } else if (!quiet) {
            sheet.ifPresent(s -> text.println(
                    s.image() + ": " + s.width() + "x" + s.height() + ", " + s.sprites() + " sprites; map in " + s.map()));
        }
        if (sheetFailed) {
            return outputs.none() || failed == reports.size() ? ExitCode.FAILED : ExitCode.PARTLY;
        }
        return ExitCode.of(reports.size(), failed, 0);
    }

    private static void show(FinishReport report, Terminal terminal, PrintStream text, boolean quiet) {
        if (report.error().isPresent()) {
            if (!terminal.output().isLost()) {
                terminal.err().println("alphakey: " + report.error().get());
            }
            return;
        }
        if (!quiet) {
            report.notes().forEach(note -> terminal.err().println(report.input() + ": note: " + note));
            report.lines().forEach(text::println);
        }
    }

    private List<InputFile> inputs(Arguments arguments) throws UsageException {
        if (arguments.rest().isEmpty()) {
            throw new UsageException("finish needs an image: alphakey " + usage());
        }
        for (String name : arguments.rest()) {
            if (InputFiles.isFolder(name) && !arguments.has("out-dir") && !arguments.has("sheet")) {
                throw new UsageException("'" + name + "' is a folder: its images need --out-dir DIR");
            }
        }
        return InputFiles.from(arguments.rest());
    }
}
