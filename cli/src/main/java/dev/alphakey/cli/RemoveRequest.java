package dev.alphakey.cli;

import static dev.alphakey.cli.Arguments.flag;
import static dev.alphakey.cli.Arguments.value;

import dev.alphakey.RemoveOptions;
import dev.alphakey.RemoveOptions.Checking;
import dev.alphakey.RemoveOptions.ExistingAlpha;
import dev.alphakey.background.KeyColor;
import dev.alphakey.background.KeySampling;
import dev.alphakey.codec.ReadLimits;
import dev.alphakey.codec.WriteOptions;
import dev.alphakey.matte.EdgeOptions;
import dev.alphakey.matte.ThresholdOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.cli.Options;

/** A command line of {@code remove}, understood. */
record RemoveRequest(
        List<InputFile> inputs,
        Outputs outputs,
        RemoveOptions options,
        WriteOptions write,
        ReadLimits limits,
        Optional<Path> preview) {

    private static final List<String> THRESHOLD_OPTIONS =
            List.of("input", "tolerance", "soft-matte", "transparent-threshold", "opaque-threshold");

    static Options accepted() {
        return new Options()
                .addOption(value(null, "input", "FILE", "the image, in the way of key-removal scripts (selects thresholds)"))
                .addOption(value("o", "out", "FILE", "where the cutout goes: .png, .webp or - (default: NAME-cutout.png)"))
                .addOption(value("d", "out-dir", "DIR", "where the cutouts of several images go, under their own names"))
                .addOption(value(null, "format", "png|webp", "for --out-dir and --out - (png)"))
                .addOption(value(null, "lossy", "QUALITY", "write WebP lossily, 0 to 100; else it is lossless"))
                .addOption(flag("f", "force", "replace files that exist"))
                .addOption(value("k", "key-color", "COLOR", "the background: #rrggbb or a name such as green (#00ff00)"))
                .addOption(value(null, "auto-key", "none|corners|border|auto", "measure the key instead (auto; with thresholds none)"))
                .addOption(value(null, "tolerance", "N", "hard matte: distance that becomes transparent, 0-255 (12)"))
                .addOption(flag(null, "soft-matte", "partial alpha between the two thresholds"))
                .addOption(value(null, "transparent-threshold", "N", "soft matte: transparent up to here, 0-255 (12)"))
                .addOption(value(null, "opaque-threshold", "N", "soft matte: opaque from here on, 0-255 (96)"))
                .addOption(flag(null, "despill", "cap the key's channels on pixels that lean towards it"))
                .addOption(flag(null, "spill-cleanup", "the same as --despill"))
                .addOption(value(null, "edge-contract", "PIXELS", "move the edge inward, 0-16 (0)"))
                .addOption(value(null, "edge-feather", "PIXELS", "blur the alpha, 0-64 (0)"))
                .addOption(flag(null, "retry", "if the check finds something that another setting may mend, try it"))
                .addOption(flag(null, "no-validate", "do not check the result"))
                .addOption(value(null, "preview", "FILE", "draw a sheet of the result to look at"))
                .addOption(value(null, "max-pixels", "N", "refuse larger images, for example 40M (100M)"));
    }

    static RemoveRequest from(Arguments arguments) throws UsageException {
        List<InputFile> inputs = inputs(arguments);
        boolean thresholds = THRESHOLD_OPTIONS.stream().anyMatch(arguments::has);
        RemoveOptions options = RemoveOptions.DEFAULT
                .withKey(arguments.key("key-color").orElse(KeyColor.GREEN), sampling(arguments, thresholds))
                .withMatte(matte(arguments, thresholds))
                .withEdge(new EdgeOptions(
                        arguments.integer("edge-contract", 0, 0, 16), arguments.decimal("edge-feather", 0, 0, 64)))
                .withExistingAlpha(thresholds ? ExistingAlpha.KEY : ExistingAlpha.KEEP)
                .withChecking(checking(arguments));
        WriteOptions write = WriteOptions.DEFAULT.withOverwrite(arguments.has("force"));
        if (arguments.has("lossy")) {
            write = write.withLossy(arguments.integer("lossy", 90, 0, 100));
        }
        if (arguments.has("preview") && inputs.size() > 1) {
            throw new UsageException("--preview draws one image's sheet: give one image");
        }
        Outputs outputs = Outputs.from(arguments, inputs);
        return new RemoveRequest(
                inputs, outputs, options, write, arguments.limits(), arguments.preview(outputs.images(inputs)));
    }

    private static List<InputFile> inputs(Arguments arguments) throws UsageException {
        var names = new ArrayList<>(arguments.texts("input"));
        names.addAll(arguments.rest());
        if (names.isEmpty()) {
            throw new UsageException("remove needs an image: alphakey " + new RemoveCommand().usage());
        }
        for (String name : names) {
            if (InputFiles.isFolder(name) && !arguments.has("out-dir")) {
                throw new UsageException("'" + name + "' is a folder: its images need --out-dir DIR");
            }
        }
        return InputFiles.from(names);
    }

    private static KeySampling sampling(Arguments arguments, boolean thresholds) throws UsageException {
        String word = arguments.text("auto-key", thresholds || arguments.has("key-color") ? "none" : "auto");
        try {
            return KeySampling.valueOf(word.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new UsageException("--auto-key takes none, corners, border or auto, not '" + word + "'");
        }
    }

    private static ThresholdOptions matte(Arguments arguments, boolean thresholds) throws UsageException {
        ThresholdOptions base = thresholds ? ThresholdOptions.HARD : ThresholdOptions.SOFT;
        int lo = arguments.integer("transparent-threshold", base.transparentThreshold(), 0, 255);
        int hi = arguments.integer("opaque-threshold", base.opaqueThreshold(), 0, 255);
        if (lo >= hi) {
            throw new UsageException("--transparent-threshold (" + lo + ") must be below --opaque-threshold (" + hi + ")");
        }
        return new ThresholdOptions(
                arguments.integer("tolerance", base.tolerance(), 0, 255),
                base.softMatte() || arguments.has("soft-matte"),
                lo,
                hi,
                base.despill() || arguments.has("despill") || arguments.has("spill-cleanup"));
    }

    private static Checking checking(Arguments arguments) throws UsageException {
        if (arguments.has("no-validate")) {
            if (arguments.has("retry")) {
                throw new UsageException("--retry needs the check that --no-validate leaves out");
            }
            return Checking.NONE;
        }
        return arguments.has("retry") ? Checking.RETRY : Checking.VALIDATE;
    }
}
