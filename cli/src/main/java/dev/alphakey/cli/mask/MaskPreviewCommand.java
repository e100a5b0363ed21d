package dev.alphakey.cli.mask;

import static dev.alphakey.cli.command.Arguments.flag;
import static dev.alphakey.cli.command.Arguments.value;

import dev.alphakey.cli.command.Arguments;
import dev.alphakey.cli.command.Command;
import dev.alphakey.cli.command.ExitCode;
import dev.alphakey.cli.command.InputFile;
import dev.alphakey.cli.command.Terminal;
import dev.alphakey.cli.command.UsageException;
import dev.alphakey.codec.ImageFormat;
import dev.alphakey.codec.Images;
import dev.alphakey.codec.WriteOptions;
import dev.alphakey.image.Raster;
import dev.alphakey.mask.MaskPreview;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.apache.commons.cli.Options;

/** {@code alphakey mask preview}: draws what a mask repaints. */
public final class MaskPreviewCommand implements Command {
    @Override
    public String name() {
        return "mask preview";
    }

    @Override
    public String summary() {
        return "draw an image with what a mask repaints marked";
    }

    @Override
    public String usage() {
        return "mask preview IMAGE MASK [--out FILE] [OPTIONS]";
    }

    @Override
    public Options options() {
        return new Options()
                .addOption(value("o", "out", "FILE", "where it goes: .png, .webp or - (default: IMAGE-mask-preview.png)"))
                .addOption(flag("f", "force", "replace a file that exists"))
                .addOption(flag("q", "quiet", "print nothing but errors"))
                .addOption(value(null, "max-pixels", "N", "refuse larger images, for example 40M (100M)"));
    }

    @Override
    public List<Example> examples() {
        return List.of(
                new Example("alphakey mask preview photo.png mask.png --out preview.png", "see what will be repainted"),
                new Example("alphakey mask preview photo.png mask.png --out - > preview.png", "in a pipe"));
    }

    @Override
    public String details() {
        return "What is repainted lies under a striped veil, fainter where it is repainted in part, within an outline in black and"
                + " white.";
    }

    @Override
    public ExitCode run(String[] arguments, Terminal terminal) throws UsageException {
        Arguments parsed = Arguments.parse(this, arguments);
        List<InputFile> files = MaskPair.named(parsed, usage());
        InputFile image = files.get(0);
        InputFile mask = files.get(1);
        String out = out(parsed.text("out", null), image);
        WriteOptions write = WriteOptions.DEFAULT.withOverwrite(parsed.has("force"));
        try {
            if (!out.equals("-")) {
                Path file = InputFile.path(out);
                Arguments.requireNone("out", file, List.of(InputFile.path(image.name()), InputFile.path(mask.name())));
                Images.requireWritable(file, write.overwrite());
            }
            Raster preview = preview(MaskPair.read(image, mask, terminal, parsed.limits()));
            if (out.equals("-")) {
                var stream = new BufferedOutputStream(terminal.output(), 1 << 16);
                Images.encode(preview, ImageFormat.PNG, write, stream);
                stream.flush();
            } else {
                Images.write(preview, InputFile.path(out), write);
                if (!parsed.has("quiet")) {
                    terminal.out().println("Wrote " + out);
                }
            }
            return ExitCode.DONE;
        } catch (MaskException e) {
            terminal.err().println("alphakey: " + e.getMessage());
        } catch (IOException e) {
            if (!terminal.output().isLost()) {
                terminal.err().println("alphakey: " + InputFile.explain(out, e));
            }
        }
        return ExitCode.FAILED;
    }

    private static Raster preview(MaskPair pair) throws MaskException {
        Raster image = pair.image().raster();
        if (image.width() != pair.mask().width() || image.height() != pair.mask().height()) {
            throw new MaskException(pair.maskFile().name() + ": it is " + pair.mask().width() + "x" + pair.mask().height()
                    + " and the image " + image.width() + "x" + image.height()
                    + ": make it the same size, for example with alphakey mask --from-mask MASK --for IMAGE");
        }
        if (!pair.picture().raster().hasTransparency()) {
            throw new MaskException(pair.maskFile().name() + ": it repaints nothing, since it has no transparency: a black-and-white"
                    + " picture becomes a mask with alphakey mask --from-bw");
        }
        return MaskPreview.draw(image, pair.mask());
    }

    private static String out(String given, InputFile image) throws UsageException {
        if (given == null && image.isStandardInput()) {
            throw new UsageException("an image from standard input needs --out FILE, or --out - for standard output");
        }
        if (given == null) {
            return InputFile.path(image.name()).resolveSibling(image.stem() + "-mask-preview.png").toString();
        }
        String lower = given.toLowerCase(Locale.ROOT);
        if (!given.equals("-") && !lower.endsWith(".png") && !lower.endsWith(".webp")) {
            throw new UsageException("--out must end in .png or .webp, not '" + given + "'");
        }
        return given;
    }
}
