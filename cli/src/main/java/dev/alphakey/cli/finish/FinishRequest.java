package dev.alphakey.cli.finish;

import dev.alphakey.cli.command.Arguments;
import dev.alphakey.cli.command.InputFile;
import dev.alphakey.cli.command.UsageException;
import dev.alphakey.codec.ImageFormat;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a command line of {@code remove} says about finishing. */
public record FinishRequest(Finishing finishing, FinishOutputs outputs) {
    public static FinishRequest from(Arguments arguments, List<InputFile> inputs) throws UsageException {
        Finishing finishing = FinishValues.parse(arguments);
        FinishOutputs outputs = FinishOutputs.from(arguments, inputs, finishing, "-cutout");
        if (inputs.size() > 1) {
            outputs.requireDistinct(inputs, finishing.name());
        }
        if (arguments.has("lossy")) {
            if (arguments.has("palette") || arguments.has("max-bytes")) {
                throw new UsageException(
                        "--lossy makes new colours where --palette and --max-bytes save them: use one of them");
            }
            if (!isWebp(finishing.sheet()) && (outputs.none() || outputs.format() != ImageFormat.WEBP)) {
                throw new UsageException("--lossy is for WebP: let --out end in .webp, or add --format webp");
            }
        }
        return new FinishRequest(finishing, outputs);
    }

    private static boolean isWebp(Optional<Path> sheet) {
        return sheet.isPresent() && sheet.get().toString().toLowerCase(Locale.ROOT).endsWith(".webp");
    }

    /** Whether a result tells that its input is done: where each has one of its own that depends on no other. */
    public boolean resumes() {
        return outputs.folder().isPresent() && !needsAll() && finishing.options().split().isEmpty();
    }

    private boolean needsAll() {
        return finishing.options().baseline() || finishing.sheet().isPresent();
    }

    /** The file of an input that is not split. */
    public Optional<Path> only(InputFile input) throws UsageException {
        if (outputs.file().isPresent() || outputs.folder().isEmpty() || finishing.options().split().isPresent()) {
            return outputs.file();
        }
        return Optional.of(outputs.target(finishing.name().ofFirst(input.stem())));
    }

    /** Every file that is known to be written before the work is done. */
    public List<Path> known(List<InputFile> inputs) throws UsageException {
        var files = new ArrayList<Path>();
        for (InputFile input : inputs) {
            only(input).ifPresent(files::add);
        }
        finishing.sheet().ifPresent(files::add);
        return files;
    }
}
