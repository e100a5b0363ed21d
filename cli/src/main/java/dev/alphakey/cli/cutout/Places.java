package dev.alphakey.cli.cutout;

import dev.alphakey.cli.command.Arguments;
import dev.alphakey.cli.command.InputFile;
import dev.alphakey.cli.command.UsageException;
import dev.alphakey.cli.service.PictureNames;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Where results and sources go.
 *
 * @param results the words that say it to {@code remove}
 * @param source the picture that the cutout is made of, beside the result
 * @param format of sources, as it is asked of the service
 */
record Places(List<String> results, Path source, String format) {
    private static final String STANDARD_OUTPUT = "-";

    static Places from(Arguments arguments) throws UsageException {
        if (arguments.has("out") && arguments.has("out-dir")) {
            throw new UsageException("--out names one file and --out-dir a folder: use one of them");
        }
        var results = new ArrayList<String>();
        Path stem;
        if (arguments.has("out-dir") || arguments.has("sheet") && !arguments.has("out")) {
            boolean folder = arguments.has("out-dir");
            Path place = InputFile.path(arguments.text(folder ? "out-dir" : "sheet", ""));
            stem = folder ? place : PictureNames.ending(place, "");
            if (stem.getFileName() == null) {
                throw new UsageException("'" + place + "' has no name that results could be called by");
            }
            if (folder) {
                results.add("--out-dir=" + place);
            }
            if (!arguments.has("name")) {
                results.add("--name=" + plain(stem) + (arguments.has("split") ? "-{n:02}" : ""));
            }
        } else {
            String out = arguments.text("out", PictureNames.OUT);
            results.add("--out=" + out);
            Path file = InputFile.path(out);
            if (file.getFileName() == null) {
                throw new UsageException("--out '" + out + "' is no file name");
            }
            stem = out.equals(STANDARD_OUTPUT) ? Path.of("cutout") : PictureNames.ending(file, "");
        }
        String format = format(arguments);
        Path source = arguments.has("source")
                ? InputFile.path(arguments.text("source", ""))
                : stem.resolveSibling(stem.getFileName() + "-source" + PictureNames.suffix(format));
        return new Places(List.copyOf(results), source, format);
    }

    /** Braces would be read as parts of a pattern. */
    private static String plain(Path stem) {
        return stem.getFileName().toString().replaceAll("[{}]", "_");
    }

    private static String format(Arguments arguments) throws UsageException {
        String named = arguments.text("source", "").toLowerCase(Locale.ROOT);
        String end = named.substring(named.lastIndexOf('.') + 1).replace("jpg", "jpeg");
        String format = arguments.text("output-format", named.isEmpty() ? "png" : end).toLowerCase(Locale.ROOT).replace("jpg", "jpeg");
        if (!List.of("png", "jpeg", "webp").contains(format)) {
            throw new UsageException(arguments.has("output-format")
                    ? "--output-format takes png, jpeg or webp, not '" + format + "'"
                    : "--source must end in .png, .jpg or .webp, not '" + arguments.text("source", "") + "'");
        }
        if (!named.isEmpty() && !end.equals(format)) {
            throw new UsageException("--source " + arguments.text("source", "") + " does not end in " + PictureNames.suffix(format)
                    + ", which is what --output-format " + format + " makes: change one of them");
        }
        return format;
    }

    /** The source of a round; the first has no number. */
    Path source(int round) {
        return round == 1 ? source : numbered(round);
    }

    /** What the source of a round is called when that of another took its place. */
    Path numbered(int round) {
        return PictureNames.beside(source, "-" + round);
    }

    /** The same subject on another colour. */
    static Path second(Path first) {
        return PictureNames.beside(first, "-second");
    }

    /** The picture that was transparent from the start; what does not hold transparency is not asked for. */
    Path nativePicture() {
        Path beside = PictureNames.beside(source, "-native");
        return format.equals("jpeg") ? PictureNames.ending(beside, ".png") : beside;
    }

    /** Every source that may come. */
    List<Path> sources(int rounds, boolean dual, boolean transparent) {
        var files = new ArrayList<Path>();
        for (int round = 1; round <= rounds; round++) {
            files.add(source(round));
            if (dual) {
                files.add(second(source(round)));
            }
        }
        if (rounds > 1) {
            files.add(numbered(1));
            if (dual) {
                files.add(second(numbered(1)));
            }
        }
        if (transparent) {
            files.add(nativePicture());
        }
        return files;
    }

    /** The one file that is known to be written, if it is one. */
    Optional<Path> result() {
        return results.stream()
                .filter(word -> word.startsWith("--out=") && !word.equals("--out=-"))
                .map(word -> Path.of(word.substring("--out=".length())))
                .findFirst();
    }

    boolean standardOutput() {
        return results.contains("--out=-");
    }

    /** Refuses a folder with files among which those of an unknown number of sprites would have to find room. */
    void requireRoom(boolean split) throws IOException {
        for (String word : results) {
            Path folder = word.startsWith("--out-dir=") ? Path.of(word.substring("--out-dir=".length())) : null;
            if (folder != null && split && Files.isDirectory(folder)) {
                try (var files = Files.list(folder)) {
                    Optional<Path> file = files.findFirst();
                    if (file.isPresent()) {
                        throw new FileAlreadyExistsException(file.get().toString());
                    }
                }
            }
        }
    }
}
