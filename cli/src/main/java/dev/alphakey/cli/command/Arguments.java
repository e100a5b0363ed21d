package dev.alphakey.cli.command;

import dev.alphakey.background.KeyColor;
import dev.alphakey.codec.PngLevel;
import dev.alphakey.codec.ReadLimits;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.DefaultParser;
import org.apache.commons.cli.MissingArgumentException;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;
import org.apache.commons.cli.ParseException;
import org.apache.commons.cli.UnrecognizedOptionException;

/** Parsed arguments, with typed getters whose complaints name the option. */
public final class Arguments {
    private static final int MOST_PIXELS = Integer.MAX_VALUE;

    private final CommandLine line;
    private final String command;
    private final Options accepted;
    /** What each option that is given holds, none for a flag. */
    private final Map<String, List<String>> given = new HashMap<>();

    private Arguments(CommandLine line, String command, Options accepted) {
        this.line = line;
        this.command = command;
        this.accepted = accepted;
        for (Option option : line.getOptions()) {
            given.putIfAbsent(option.getLongOpt(), new ArrayList<>());
            given.get(option.getLongOpt()).addAll(option.getValuesList());
        }
    }

    /** Whether help is asked for, before any {@code --}, behind which there are only file names. */
    public static boolean askForHelp(String[] arguments) {
        for (String argument : arguments) {
            if (argument.equals("--")) {
                break;
            }
            if (argument.equals("-h") || argument.equals("--help")) {
                return true;
            }
        }
        return false;
    }

    public static Arguments parse(Command command, String[] arguments) throws UsageException {
        try {
            var parser = DefaultParser.builder().setAllowPartialMatching(false).get();
            Options accepted = command.options();
            requireNoFiles(accepted, arguments);
            return new Arguments(parser.parse(accepted, arguments), command.name(), accepted);
        } catch (UnrecognizedOptionException e) {
            String meant = meant(command, e.getOption()).map(name -> " (is it " + name + "?)").orElse("");
            throw new UsageException("there is no option " + e.getOption() + meant + ": see alphakey " + command.name() + " --help"
                    + (isFile(e.getOption()) ? "; " + toNameTheFile(e.getOption()) : ""));
        } catch (MissingArgumentException e) {
            Option option = e.getOption();
            throw new UsageException(
                    "--" + option.getLongOpt() + " needs a value: --" + option.getLongOpt() + " " + option.getArgName());
        } catch (ParseException e) {
            throw new UsageException(e.getMessage() + ": see alphakey " + command.name() + " --help");
        }
    }

    /** Short options may be written together and with their value: so may a file's name be. */
    private static void requireNoFiles(Options accepted, String[] arguments) throws UsageException {
        for (String word : arguments) {
            if (word.equals("--")) {
                return;
            }
            boolean several = word.length() > 2 && word.startsWith("-") && accepted.hasShortOption(word.substring(1, 2));
            if (several && isFile(word)) {
                throw new UsageException(word + " is a file, but looks like options: " + toNameTheFile(word));
            }
        }
    }

    private static boolean isFile(String word) {
        try {
            return Files.exists(Path.of(word));
        } catch (InvalidPathException e) {
            // The value of an option may hold what no file name may.
            return false;
        }
    }

    private static String toNameTheFile(String word) {
        return "for the file of that name write ./" + word + ", or put it last, behind --";
    }

    private static Optional<String> meant(Command command, String word) {
        String name = word.contains("=") ? word.substring(0, word.indexOf('=')) : word;
        List<String> known = command.options().getOptions().stream().map(option -> "--" + option.getLongOpt()).toList();
        return known.contains(name) ? Optional.of(name + " without a value") : NearestName.of(name, known);
    }

    public static Option flag(String shortName, String longName, String description) {
        return Option.builder(shortName).longOpt(longName).desc(description).get();
    }

    public static Option value(String shortName, String longName, String argument, String description) {
        return Option.builder(shortName).longOpt(longName).hasArg().argName(argument).desc(description).get();
    }

    /** Whether the command has an option, given or not. */
    public boolean mayHave(String option) {
        return accepted.hasOption(option);
    }

    public boolean has(String option) {
        return given.containsKey(option);
    }

    /** The first of some options that is given, or null. */
    public String first(List<String> options) {
        for (String option : options) {
            if (has(option)) {
                return option;
            }
        }
        return null;
    }

    public String text(String option, String otherwise) {
        String value = last(option);
        return value == null ? otherwise : value;
    }

