package dev.alphakey.cli.finish;

import dev.alphakey.cli.command.Arguments;
import dev.alphakey.cli.command.InputFile;
import dev.alphakey.cli.command.OutArguments;
import dev.alphakey.cli.command.UsageException;
import dev.alphakey.codec.ImageFormat;
import dev.alphakey.codec.Images;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Where finished pictures go.
 *
 * @param file one named file, if any
 * @param folder where each result has its own name, if any
 * @param format where no file name says it
 * @param standardOutput whether the one result goes there
 * @param none whether results go nowhere but into a sheet
 */
public record FinishOutputs(Optional<Path> file, Optional<Path> folder, ImageFormat format, boolean standardOutput, boolean none) {

    /** @param suffix of the name beside a single input where nothing else is said */
    public static FinishOutputs from(Arguments arguments, List<InputFile> inputs, Finishing finishing, String suffix)
            throws UsageException {
        OutArguments out = OutArguments.from(arguments);
        ImageFormat format = out.format();
        if (out.folder().isPresent()) {
            return new FinishOutputs(Optional.empty(), out.folder(), format, false, false);
        }
        if (out.file().isEmpty() && finishing.sheet().isPresent()) {
            return new FinishOutputs(Optional.empty(), Optional.empty(), format, false, true);
        }
        out.requireRoom(inputs);
        if (out.file().isEmpty() && finishing.options().split().isPresent()) {
            throw new UsageException("--split makes several images: add --out-dir DIR, or --sheet FILE to pack them");
        }
        if (arguments.has("name")) {
            throw new UsageException("--name is for --out-dir and --sheet");
        }
        InputFile input = inputs.get(0);
        Optional<Path> named = out.namedFor(input);
        if (out.file().isEmpty()) {
            named = Optional.of(InputFile.path(input.name()).resolveSibling(input.stem() + suffix + extension(format)));
        }
        return new FinishOutputs(named, Optional.empty(), format, out.isStandardOutput(), false);
    }

    /** Whether there is room for one result only. */
    public boolean isSingle() {
        return file.isPresent() || standardOutput;
    }

    /** The file for a result of this name. */
    public Path target(String name) throws UsageException {
        return file.isPresent() ? file.get() : folder.orElseThrow().resolve(InputFile.path(name + extension(format)));
    }

    /** Refuses names under which the results of two inputs would be the same, whatever is in them. */
    public void requireDistinct(List<InputFile> inputs, NamePattern pattern) throws UsageException {
        Map<String, String> taken = new HashMap<>();
        for (InputFile input : inputs) {
            String name = pattern.ofFirst(input.stem());
            String other = taken.putIfAbsent(name, input.name());
            if (other != null) {
                throw new UsageException("'" + other + "' and '" + input.name() + "' would both be called '" + name + "'"
                        + (pattern.text().contains("{name}") ? "" : ": put {name} in --name"));
            }
        }
    }

    /** Refuses a file that could not be written, and makes the folder that it goes to. */
    public void requirePossible(Path target, boolean overwrite) throws IOException {
        if (folder.isPresent()) {
            Files.createDirectories(folder.get());
        }
        Images.requireWritable(target, overwrite);
    }

    private static String extension(ImageFormat format) {
        return "." + format.name().toLowerCase(Locale.ROOT);
    }
}
