package dev.alphakey.cli.command;

import dev.alphakey.codec.CorruptImageException;
import dev.alphakey.codec.ImageTooLargeException;
import dev.alphakey.codec.Images;
import dev.alphakey.codec.LoadedImage;
import dev.alphakey.codec.ReadLimits;
import dev.alphakey.codec.UnsupportedImageException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * An image named on the command line.
 *
 * @param name as it was written; {@code -} is standard input
 */
public record InputFile(String name) {
    /** An image whose name this system can express. */
    public static InputFile named(String name) throws UsageException {
        if (!name.equals("-")) {
            path(name);
        }
        return new InputFile(name);
    }

    public boolean isStandardInput() {
        return name.equals("-");
    }

    /** The file's name without its folder and extension. */
    public String stem() throws UsageException {
        if (isStandardInput()) {
            return "stdin";
        }
        Path fileName = path(name).getFileName();
        if (fileName == null) {
            throw new UsageException("'" + name + "' is not a file");
        }
        String text = fileName.toString();
        int dot = text.lastIndexOf('.');
        return dot > 0 ? text.substring(0, dot) : text;
    }

    public LoadedImage read(Terminal terminal, ReadLimits limits) throws IOException {
        if (isStandardInput()) {
            return Images.read(terminal.in(), limits);
        }
        Path path = Path.of(name);
        if (Files.isDirectory(path)) {
            throw new UnsupportedImageException("is a folder, not an image");
        }
        return Images.read(path, limits);
    }

    /** How many pixels it has, as far as can be told before it is read; the most that it may have where nothing can. */
    public long pixels(ReadLimits limits) {
        long most = limits.maxPixels();
        if (isStandardInput()) {
            return most;
        }
        try {
            return Math.min(most, Images.glance(Path.of(name)).pixels().orElse(most));
        } catch (IOException e) {
            // It will not be read either.
            return 0;
        }
    }

    /** A path from the command line. */
    public static Path path(String text) throws UsageException {
        if (text.isEmpty()) {
            throw new UsageException("a file name is empty");
        }
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new UsageException("'" + text + "' is not a file name: " + e.getReason());
        }
    }

    /** The place of a file whether or not it exists, the same however it is spelled. */
    public static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            Path absolute = path.toAbsolutePath().normalize();
            Path parent = absolute.getParent();
            return parent == null ? absolute : real(parent).resolve(absolute.getFileName());
        }
    }

    /** What went wrong with a file, in one line that starts with its name. */
    public static String explain(String name, IOException e) {
        String shown = name.equals("-") ? "standard input" : name;
        if (e instanceof FileAlreadyExistsException exists) {
            return exists.getFile() + ": exists already; use --force to replace it";
        }
        if (e instanceof NoSuchFileException || e instanceof FileNotFoundException) {
            String missing = e instanceof NoSuchFileException no && no.getFile() != null ? no.getFile() : shown;
            boolean folder = e instanceof NoSuchFileException no && no.getReason() != null;
            return missing + (folder ? ": no such folder; make it first" : ": no such file");
        }
        if (e instanceof AccessDeniedException denied) {
            return denied.getFile() + ": permission denied";
        }
        if (e instanceof ImageTooLargeException) {
            return shown + ": " + e.getMessage() + " (--max-pixels raises it)";
        }
        if (e instanceof CorruptImageException || e instanceof UnsupportedImageException) {
            return shown + ": " + e.getMessage();
        }
        if (e instanceof FileSystemException fs) {
            return fs.getFile() + ": " + (fs.getReason() == null ? "cannot be used" : fs.getReason());
        }
        return shown + ": " + (e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage());
    }
}