    /** As scripts expect, a later value takes the place of an earlier one. */
    private String last(String option) {
        List<String> values = texts(option);
        return values.isEmpty() ? null : values.get(values.size() - 1);
    }

    public List<String> texts(String option) {
        return List.copyOf(given.getOrDefault(option, List.of()));
    }

    /** Every option in the order of the command line, each as often as it is given. */
    public List<Option> inOrder() {
        return List.of(line.getOptions());
    }

    /** What is left beside the options. */
    public List<String> rest() {
        return line.getArgList();
    }

    public String command() {
        return command;
    }

    public int integer(String option, int otherwise, int least, int most) throws UsageException {
        return (int) number(option, otherwise, least, most, true);
    }

    public double decimal(String option, double otherwise, double least, double most) throws UsageException {
        return number(option, otherwise, least, most, false);
    }

    /** A number of pixels: plain, or with {@code k}, {@code m} or {@code mp} behind it. */
    private long pixels(String option, long otherwise) throws UsageException {
        String text = last(option);
        if (text == null) {
            return otherwise;
        }
        String word = text.strip().toLowerCase(Locale.ROOT).replaceFirst("p$", "");
        double unit = word.endsWith("k") ? 1e3 : word.endsWith("m") ? 1e6 : word.endsWith("g") ? 1e9 : 1;
        try {
            double value = Double.parseDouble(unit == 1 ? word : word.substring(0, word.length() - 1)) * unit;
            if (value >= 1 && value <= MOST_PIXELS) {
                return (long) value;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw new UsageException("--" + option + " takes a number of pixels such as 100000000 or 100M, at most " + MOST_PIXELS
                + ", not '" + text + "'");
    }

    public ReadLimits limits() throws UsageException {
        return new ReadLimits(pixels("max-pixels", ReadLimits.DEFAULT.maxPixels()));
    }

    /** How much work goes into a PNG. */
    public PngLevel pngLevel() throws UsageException {
        String name = text("png-level", PngLevel.DEFAULT.name());
        for (PngLevel level : PngLevel.values()) {
            if (level.name().equalsIgnoreCase(name)) {
                return level;
            }
        }
        throw new UsageException("--png-level takes fast, default or small, not '" + name + "'");
    }

    public Optional<KeyColor> key(String option) throws UsageException {
        String text = last(option);
        try {
            return text == null ? Optional.empty() : Optional.of(KeyColor.parse(text));
        } catch (IllegalArgumentException e) {
            throw new UsageException("--" + option + ": " + e.getMessage());
        }
    }

    /**
     * The file for a preview sheet, if one is asked for.
     *
     * @param others what it must not be, lest the sheet replaces an image
     */
    public Optional<Path> preview(List<Path> others) throws UsageException {
        String text = last("preview");
        if (text == null) {
            return Optional.empty();
        }
        String lower = text.toLowerCase(Locale.ROOT);
        if (!lower.endsWith(".png") && !lower.endsWith(".webp")) {
            throw new UsageException("--preview must end in .png or .webp, not '" + text + "'");
        }
        Path preview = InputFile.path(text);
        requireNone("preview", preview, others);
        return Optional.of(preview);
    }

    /**
     * The file for a page about the run, if one is asked for.
     *
     * @param others what it must not be, lest the page replaces an image
     */
    public Optional<Path> report(List<Path> others) throws UsageException {
        String text = last("report");
        if (text == null) {
            return Optional.empty();
        }
        if (!text.toLowerCase(Locale.ROOT).endsWith(".html")) {
            throw new UsageException("--report must end in .html, not '" + text + "'");
        }
        Path report = InputFile.path(text);
        requireNone("report", report, others);
        return Optional.of(report);
    }

    public static void requireNone(String option, Path file, List<Path> images) throws UsageException {
        for (Path image : images) {
            if (InputFile.real(image).equals(InputFile.real(file))) {
                throw new UsageException("--" + option + " " + file + " is one of the images: give it a name of its own");
            }
        }
    }

    private double number(String option, double otherwise, double least, double most, boolean whole)
            throws UsageException {
        String text = last(option);
        if (text == null) {
            return otherwise;
        }
        try {
            double value = whole ? Integer.parseInt(text.strip()) : Double.parseDouble(text.strip());
            if (value >= least && value <= most) {
                return value;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        String range = whole ? (int) least + " to " + (int) most : least + " to " + most;
        throw new UsageException(
                "--" + option + " takes a " + (whole ? "whole " : "") + "number from " + range + ", not '" + text + "'");
    }
}
