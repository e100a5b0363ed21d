package dev.alphakey.cli.mask;

import static dev.alphakey.cli.command.Arguments.flag;
import static dev.alphakey.cli.command.Arguments.value;

import dev.alphakey.cli.command.Arguments;
import dev.alphakey.cli.command.Command;
import dev.alphakey.cli.command.ExitCode;
import dev.alphakey.cli.command.InputFile;
import dev.alphakey.cli.command.StandardOutput;
import dev.alphakey.cli.command.Terminal;
import dev.alphakey.cli.command.UsageException;
import dev.alphakey.codec.ImageFormat;
import dev.alphakey.codec.Images;
import dev.alphakey.codec.WriteOptions;
import dev.alphakey.image.Raster;
import dev.alphakey.mask.EditMask;
import dev.alphakey.mask.MaskCheck;
import dev.alphakey.mask.MaskFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.cli.Options;

/** {@code alphakey mask}: makes the mask of an edit, whose transparent pixels are repainted. */
public final class MaskCommand implements Command {
    @Override
    public String name() {
        return "mask";
    }

    @Override
    public String summary() {
        return "make a mask that says which pixels an edit repaints";
    }

    @Override
    public String usage() {
        return "mask [--for IMAGE] WHAT... [CHANGE...] [--out FILE] [OPTIONS]";
    }

    @Override
    public Options options() {
        return new Options()
                .addOption(value("i", "for", "IMAGE", "the image to be edited, whose size the mask gets"))
                .addOption(value("o", "out", "FILE", "where the mask goes: .png or - (default: IMAGE-mask.png)"))
                .addOption(value(null, "rect", "X,Y,W,H", "what is repainted: a rectangle, by its top left corner and its size"))
                .addOption(value(null, "ellipse", "X,Y,RX,RY", "an ellipse, by its middle and its radii"))
                .addOption(value(null, "polygon", "X,Y...", "a polygon, by three corners or more"))
                .addOption(value(null, "from-bw", "FILE", "what is painted white in a black-and-white picture, or black with"
                        + " --repaint black; greys become soft"))
                .addOption(value(null, "repaint", "white|black", "which of the two stands for repainting (white)"))
                .addOption(value(null, "from-mask", "FILE", "what a mask that is there already repaints"))
                .addOption(value(null, "background-of", "FILE", "what is transparent in a cutout"))
                .addOption(value(null, "subject-of", "FILE", "what is visible in a cutout"))
                .addOption(value(null, "key-color", "COLOR", "what has this colour in the image, #rrggbb or a name"))
                .addOption(value(null, "tolerance", "N", "how far from --key-color a pixel may be, 0-255 (32)"))
                .addOption(value(null, "differs-from", "FILE", "where the image differs from another of its size"))
                .addOption(value(null, "threshold", "N", "levels that count as a difference, 0-254 (default: measured, 16 at"
                        + " least)"))
                .addOption(flag(null, "subtract", "keep what comes next, rather than repaint it too"))
                .addOption(flag(null, "intersect", "repaint only what is also in what comes next"))
                .addOption(value(null, "grow", "PIXELS", "grow on all sides, round corners"))
                .addOption(value(null, "shrink", "PIXELS", "shrink on all sides, but not at the frame"))
                .addOption(value(null, "feather", "PIXELS", "blur the edge, by a Gaussian of this standard deviation"))
                .addOption(flag(null, "fill-holes", "repaint what is enclosed by what is repainted"))
                .addOption(flag(null, "invert", "repaint what was kept and keep what was repainted"))
                .addOption(flag(null, "hard", "no partly transparent pixels: those from half on are repainted"))
                .addOption(value(null, "size", "WxH", "the mask's size where there is no --for"))
                .addOption(flag(null, "stretch", "accept pictures of other proportions than the image's"))
                .addOption(flag("f", "force", "replace a mask that exists"))
                .addOption(flag(null, "json", "print a JSON document instead of text"))
                .addOption(flag("q", "quiet", "print nothing but errors"))
                .addOption(value(null, "max-pixels", "N", "refuse larger images, for example 40M (100M)"));
    }

