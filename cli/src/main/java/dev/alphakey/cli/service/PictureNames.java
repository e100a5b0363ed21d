package dev.alphakey.cli.service;

import dev.alphakey.cli.command.Arguments;
import dev.alphakey.cli.command.InputFile;
import dev.alphakey.cli.command.UsageException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What files are called: {@code out.png}; {@code out-1.png} and so on of several; {@code image_1.png} in a folder. */
public final class PictureNames {
    public static final String OUT = "output/imagegen/output.png";

    private PictureNames() {}

    /** The format that {@code --out} speaks of, or png. */
    public static String format(Arguments arguments) {
        String end = extension(arguments.text("out", OUT));
        return switch (end) {
            case "jpg", "jpeg" -> "jpeg";
            case "webp", "gif", "svg" -> end;
            default -> "png";
        };
    }

    /** @param format as it is asked of the service */
    public static List<Path> of(Arguments arguments, String format, int pictures) throws UsageException {
        if (arguments.has("out") && arguments.has("out-dir")) {
            throw new UsageException("--out names one file and --out-dir a folder: use one of them");
        }
        if (arguments.has("out-dir")) {
            return inFolder(InputFile.path(arguments.text("out-dir", "")), format, pictures);
        }
        if (!arguments.has("out")) {
            return numbered(ending(Path.of(OUT), suffix(format)), pictures);
        }
        String out = arguments.text("out", OUT);
        if (out.equals("-")) {
            throw new UsageException("a picture that is paid for goes to a file, since a pipe may lose it: --out FILE");
        }
        Path file = InputFile.path(out);
        if (Files.isDirectory(file)) {
            return inFolder(file, format, pictures);
        }
        if (file.getFileName() == null) {
            throw new UsageException("--out '" + out + "' is no file name");
        }
        String end = extension(out);
        if (end.isEmpty()) {
            file = file.resolveSibling(file.getFileName() + suffix(format));
        } else if (!(end.equals("jpg") ? "jpeg" : end).equals(format)) {
            throw new UsageException("--out " + out + " does not end in " + suffix(format) + ", which is what --output-format " + format
                    + " makes: change one of them");
        }
        return numbered(file, pictures);
    }

    /** A file's name for each of several pictures. */
    public static List<Path> numbered(Path file, int pictures) {
        if (pictures == 1) {
            return List.of(file);
        }
        var files = new ArrayList<Path>();
        for (int i = 1; i <= pictures; i++) {
            files.add(beside(file, "-" + i));
        }
        return files;
    }

    /** The file's name with something before its extension. */
    public static Path beside(Path file, String suffix) {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return dot <= 0
                ? file.resolveSibling(name + suffix)
                : file.resolveSibling(name.substring(0, dot) + suffix + name.substring(dot));
    }

    /** The file's name with another extension. */
    public static Path ending(Path file, String extension) {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return file.resolveSibling((dot <= 0 ? name : name.substring(0, dot)) + extension);
    }

    /** As people write a format behind a dot. */
    public static String suffix(String format) {
        return format.equals("jpeg") ? ".jpg" : "." + format;
    }

    private static List<Path> inFolder(Path folder, String format, int pictures) {
        var files = new ArrayList<Path>();
        for (int i = 1; i <= pictures; i++) {
            files.add(folder.resolve("image_" + i + suffix(format)));
        }
        return files;
    }

    private static String extension(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        int dot = last.lastIndexOf('.');
        return dot <= 0 ? "" : last.substring(dot + 1).toLowerCase(Locale.ROOT);
    }
}
