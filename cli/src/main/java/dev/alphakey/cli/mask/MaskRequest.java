package dev.alphakey.cli.mask;

import dev.alphakey.cli.command.Arguments;
import dev.alphakey.cli.command.InputFile;
import dev.alphakey.cli.command.UsageException;
import dev.alphakey.cli.finish.FinishArguments;
import dev.alphakey.codec.ReadLimits;
import dev.alphakey.mask.Ink;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A command line of {@code mask}, understood.
 *
 * @param file where the mask goes; empty for standard output
 * @param size columns and rows; empty where a picture tells them
 * @param threshold of differences; empty where it is measured
 */
public record MaskRequest(
        List<MaskStep> steps,
        Optional<InputFile> image,
        Optional<Path> file,
        Optional<int[]> size,
        Ink ink,
        int tolerance,
        OptionalInt threshold,
        boolean stretch,
        boolean force,
        ReadLimits limits) {
    private static final Pattern SIZE = Pattern.compile(FinishArguments.SIZE);
    private static final int MOST_SIDE = 1_000_000;

    public static MaskRequest from(Arguments arguments) throws UsageException {
        if (!arguments.rest().isEmpty()) {
            throw new UsageException("mask takes no '" + arguments.rest().get(0) + "' without an option in front of it, such as"
                    + " --for IMAGE or --from-bw FILE; the commands mask check and mask preview take image and mask");
        }
        List<MaskStep> steps = MaskSteps.parse(arguments.inOrder());
        String forName = arguments.text("for", null);
        Optional<InputFile> image = forName == null ? Optional.empty() : Optional.of(InputFile.named(forName));
        if (image.isPresent() && arguments.has("size")) {
            throw new UsageException("--for and --size both say how large the mask is: use one of them");
        }
        var pictures = new ArrayList<InputFile>(image.stream().toList());
        steps.stream().flatMap(s -> s.file().stream()).forEach(pictures::add);
        if (pictures.stream().filter(InputFile::isStandardInput).count() > 1) {
            throw new UsageException("standard input (-) can be read only once");
        }
        requireWith(arguments, "repaint", "from-bw");
        requireWith(arguments, "tolerance", "key-color");
        requireWith(arguments, "threshold", "differs-from");
        Optional<int[]> size = size(arguments);
        for (MaskStep step : steps) {
            if (step.needsImage() && image.isEmpty()) {
                throw new UsageException(step.option() + " looks at the image: add --for IMAGE");
            }
        }
        if (pictures.isEmpty() && size.isEmpty()) {
            throw new UsageException("the mask's size is not known: add --for IMAGE or --size WxH");
        }
        Optional<Path> file = file(arguments, image);
        if (file.isPresent()) {
            var paths = new ArrayList<Path>();
            for (InputFile picture : pictures) {
                paths.add(InputFile.path(picture.name()));
            }
            Arguments.requireNone("out", file.get(), paths);
        } else if (arguments.has("json")) {
            throw new UsageException("--json and --out - both want standard output: write the mask to a file");
        }
        return new MaskRequest(
                steps,
                image,
                file,
                size,
                ink(arguments),
                arguments.integer("tolerance", 32, 0, 255),
                arguments.has("threshold")
                        ? OptionalInt.of(arguments.integer("threshold", 0, 0, 254))
                        : OptionalInt.empty(),
                arguments.has("stretch"),
                arguments.has("force"),
                arguments.limits());
    }

    /** The mask's name for people. */
    public String shownOut() {
        return file.map(Path::toString).orElse("-");
    }

    private static void requireWith(Arguments arguments, String option, String other) throws UsageException {
        if (arguments.has(option) && !arguments.has(other)) {
            throw new UsageException("--" + option + " says more of --" + other + ", which is not there");
        }
    }

    private static Ink ink(Arguments arguments) throws UsageException {
        String word = arguments.text("repaint", "white").toLowerCase(Locale.ROOT);
        return switch (word) {
            case "white" -> Ink.WHITE;
            case "black" -> Ink.BLACK;
            default -> throw new UsageException("--repaint takes white or black, not '" + word + "'");
        };
    }

    private static Optional<int[]> size(Arguments arguments) throws UsageException {
        String text = arguments.text("size", null);
        if (text == null) {
            return Optional.empty();
        }
        Matcher matcher = SIZE.matcher(text);
        if (matcher.matches()) {
            int width = Integer.parseInt(matcher.group(1));
            int height = Integer.parseInt(matcher.group(2));
            boolean sides = Math.min(width, height) > 0 && Math.max(width, height) <= MOST_SIDE;
            if (sides && (long) width * height <= arguments.limits().maxPixels()) {
                return Optional.of(new int[] {width, height});
            }
            if (sides) {
                throw new UsageException("--size " + text + " has more than " + arguments.limits().maxPixels()
                        + " pixels (--max-pixels raises it)");
            }
        }
        throw new UsageException("--size takes width and height such as 1024x768, not '" + text + "'");
    }

    private static Optional<Path> file(Arguments arguments, Optional<InputFile> image) throws UsageException {
        String out = arguments.text("out", null);
        if (out == null && image.isPresent() && !image.get().isStandardInput()) {
            return Optional.of(InputFile.path(image.get().name()).resolveSibling(image.get().stem() + "-mask.png"));
        }
        if (out == null) {
            throw new UsageException("the mask needs a name: add --out FILE, or --out - for standard output");
        }
        if (out.equals("-")) {
            return Optional.empty();
        }
        Path file = InputFile.path(out);
        if (Files.isDirectory(file)) {
            throw new UsageException("--out names a file, but '" + out + "' is a folder");
        }
        if (!out.toLowerCase(Locale.ROOT).endsWith(".png")) {
            throw new UsageException("--out must end in .png, the one format that masks are taken in, not '" + out + "'");
        }
        return Optional.of(file);
    }
}
