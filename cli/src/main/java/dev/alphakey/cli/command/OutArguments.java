package dev.alphakey.cli.command;

import dev.alphakey.codec.ImageFormat;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Where a command line says that results go, by {@code --out}, {@code --out-dir} and {@code --format}.
 *
 * @param file what {@code --out} names, as it was typed
 * @param format where no file name says it
 */
public record OutArguments(Optional<String> file, Optional<Path> folder, ImageFormat format) {
    public static OutArguments from(Arguments arguments) throws UsageException {
        Optional<String> file = Optional.ofNullable(arguments.text("out", null));
        String dir = arguments.text("out-dir", null);
        if (file.isPresent() && dir != null) {
            throw new UsageException("--out names one file and --out-dir a folder: use one of them");
        }
        ImageFormat format = format(arguments, file.orElse(""));
        Optional<Path> folder = Optional.empty();
        if (dir != null) {
            folder = Optional.of(InputFile.path(dir));
            if (Files.exists(folder.get()) && !Files.isDirectory(folder.get())) {
                throw new UsageException("--out-dir " + folder.get() + ": is a file, not a folder");
            }
        }
        return new OutArguments(file, folder, format);
    }

    /** Refuses folders of images for which there is no place. */
    public static void requirePlaceForFolders(Arguments arguments, List<String> names) throws UsageException {
        for (String name : names) {
            if (InputFiles.isFolder(name) && !arguments.has("out-dir") && !arguments.has("sheet")) {
                throw new UsageException("'" + name + "' is a folder: its images need --out-dir DIR");
            }
        }
    }

    /** Refuses several images where there is room for one. */
    public void requireRoom(List<InputFile> inputs) throws UsageException {
        if (inputs.size() > 1 && folder.isEmpty()) {
            throw new UsageException("several images (" + FirstFew.of(inputs.stream().map(InputFile::name).toList())
                    + ") need --out-dir DIR" + (file.isEmpty() ? "" : " instead of --out"));
        }
    }

    public boolean isStandardOutput() {
        return file.equals(Optional.of("-"));
    }

    /** The one file that {@code --out} names; none where it names standard output, or names nothing for an image in a file. */
    public Optional<Path> namedFor(InputFile input) throws UsageException {
        if (file.isEmpty() && input.isStandardInput()) {
            throw new UsageException("an image from standard input needs --out FILE, or --out - for standard output");
        }
        if (file.isEmpty() || isStandardOutput()) {
            return Optional.empty();
        }
        String out = file.get();
        Path path = InputFile.path(out);
        if (Files.isDirectory(path)) {
            throw new UsageException("--out names a file, but '" + out + "' is a folder: use --out-dir");
        }
        if (formatOf(out).isEmpty()) {
            throw new UsageException("--out must end in .png or .webp, the formats that hold transparency, not '" + out + "'");
        }
        return Optional.of(path);
    }

    private static ImageFormat format(Arguments arguments, String out) throws UsageException {
        Optional<ImageFormat> ofFile = formatOf(out);
        String word = arguments.text("format", ofFile.orElse(ImageFormat.PNG).name());
        ImageFormat format = switch (word.toLowerCase(Locale.ROOT)) {
            case "png" -> ImageFormat.PNG;
            case "webp" -> ImageFormat.WEBP;
            default -> throw new UsageException("--format takes png or webp, not '" + word + "'");
        };
        if (ofFile.isPresent() && ofFile.get() != format) {
            throw new UsageException("--format " + word + " contradicts --out " + out);
        }
        return format;
    }

    private static Optional<ImageFormat> formatOf(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".png")
                ? Optional.of(ImageFormat.PNG)
                : lower.endsWith(".webp") ? Optional.of(ImageFormat.WEBP) : Optional.empty();
    }
}