    @Override
    public List<Example> examples() {
        return List.of(
                new Example("alphakey mask --for photo.png --rect 10,20,300,200", "repaint a rectangle; writes photo-mask.png"),
                new Example("alphakey mask --from-bw painted.png --for photo.png --out mask.png", "what was painted white"),
                new Example(
                        "alphakey mask --for photo.png --ellipse 50%,50%,30%,40% --subtract --polygon 9,9 80,9 9,80",
                        "an ellipse over the middle without a corner"),
                new Example("alphakey mask --subject-of cutout.png --grow 8 --feather 2 --out mask.png", "all of a subject and a little more"),
                new Example("alphakey mask --for photo.png --differs-from edited.png --grow 4", "where the other one was edited"),
                new Example("alphakey mask check photo.png mask.png", "will the service take it?"),
                new Example("alphakey mask preview photo.png mask.png --out preview.png", "see what will be repainted"));
    }

    @Override
    public String details() {
        return """
                The mask is a PNG of the image's size, as OpenAI's image edits take it: alpha 0 is repainted, opaque pixels are \
                kept. Everything is done in the order in which it is written: shapes and pictures add up, --subtract and \
                --intersect tell what is done with the next one instead, and changes concern all that was written before them. \
                --subtract before anything else takes away from the whole image.
                Coordinates are pixels from the top left corner, or per cent of the image's width and height, such as 12.5%. \
                - is standard input or output. Without --for the mask has the size of the first picture that is read. Pictures of another size are resized to \
                the image's: hard masks by the nearest pixel, soft ones by averaging.
                `alphakey mask check --help` and `alphakey mask preview --help` tell of the other two.""";
    }

    @Override
    public ExitCode run(String[] arguments, Terminal terminal) throws UsageException {
        Arguments parsed = Arguments.parse(this, MaskSteps.joined(arguments));
        MaskRequest request = MaskRequest.from(parsed);
        String doing = request.shownOut();
        try {
            if (request.file().isPresent()) {
                Images.requireWritable(request.file().get(), request.force());
            }
            var drawing = new MaskDrawing(request, terminal);
            EditMask mask = drawing.draw();
            if (mask.extent().repainted() == 0) {
                throw new MaskException("nothing would be repainted: " + why(mask, drawing.notes()));
            }
            long bytes = write(mask.toRaster(), request, terminal.output());
            boolean png = drawing.format().map(f -> f == ImageFormat.PNG).orElse(true);
            MaskCheck check = MaskCheck.of(mask.width(), mask.height(), png, mask, MaskFile.rgba(bytes));
            var report = new MaskReport(
                    request.shownOut(), request.image().map(InputFile::name), mask.width(), mask.height(), bytes, check,
                    drawing.notes());
            return report.print(terminal, parsed.has("json"), parsed.has("quiet"), "Wrote ", request.file().isEmpty());
        } catch (MaskException e) {
            terminal.err().println("alphakey: " + e.getMessage());
        } catch (IOException e) {
            if (!terminal.output().isLost()) {
                terminal.err().println("alphakey: " + InputFile.explain(doing, e));
            }
        }
        return ExitCode.FAILED;
    }

    private static String why(EditMask mask, List<String> notes) {
        if (mask.extent().soft() > 0) {
            return "no pixel is wholly selected; add --grow or --hard, or use less --feather";
        }
        return notes.isEmpty() ? "what is written selects no pixel" : String.join(", ", notes);
    }

    /** Returns how many bytes it has. */
    private static long write(Raster mask, MaskRequest request, StandardOutput output) throws IOException {
        WriteOptions options = WriteOptions.DEFAULT.withOverwrite(request.force());
        if (request.file().isPresent()) {
            Path file = request.file().get();
            Images.write(mask, file, options);
            return Files.size(file);
        }
        var bytes = new ByteArrayOutputStream();
        Images.encode(mask, ImageFormat.PNG, options, bytes);
        bytes.writeTo(output);
        output.flush();
        return bytes.size();
    }
}
