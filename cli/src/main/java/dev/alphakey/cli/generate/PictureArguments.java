package dev.alphakey.cli.generate;

import static dev.alphakey.cli.command.Arguments.value;

import dev.alphakey.cli.command.Arguments;
import dev.alphakey.cli.command.UsageException;
import dev.alphakey.openai.image.ImageOptions;
import dev.alphakey.openai.image.ImageSize;
import java.util.Locale;
import org.apache.commons.cli.Options;

/** The options that say how pictures are made; what a model takes of them is checked elsewhere. */
public final class PictureArguments {
    public static final String MODEL = "gpt-image-2";

    private PictureArguments() {}

    public static void addTo(Options options) {
        addPictureTo(options);
        options.addOption(value("n", "n", "N", "how many pictures, 1-10 (1)"))
                .addOption(value(null, "background", "transparent|opaque|auto", "of the picture; transparent is a preview in some models"));
    }

    /** Adds the options without number and background, for commands that know these themselves. */
    public static void addPictureTo(Options options) {
        options.addOption(value("m", "model", "NAME", "which model draws: see alphakey models (" + MODEL + ")"))
                .addOption(value("s", "size", "WxH", "in pixels, or auto (auto)"))
                .addOption(value(null, "quality", "auto|low|medium|high|xhigh|max", "more detail for more money (medium)"))
                .addOption(value(null, "output-format", "png|jpeg|webp", "of the files; else as --out ends (png)"))
                .addOption(value(null, "output-compression", "N", "of JPEG and WebP, 0-100"))
                .addOption(value(null, "partial-images", "N", "stream, and save so many unfinished pictures on the way, 0-3 (0)"))
                .addOption(value(null, "complexity", "low|medium|high", "how much the newest models plan"))
                .addOption(value(null, "safety-identifier", "HASH", "stands for your end user"));
    }

    public static String model(Arguments arguments) {
        return arguments.text("model", MODEL);
    }

    /** @param format what pictures are where {@code --output-format} does not say it */
    public static ImageOptions from(Arguments arguments, String format) throws UsageException {
        ImageOptions.Builder options = ImageOptions.builder()
                .n(arguments.integer("n", 1, 1, 10))
                .size(size(arguments))
                .quality(arguments.text("quality", "medium"))
                .background(arguments.text("background", null))
                .outputFormat(arguments.text("output-format", format).toLowerCase(Locale.ROOT).replace("jpg", "jpeg"))
                .moderation(arguments.text("moderation", null))
                .inputFidelity(arguments.text("input-fidelity", null))
                .complexity(arguments.text("complexity", null))
                .safetyIdentifier(arguments.text("safety-identifier", null));
        if (arguments.has("output-compression")) {
            options.outputCompression(arguments.integer("output-compression", 100, 0, 100));
        }
        if (arguments.integer("partial-images", 0, 0, 3) > 0) {
            options.partialImages(arguments.integer("partial-images", 0, 0, 3));
        }
        return options.build();
    }

    private static ImageSize size(Arguments arguments) throws UsageException {
        try {
            return ImageSize.parse(arguments.text("size", "auto"));
        } catch (IllegalArgumentException e) {
            throw new UsageException("--size: " + e.getMessage());
        }
    }
}
