package dev.alphakey.cli.remove;

import dev.alphakey.cli.command.Arguments;
import dev.alphakey.cli.command.InputFile;
import dev.alphakey.cli.command.OutArguments;
import dev.alphakey.cli.command.UsageException;
import dev.alphakey.cli.finish.FinishOutputs;
import dev.alphakey.codec.ImageFormat;
import dev.alphakey.codec.Images;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Where results go: one named file, standard output, or a folder in which each input has its own name. */
public final class Outputs {
    private final Path file;
    private final Path folder;
    private final ImageFormat format;
    private final boolean standardOutput;

    private Outputs(Path file, Path folder, ImageFormat format, boolean standardOutput) {
        this.file = file;
        this.folder = folder;
        this.format = format;
        this.standardOutput = standardOutput;
    }

    public static Outputs from(Arguments arguments, List<InputFile> inputs) throws UsageException {
        OutArguments out = OutArguments.from(arguments);
        if (arguments.has("lossy") && out.format() != ImageFormat.WEBP) {
            throw new UsageException("--lossy is for WebP: let --out end in .webp, or add --format webp");
        }
        out.requireRoom(inputs);
        if (out.folder().isPresent()) {
            Outputs outputs = new Outputs(null, out.folder().get(), out.format(), false);
            outputs.requireDistinct(inputs);
            return outputs;
        }
        return new Outputs(out.namedFor(inputs.get(0)).orElse(null), null, out.format(), out.isStandardOutput());
    }

    /** The same places for finished results, which have names of their own. */
    public static Outputs of(FinishOutputs outputs) {
        return new Outputs(
                outputs.file().orElse(null), outputs.folder().orElse(null), outputs.format(), outputs.standardOutput());
    }

    public boolean isStandardOutput() {
        return standardOutput;
    }

    /** Whether a missing folder is made. */
    public boolean makesFolder() {
        return folder != null;
    }

    /** The format where no file name says it. */
    public ImageFormat format() {
        return format;
    }

    /** The file for an input; null for standard output. */
    public Path target(InputFile input) throws UsageException {
        if (standardOutput) {
            return null;
        }
        if (file != null) {
            return file;
        }
        String extension = "." + format.name().toLowerCase(Locale.ROOT);
        if (folder != null) {
            return folder.resolve(input.stem() + extension);
        }
        return InputFile.path(input.name()).resolveSibling(input.stem() + "-cutout" + extension);
    }

    private void requireDistinct(List<InputFile> inputs) throws UsageException {
        Map<Path, String> taken = new HashMap<>();
        for (InputFile input : inputs) {
            String other = taken.put(target(input), input.name());
            if (other != null) {
                throw new UsageException(
                        "'" + other + "' and '" + input.name() + "' would both be written to " + target(input)
                                + ": cut one of them out by itself, with another --out-dir");
            }
        }
    }

    /** Every file that is written. */
    public List<Path> targets(List<InputFile> inputs) throws UsageException {
        var targets = new ArrayList<Path>();
        for (InputFile input : inputs) {
            if (!standardOutput) {
                targets.add(target(input));
            }
        }
        return targets;
    }

    /** Refuses, before the work is done, a file that could not be written after it. */
    public void requirePossible(Path target, boolean overwrite) throws IOException {
        Path parent = target.getParent();
        boolean made = folder != null && parent != null && InputFile.real(parent).equals(InputFile.real(folder));
        if (!made || Files.exists(folder)) {
            Images.requireWritable(target, overwrite);
        } else {
            requirePossibleFolder(target);
        }
    }

    /** Refuses a folder that results could not be written to, whatever their names. */
    public void requirePossibleFolder() throws IOException {
        requirePossibleFolder(folder);
    }

    private void requirePossibleFolder(Path named) throws IOException {
        Path base = folder;
        while (base != null && !Files.exists(base)) {
            base = base.getParent();
        }
        if (base != null && !Files.isDirectory(base)) {
            throw new FileSystemException(base.toString(), null, "is a file, not a folder");
        }
        if (!Files.isWritable(base == null ? Path.of("") : base)) {
            throw new AccessDeniedException(named.toString());
        }
    }
}
