package dev.alphakey.cli;

import dev.alphakey.codec.ImageFormat;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Where results go: one named file, standard output, or a folder in which each input has its own name. */
final class Outputs {
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

    static Outputs from(Arguments arguments, List<InputFile> inputs) throws UsageException {
        String out = arguments.text("out", null);
        String dir = arguments.text("out-dir", null);
        if (out != null && dir != null) {
            throw new UsageException("--out names one file and --out-dir a folder: use one of them");
        }
        ImageFormat format = format(arguments.text("format", "png"));
        if (dir != null) {
            Outputs outputs = new Outputs(null, InputFile.path(dir), format, false);
            outputs.requireDistinct(inputs);
            return outputs;
        }
        if (inputs.size() > 1) {
            throw new UsageException("several images need --out-dir DIR" + (out == null ? "" : " instead of --out"));
        }
        if (out == null) {
            if (inputs.get(0).isStandardInput()) {
                throw new UsageException("an image from standard input needs --out FILE, or --out - for standard output");
            }
            return new Outputs(null, null, format, false);
        }
        if (out.equals("-")) {
            return new Outputs(null, null, format, true);
        }
        Path file = InputFile.path(out);
        String lower = out.toLowerCase(Locale.ROOT);
        if (!lower.endsWith(".png") && !lower.endsWith(".webp")) {
            throw new UsageException("--out must end in .png or .webp, the formats that hold transparency, not '" + out + "'");
        }
        if (arguments.has("format") && !lower.endsWith("." + format.name().toLowerCase(Locale.ROOT))) {
            throw new UsageException("--format " + arguments.text("format", "") + " contradicts --out " + out);
        }
        return new Outputs(file, null, format, false);
    }

    boolean isStandardOutput() {
        return standardOutput;
    }

    /** Whether a missing folder is made. */
    boolean makesFolder() {
        return folder != null;
    }

    /** The format where no file name says it. */
    ImageFormat format() {
        return format;
    }

    /** The file for an input; null for standard output. */
    Path target(InputFile input) throws UsageException {
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
                        "'" + other + "' and '" + input.name() + "' would both be written to " + target(input));
            }
        }
    }

    private static ImageFormat format(String word) throws UsageException {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "png" -> ImageFormat.PNG;
            case "webp" -> ImageFormat.WEBP;
            default -> throw new UsageException("--format takes png or webp, not '" + word + "'");
        };
    }
}
