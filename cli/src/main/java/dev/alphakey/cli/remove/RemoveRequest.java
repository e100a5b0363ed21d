package dev.alphakey.cli.remove;

import static dev.alphakey.cli.command.Arguments.flag;
import static dev.alphakey.cli.command.Arguments.value;

import dev.alphakey.RemoveOptions;
import dev.alphakey.cli.command.Arguments;
import dev.alphakey.cli.command.InputFile;
import dev.alphakey.cli.command.InputFiles;
import dev.alphakey.cli.command.OutArguments;
import dev.alphakey.cli.command.UsageException;
import dev.alphakey.cli.finish.FinishArguments;
import dev.alphakey.cli.finish.FinishRequest;
import dev.alphakey.cli.report.Batch;
import dev.alphakey.cli.report.Rerun;
import dev.alphakey.codec.ReadLimits;
import dev.alphakey.codec.WriteOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.commons.cli.Options;

/**
 * A command line of {@code remove}, understood.
 *
 * @param inputs what becomes a cutout each
 * @param second the same subject on another background, with {@code --pair}
 * @param finish how cutouts are finished, if they are
 * @param keepMetadata whether texts and EXIF of an image go into its cutout
 * @param jobs how many images at once, if that was said
 * @param verbose whether the background is told of
 * @param rerun the line to try another setting with, if there is one
 */
