package dev.alphakey.cli.mask;

import static dev.alphakey.cli.command.Arguments.flag;
import static dev.alphakey.cli.command.Arguments.value;

import dev.alphakey.cli.command.Arguments;
import dev.alphakey.cli.command.Command;
import dev.alphakey.cli.command.ExitCode;
import dev.alphakey.cli.command.InputFile;
import dev.alphakey.cli.command.Terminal;
import dev.alphakey.cli.command.UsageException;
import java.util.List;
import java.util.Optional;
import org.apache.commons.cli.Options;

/** {@code alphakey mask check}: says whether the service will take a mask, and what it repaints. */
public final class MaskCheckCommand implements Command {
    @Override
    public String name() {
        return "mask check";
    }

    @Override
    public String summary() {
        return "check that a mask fits its image and repaints something";
    }

    @Override
    public String usage() {
        return "mask check IMAGE MASK [OPTIONS]";
    }

    @Override
    public Options options() {
        return new Options()
                .addOption(flag(null, "strict", "take warnings for failures"))
                .addOption(flag(null, "json", "print a JSON document instead of text"))
                .addOption(flag("q", "quiet", "print nothing but failures and errors"))
                .addOption(value(null, "max-pixels", "N", "refuse larger images, for example 40M (100M)"));
    }

    @Override
    public List<Example> examples() {
        return List.of(
                new Example("alphakey mask check photo.png mask.png", "before an edit is paid for"),
                new Example("alphakey mask check photo.png mask.png --json", "for a program to read"));
    }

    @Override
    public String details() {
        return """
                A mask must be a PNG by its content, as large as the image (turned upright as EXIF asks), with at least one pixel \
                of alpha 0, and no more than 50 MB. Worth a look is one that repaints everything, is mostly soft, has more than \
                4 MB, is not stored as 8-bit RGBA, or is for an image that is no PNG.
                Exit code 3 says that the check failed.""";
    }

    @Override
    public ExitCode run(String[] arguments, Terminal terminal) throws UsageException {
        Arguments parsed = Arguments.parse(this, arguments);
        List<InputFile> files = MaskPair.named(parsed, usage());
        try {
            MaskPair pair = MaskPair.read(files.get(0), files.get(1), terminal, parsed.limits());
            var report = new MaskReport(
                    files.get(1).name(),
                    Optional.of(files.get(0).name()),
                    pair.mask().width(),
                    pair.mask().height(),
                    pair.stored().bytes(),
                    pair.check(),
                    pair.notes());
            ExitCode code = report.print(terminal, parsed.has("json"), parsed.has("quiet"), "", false);
            return parsed.has("strict") && !report.check().findings().isEmpty() ? ExitCode.INVALID : code;
        } catch (MaskException e) {
            terminal.err().println("alphakey: " + e.getMessage());
            return ExitCode.FAILED;
        }
    }
}
