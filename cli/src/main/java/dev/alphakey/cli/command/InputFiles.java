package dev.alphakey.cli.command;

import dev.alphakey.codec.UnsupportedImageException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The images that a command line names: files, standard input, and what lies directly in folders. */
public final class InputFiles {
    private static final Set<String> EXTENSIONS = Set.of("png", "jpg", "jpeg", "webp", "gif", "bmp", "tif", "tiff");

    private InputFiles() {}

    /** Every image once, in the order of the names; a folder's in the order of theirs. */
    public static List<InputFile> from(List<String> names) throws UsageException {
        var files = new ArrayList<InputFile>();
        for (String name : names) {
            if (isFolder(name)) {
                files.addAll(imagesIn(name));
            } else {
                files.add(InputFile.named(name));
            }
        }
        requireEachOnce(files);
        return List.copyOf(files);
    }

    public static boolean isFolder(String name) throws UsageException {
        return !name.equals("-") && Files.isDirectory(InputFile.path(name));
    }

    private static List<InputFile> imagesIn(String folder) throws UsageException {
        try (Stream<Path> entries = Files.list(InputFile.path(folder))) {
            List<InputFile> images = entries.filter(InputFiles::isImage)
                    .sorted()
                    .map(file -> new InputFile(file.toString()))
                    .toList();
            if (images.isEmpty()) {
                throw new UnsupportedImageException("is a folder without images (.png, .jpg, .webp, .gif, .bmp, .tif)");
            }
            return images;
        } catch (UncheckedIOException e) {
            throw new UsageException(InputFile.explain(folder, e.getCause()));
        } catch (IOException e) {
            throw new UsageException(InputFile.explain(folder, e));
        }
    }

    private static boolean isImage(Path file) {
        String name = file.getFileName().toString();
        String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return !name.startsWith(".") && EXTENSIONS.contains(extension) && Files.isRegularFile(file);
    }

    private static void requireEachOnce(List<InputFile> files) throws UsageException {
        Map<Path, String> seen = new HashMap<>();
        for (InputFile file : files) {
            Path place = InputFile.real(InputFile.path(file.name()));
            String other = seen.put(place, file.name());
            if (other != null && file.isStandardInput()) {
                throw new UsageException("standard input (-) can be read only once");
            }
            if (other != null) {
                throw new UsageException("'" + file.name() + "' is given twice"
                        + (other.equals(file.name()) ? "" : ", the other time as '" + other + "'"));
            }
        }
    }
}
