package dev.alphakey.cli;

import static dev.alphakey.cli.Arguments.flag;

import dev.alphakey.ChromaKey;
import dev.alphakey.Cutout;
import dev.alphakey.RemoveOptions.Checking;
import dev.alphakey.check.CutoutStats;
import dev.alphakey.check.PreviewSheet;
import dev.alphakey.check.Reference;
import dev.alphakey.check.Validation;
import dev.alphakey.check.Validator;
import dev.alphakey.codec.CorruptImageException;
import dev.alphakey.codec.ImageFormat;
import dev.alphakey.codec.Images;
import dev.alphakey.codec.LoadedImage;
import dev.alphakey.codec.Metadata;
import dev.alphakey.codec.UnsupportedImageException;
import dev.alphakey.codec.WriteOptions;
import dev.alphakey.image.Raster;
import dev.alphakey.matte.MismatchedPairException;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.cli.Options;

/** {@code alphakey remove}: images on a key colour in, cutouts out. */
final class RemoveCommand implements Command {
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
                .addOption(flag(null, "json", "print a JSON document instead of text"))
                .addOption(flag("q", "quiet", "print nothing but failures and errors"));
    }

    @Override
    public List<Example> examples() {
        return List.of(
                new Example("alphakey remove robot.png --out robot-cutout.png", "measure the background, remove it, check"),
                new Example("alphakey remove robot.png --out cutout.png --preview sheet.png", "and draw a sheet to look at"),
                new Example("alphakey remove sprites/*.png --out-dir cutouts --retry", "many files, trying again where it helps"),
                new Example("alphakey remove --pair on-green.png on-magenta.png --out glass.png", "one subject on two backgrounds: exact"),
                new Example("alphakey remove sprite.png --out s.png --edge hard --fill bleed", "pixel art for a game engine"),
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
                directly in it and needs --out-dir. Behind `--` there are no options, so that names may begin with a \
                dash: alphakey remove -- -x.png. An image that is transparent \
                already is passed through and checked. A result is PASS, WARN or FAIL; --preview shows, from left to \
                right: source, over a checkerboard, over black, over white; over a hot colour, alpha alone, and the worst \
                spot at 400 % in source and result.""";
    }

    @Override
    public ExitCode run(String[] arguments, Terminal terminal) throws UsageException, InterruptedException {
        Arguments parsed = Arguments.parse(this, arguments);
        RemoveRequest request = RemoveRequest.from(parsed);
        boolean toStandardOutput = request.outputs().isStandardOutput();
        if (parsed.has("json") && toStandardOutput) {
            throw new UsageException("--json and --out - both want standard output: write the image to a file");
        }
        var printer = new ReportPrinter(
                terminal, parsed.has("json"), parsed.has("quiet"), false, toStandardOutput, request.inputs().size());
        var reports = new ArrayList<Report>();
        for (InputFile input : request.inputs()) {
            printer.starting(input.name());
            Report report = remove(input, request, terminal);
            reports.add(report);
            printer.finished(report);
        }
        return printer.summary(reports);
    }

    private static Report remove(InputFile input, RemoveRequest request, Terminal terminal) throws UsageException {
        Path target = request.outputs().target(input);
        try {
            requirePossible(target, request);
            requirePossible(request.preview().orElse(null), request);
            LoadedImage image = input.read(terminal, request.limits());
            Cutout cutout = cutout(image, request, terminal);
            boolean keeps = request.keepMetadata() && request.outputs().format() == ImageFormat.PNG;
            write(cutout, keeps ? image.metadata() : image.metadata().looks(), target, request, terminal);
            var notes = new ArrayList<>(image.notes());
            notes.addAll(image.metadata().leftOut(keeps));
            drawPreview(image, cutout, request);
            return new Report(
                    input.name(),
                    Optional.of(target == null ? "-" : target.toString()),
                    cutout.key(),
                    cutout.passedThrough(),
                    Optional.of(cutout.validation().map(Validation::stats).orElseGet(() -> CutoutStats.of(cutout.raster()))),
                    cutout.validation(),
                    cutout.attempts(),
                    request.options().checking() == Checking.RETRY,
                    notes,
                    Optional.empty());
        } catch (IOException e) {
            return Report.failed(input.name(), InputFile.explain(input.name(), e));
        } catch (MismatchedPairException e) {
            return Report.failed(input.name(), input.name() + ": " + e.getMessage());
        } catch (OutOfMemoryError e) {
            return Report.failed(input.name(), input.name() + ": " + Main.OUT_OF_MEMORY);
        } catch (RuntimeException e) {
            return Report.failed(input.name(), input.name() + ": " + Main.unexpected(e));
        }
    }

    private static Cutout cutout(LoadedImage image, RemoveRequest request, Terminal terminal) throws IOException {
        if (request.second().isEmpty()) {
            return ChromaKey.remove(image.raster(), request.options());
        }
        InputFile second = request.second().get();
        try {
            Raster other = second.read(terminal, request.limits()).raster();
            return ChromaKey.removePair(image.raster(), other, request.options());
        } catch (CorruptImageException | UnsupportedImageException e) {
            throw new UnsupportedImageException("the second image, " + second.name() + ", cannot be read: " + e.getMessage(), e);
        }
    }

    /** Refuses before the work is done rather than after it. */
    private static void requirePossible(Path file, RemoveRequest request) throws IOException {
        if (file != null) {
            request.outputs().requirePossible(file, request.write().overwrite());
        }
    }

    private static void write(Cutout cutout, Metadata metadata, Path target, RemoveRequest request, Terminal terminal)
            throws IOException {
        WriteOptions options = request.write().withMetadata(metadata);
        if (target == null) {
            ImageFormat format = request.outputs().format();
            OutputStream out = new BufferedOutputStream(terminal.output(), 1 << 16);
            Images.encode(cutout.raster(), format, options, out);
            out.flush();
        } else {
            if (request.outputs().makesFolder()) {
                Files.createDirectories(target.toAbsolutePath().getParent());
            }
            Images.write(cutout.raster(), target, options);
        }
    }

    private static void drawPreview(LoadedImage image, Cutout cutout, RemoveRequest request) throws IOException {
        if (request.preview().isEmpty()) {
            return;
        }
        var validation = cutout.validation()
                .orElseGet(() -> Validator.validate(
                        cutout.raster(), cutout.key().map(k -> Reference.source(image.raster(), k)).orElse(Reference.NONE)));
        Images.write(
                PreviewSheet.draw(image.raster(), cutout.raster(), validation),
                request.preview().get(),
                request.write());
    }
}