public record RemoveRequest(
        List<InputFile> inputs,
        Optional<InputFile> second,
        Outputs outputs,
        Optional<FinishRequest> finish,
        RemoveOptions options,
        WriteOptions write,
        boolean keepMetadata,
        ReadLimits limits,
        Optional<Path> preview,
        Optional<Path> report,
        OptionalInt jobs,
        boolean verbose,
        Optional<Rerun> rerun) {

    private static final List<String> NOT_WITH_PAIR =
            List.of("retry", "translucency", "shadow", "holes", "key-color", "auto-key", "despill", "spill-cleanup");

    public static Options accepted() {
        Options options = new Options()
                .addOption(value(null, "input", "FILE", "the image, in the way of key-removal scripts (selects thresholds)"))
                .addOption(value("o", "out", "FILE", "where the cutout goes: .png, .webp or - (default: NAME-cutout.png)"))
                .addOption(value("d", "out-dir", "DIR", "where the cutouts of several images go, under their own names"))
                .addOption(value(null, "format", "png|webp", "for --out-dir and --out - (png)"))
                .addOption(value(null, "lossy", "QUALITY", "write WebP lossily, 0 to 100; else it is lossless"))
                .addOption(value(null, "png-level", "fast|default|small", "how much time goes into fewer bytes; every pixel is kept (default)"))
                .addOption(flag(null, "keep-metadata", "keep in a PNG what stays true of texts and EXIF; else only how it looks"))
                .addOption(flag("f", "force", "replace files that exist; with --out-dir, do everything again"))
                .addOption(Batch.option());
        KeyingArguments.addTo(options);
        FinishArguments.addTo(options);
        return options.addOption(flag(null, "retry", "if the check finds something that another setting may mend, try it"))
                .addOption(flag(null, "no-validate", "do not check the result"))
                .addOption(value(null, "preview", "FILE", "draw a sheet of the result to look at"))
                .addOption(value(null, "report", "FILE", "write a page about the run, .html, to look at in a browser"))
                .addOption(value(null, "max-pixels", "N", "refuse larger images, for example 40M (100M)"))
                .addOption(flag("v", "verbose", "tell what was measured: the background, every check, what was tried"));
    }

    public static RemoveRequest from(Arguments arguments) throws UsageException {
        RemoveOptions options = KeyingArguments.parse(arguments);
        List<String> names = names(arguments);
        List<InputFile> all = InputFiles.from(names);
        Optional<InputFile> second = second(arguments, all);
        List<InputFile> inputs = second.isPresent() ? all.subList(0, 1) : all;
        WriteOptions write = WriteOptions.DEFAULT.withOverwrite(arguments.has("force"));
        if (arguments.has("lossy")) {
            write = write.withLossy(arguments.integer("lossy", 90, 0, 100));
        }
        if (arguments.has("png-level")) {
            write = write.withPngLevel(arguments.pngLevel());
        }
        if (arguments.has("preview") && inputs.size() > 1) {
            throw new UsageException("--preview draws one image's sheet: give one image");
        }
        Optional<FinishRequest> finish = Optional.empty();
        var images = new ArrayList<Path>();
        for (InputFile input : all) {
            images.add(InputFile.path(input.name()));
        }
        Outputs outputs;
        if (FinishArguments.anyIn(arguments)) {
            FinishRequest asked = FinishRequest.from(arguments, inputs);
            if (asked.finishing().sheet().isPresent()) {
                Arguments.requireNone("sheet", asked.finishing().sheet().get(), images);
            }
            finish = Optional.of(asked);
            outputs = Outputs.of(asked.outputs());
            images.addAll(asked.known(inputs));
        } else {
            outputs = Outputs.from(arguments, inputs);
            images.addAll(outputs.targets(inputs));
        }
        requireOriginalsKept(arguments, inputs, outputs, finish);
        return new RemoveRequest(
                inputs,
                second,
                outputs,
                finish,
                options,
                write,
                arguments.has("keep-metadata"),
                arguments.limits(),
                arguments.preview(images),
                arguments.report(images),
                Batch.jobs(arguments),
                arguments.has("verbose"),
                inputs.size() == 1 && Rerun.isPossible(names) ? Optional.of(Rerun.of(names, arguments)) : Optional.empty());
    }

    /** A folder of cutouts in place of their own originals is nobody's wish; a single file is, with --force. */
    private static void requireOriginalsKept(
            Arguments arguments, List<InputFile> inputs, Outputs outputs, Optional<FinishRequest> finish) throws UsageException {
        for (InputFile input : inputs) {
            Path target = finish.isPresent() ? finish.get().only(input).orElse(null) : outputs.target(input);
            if (target == null || input.isStandardInput() || !InputFile.real(target).equals(InputFile.real(InputFile.path(input.name())))) {
                continue;
            }
            if (outputs.makesFolder()) {
                throw new UsageException("--out-dir " + arguments.text("out-dir", "") + " is where the images are, and their cutouts would"
                        + " take the place of " + input.name() + " and others: name another folder");
            }
            if (!arguments.has("force")) {
                throw new UsageException("--out " + target + " is the image itself: name another file, or replace it with --force");
            }
        }
    }

    /** The file that an earlier run may have left for an input, or null: standard output, or no single file. */
    public Path target(InputFile input) throws UsageException {
        return finish.isPresent() ? finish.get().only(input).orElse(null) : outputs.target(input);
    }

    /** Whether inputs whose results are there are skipped. */
    public boolean resumes() {
        return !force() && (finish.isPresent() ? finish.get().resumes() : outputs.makesFolder());
    }

    public boolean force() {
        return write.overwrite();
    }

    private static Optional<InputFile> second(Arguments arguments, List<InputFile> all) throws UsageException {
        if (!arguments.has("pair")) {
            return Optional.empty();
        }
        if (all.size() != 2) {
            throw new UsageException("--pair takes two images of one subject: alphakey remove --pair A.png B.png --out C.png");
        }
        for (String other : NOT_WITH_PAIR) {
            if (arguments.has(other)) {
                throw new UsageException("--" + other + " does not go with --pair: two backgrounds leave nothing to choose there");
            }
        }
        return Optional.of(all.get(1));
    }

    private static List<String> names(Arguments arguments) throws UsageException {
        var names = new ArrayList<>(arguments.texts("input"));
        names.addAll(arguments.rest());
        if (names.isEmpty()) {
            throw new UsageException("remove needs an image: alphakey " + new RemoveCommand().usage());
        }
        OutArguments.requirePlaceForFolders(arguments, names);
        return names;
    }
}
