package dev.alphakey.cli.validate;

import dev.alphakey.background.KeyColor;
import dev.alphakey.cli.command.Arguments;
import dev.alphakey.cli.command.InputFile;
import dev.alphakey.cli.command.InputFiles;
import dev.alphakey.cli.command.UsageException;
import dev.alphakey.cli.report.Batch;
import dev.alphakey.cli.report.Rerun;
import dev.alphakey.codec.ReadLimits;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** A command line of {@code validate}, understood. */
public record ValidateRequest(
        List<InputFile> inputs,
        Optional<InputFile> source,
        Optional<KeyColor> key,
        Optional<Path> preview,
        Optional<Path> report,
        boolean force,
        OptionalInt jobs,
        ReadLimits limits,
        boolean verbose) {

    public static ValidateRequest from(Arguments arguments, String usage) throws UsageException {
        List<InputFile> inputs = InputFiles.from(arguments.rest());
        if (inputs.isEmpty()) {
            throw new UsageException("validate needs an image: alphakey " + usage);
        }
        boolean several = inputs.size() > 1;
        if (several && arguments.has("source")) {
            throw new UsageException("--source belongs to one image: give one image");
        }
        if (several && arguments.has("preview")) {
            throw new UsageException("--preview draws one image's sheet: give one image");
        }
        String name = arguments.text("source", null);
        Optional<InputFile> source = name == null ? Optional.empty() : Optional.of(InputFile.named(name));
        var images = new ArrayList<Path>();
        for (InputFile image : Stream.concat(inputs.stream(), source.stream()).toList()) {
            images.add(InputFile.path(image.name()));
        }
        if (source.isPresent() && source.get().isStandardInput() && inputs.get(0).isStandardInput()) {
            throw new UsageException("standard input (-) can be read only once");
        }
        return new ValidateRequest(
                inputs,
                source,
                arguments.key("key-color"),
                arguments.preview(images),
                arguments.report(images),
                arguments.has("force"),
                Batch.jobs(arguments),
                arguments.limits(),
                arguments.has("verbose"));
    }

    /** The line that might have made the one cutout, as far as it is known. */
    public Optional<Rerun> rerun() {
        if (inputs.size() > 1) {
            return Optional.empty();
        }
        return Optional.of(source.filter(original -> !original.isStandardInput())
                .map(original -> Rerun.ofOriginal(original.name()))
                .orElseGet(Rerun::ofUnknownOriginal));
    }
}
