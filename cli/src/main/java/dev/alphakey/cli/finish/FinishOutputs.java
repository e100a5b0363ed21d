package dev.alphakey.cli.finish;

import dev.alphakey.cli.command.Arguments;
import dev.alphakey.cli.command.InputFile;
import dev.alphakey.cli.command.InputFiles;
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
        String out = arguments.text("out", null);
        String dir = arguments.text("out-dir", null);
        if (out != null && dir != null) {
            throw new UsageException("--out names one file and --out-dir a folder: use one of them");
        }
        ImageFormat format = format(arguments, out);
        if (dir != null) {
            Path folder = InputFile.path(dir);
            if (Files.exists(folder) && !Files.isDirectory(folder)) {
                throw new UsageException("--out-dir " + folder + ": is a file, not a folder");
            }
            return new FinishOutputs(Optional.empty(), Optional.of(folder), format, false, false);
        }
        if (out == null && finishing.sheet().isPresent()) {
            return new FinishOutputs(Optional.empty(), Optional.empty(), format, false, true);
        }
        if (inputs.size() > 1) {
            throw new UsageException("several images (" + InputFiles.listed(inputs) + ") need --out-dir DIR"
                    + (out == null ? "" : " instead of --out"));
        }
        if (out == null && finishing.options().split().isPresent()) {
            throw new UsageException("--split makes several images: add --out-dir DIR, or --sheet FILE to pack them");
        }
        if (arguments.has("name")) {
            throw new UsageException("--name is for --out-dir and --sheet");
        }
        if (out == null) {
            if (inputs.get(0).isStandardInput()) {
                throw new UsageException("an image from standard input needs --out FILE, or --out - for standard output");
            }
            Path beside = InputFile.path(inputs.get(0).name())
                    .resolveSibling(inputs.get(0).stem() + suffix + extension(format));
            return new FinishOutputs(Optional.of(beside), Optional.empty(), format, false, false);
        }
        if (out.equals("-")) {
            return new FinishOutputs(Optional.empty(), Optional.empty(), format, true, false);
        }
        return new FinishOutputs(Optional.of(named(out)), Optional.empty(), format, false, false);
    }

    private static Path named(String out) throws UsageException {
        Path file = InputFile.path(out);
        if (Files.isDirectory(file)) {
            throw new UsageException("--out names a file, but '" + out + "' is a folder: use --out-dir");
        }
        String lower = out.toLowerCase(Locale.ROOT);
        if (!lower.endsWith(".png") && !lower.endsWith(".webp")) {
            throw new UsageException("--out must end in .png or .webp, the formats that hold transparency, not '" + out + "'");
        }
        return file;
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

    private static ImageFormat format(Arguments arguments, String out) throws UsageException {
        String ending = out == null ? "" : out.toLowerCase(Locale.ROOT).replaceFirst(".*\\.", "");
        String word = arguments.text("format", ending.equals("webp") ? "webp" : "png").toLowerCase(Locale.ROOT);
        if (!List.of("png", "webp").contains(word)) {
            throw new UsageException("--format takes png or webp, not '" + word + "'");
        }
        if (List.of("png", "webp").contains(ending) && !word.equals(ending)) {
            throw new UsageException("--format " + word + " contradicts --out " + out);
        }
        return word.equals("webp") ? ImageFormat.WEBP : ImageFormat.PNG;
    }
}
