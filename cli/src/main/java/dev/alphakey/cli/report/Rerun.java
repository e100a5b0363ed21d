package dev.alphakey.cli.report;

import dev.alphakey.cli.command.Arguments;
import dev.alphakey.cli.command.CommandName;
import dev.alphakey.cli.command.InputFiles;
import dev.alphakey.cli.command.ShellWords;
import dev.alphakey.cli.command.UsageException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.cli.Option;

/**
 * A command line of {@code remove} about one file, to be typed again with other options.
 *
 * @param images as they were named
 * @param options in their order, by their long names
 * @param replaces whether the result is there already
 */
public record Rerun(List<String> images, List<Given> options, boolean replaces) {
    /** What only thresholds have a meaning for. */
    private static final Set<String> OF_THRESHOLDS = Set.of(
            "tolerance", "soft-matte", "transparent-threshold", "opaque-threshold", "despill", "spill-cleanup");

    /** Says nothing of where the key is, so that a named one counts. */
    private static final Given TAKE_AS_NAMED = new Given("auto-key", "none");

    /** What {@code validate} calls a file that it was not told of. */
    private static final String UNKNOWN = "ORIGINAL";

    /**
     * An option as it was typed.
     *
     * @param value null if it takes none
     */
    public record Given(String name, String value) {
        /** Of names, with their values behind them. */
        public static List<Given> of(List<String> arguments) {
            var options = new ArrayList<Given>();
            for (int i = 0; i < arguments.size(); i++) {
                boolean valued = i + 1 < arguments.size() && !arguments.get(i + 1).startsWith("--");
                options.add(new Given(arguments.get(i).substring(2), valued ? arguments.get(++i) : null));
            }
            return options;
        }
    }

    public Rerun {
        images = List.copyOf(images);
        options = List.copyOf(options);
    }

    /** Whether a line about these files can be typed again as it is: not one of a folder, or in a pipe. */
    public static boolean isPossible(List<String> images) throws UsageException {
        for (String image : images) {
            if (image.equals("-") || InputFiles.isFolder(image)) {
                return false;
            }
        }
        return true;
    }

    /** The line that cut images out. */
    public static Rerun of(List<String> images, Arguments arguments) {
        var options = new ArrayList<Given>();
        for (Option option : arguments.inOrder()) {
            if (!option.getLongOpt().equals("input") && !option.getLongOpt().equals("force")) {
                options.add(new Given(option.getLongOpt(), option.hasArg() ? option.getValue() : null));
            }
        }
        return new Rerun(images, arguments.has("input") ? withInput(options) : options, true);
    }

    /** The line for an original of which only the cutout is known. */
    public static Rerun ofOriginal(String original) {
        return new Rerun(List.of(original), List.of(), false);
    }

    public static Rerun ofUnknownOriginal() {
        return ofOriginal(UNKNOWN);
    }

    /** Without the option that names the image, thresholds have to be asked for. */
    private static List<Given> withInput(List<Given> options) {
        boolean said = options.stream().anyMatch(option -> option.name().equals("method"));
        var all = new ArrayList<>(options);
        if (!said) {
            all.add(0, new Given("method", "threshold"));
        }
        return all;
    }

    /**
     * The same with more options in place of what they are at odds with.
     *
     * @param arguments names, with their values behind them
     */
    public Rerun with(List<String> arguments) {
        List<Given> more = Given.of(arguments);
        Set<String> dropped = replacedBy(more);
        var all = new ArrayList<>(options);
        all.removeIf(option -> dropped.contains(option.name()) && !option.equals(TAKE_AS_NAMED));
        all.addAll(more);
        return new Rerun(images, all, replaces);
    }

    /** The whole line, quoted where a shell wants it. */
    public String line() {
        var words = new ArrayList<>(List.of(CommandName.asTyped(), "remove"));
        // No file's name is taken for an option.
        images.forEach(image -> words.add(image.startsWith("-") ? "./" + image : image));
        for (Given option : options) {
            words.add("--" + option.name());
            if (option.value() != null) {
                words.add(option.value());
            }
        }
        if (replaces) {
            words.add("--force");
        }
        return ShellWords.line(words);
    }

    private static Set<String> replacedBy(List<Given> more) {
        var dropped = new HashSet<String>();
        more.forEach(option -> dropped.add(option.name()));
        if (dropped.contains("key-color")) {
            // Measuring elsewhere takes no notice of a named colour.
            dropped.add("auto-key");
        }
        if (dropped.contains("method")) {
            dropped.addAll(OF_THRESHOLDS);
        }
        return dropped;
    }
}
