package dev.alphakey.cli;

import dev.alphakey.background.KeyColor;
import dev.alphakey.codec.ReadLimits;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A command line of {@code validate}, understood. */
record ValidateRequest(
        List<InputFile> inputs,
        Optional<InputFile> source,
        Optional<KeyColor> key,
        Optional<Path> preview,
        boolean force,
        ReadLimits limits) {

    static ValidateRequest from(Arguments arguments, String usage) throws UsageException {
        List<InputFile> inputs = arguments.rest().stream().map(InputFile::new).toList();
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
        return new ValidateRequest(
                inputs,
                Optional.ofNullable(arguments.text("source", null)).map(InputFile::new),
                arguments.key("key-color"),
                arguments.preview(),
                arguments.has("force"),
                arguments.limits());
    }
}
