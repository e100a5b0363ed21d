package dev.alphakey.cli.cutout;

import dev.alphakey.cli.command.Arguments;
import dev.alphakey.cli.command.CommandName;
import dev.alphakey.cli.command.ShellWords;
import dev.alphakey.cli.command.UsageException;
import dev.alphakey.cli.remove.RemoveCommand;
import dev.alphakey.cli.remove.RemoveRequest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;

/**
 * The command lines of {@code remove} that make the cutout of a rendering, as {@code cutout} was told to.
 *
 * @param results where it goes
 * @param given the options of {@code remove} that were typed
 * @param retries whether other settings are tried
 */
record RemovalWords(List<String> results, List<String> given, boolean retries) {
    /** Options of {@code remove} that this command has too, with the same meaning; {@code --palette} is a line of the prompt. */
    private static final List<String> TAKEN = List.of(
            "format", "lossy", "png-level", "force", "translucency", "shadow", "holes", "edge", "fill", "edge-contract",
            "edge-feather", "despeckle", "keep", "split", "trim", "pad", "align", "fit", "pixel-art", "smooth", "enlarge", "square",
            "canvas", "anchor", "name", "sheet", "sheet-padding", "sheet-size", "max-bytes", "preview", "report", "max-pixels");

    /** They choose where a single background leaves a choice. */
    private static final Set<String> NOT_OF_PAIRS = Set.of("translucency", "shadow", "holes");

    static void addTo(Options options) {
        Options removal = RemoveRequest.accepted();
        TAKEN.forEach(name -> options.addOption(removal.getOption(name)));
    }

    static RemovalWords from(Arguments arguments, List<String> results, boolean retries) {
        Options removal = RemoveRequest.accepted();
        var given = new ArrayList<String>();
        for (String name : TAKEN) {
            Option option = removal.getOption(name);
            if (arguments.has(name)) {
                given.add("--" + name + (option.hasArg() ? "=" + arguments.text(name, "") : ""));
            }
        }
        return new RemovalWords(results, List.copyOf(given), retries);
    }

    /** The removal of a rendering, from both of its pictures if it has two. */
    RemoveRequest request(Rendering rendering) throws UsageException {
        return RemoveRequest.from(Arguments.parse(new RemoveCommand(), words(rendering).toArray(String[]::new)));
    }

    /** The command that makes the same cutout of pictures that are there. */
    String line(Rendering rendering) {
        var line = new ArrayList<>(List.of(CommandName.asTyped(), "remove"));
        line.addAll(words(rendering));
        return ShellWords.line(line.stream().map(RemovalWords::asTyped).flatMap(List::stream).toList());
    }

    private List<String> words(Rendering rendering) {
        var words = new ArrayList<String>();
        boolean pair = rendering.second().isPresent();
        if (pair) {
            words.add("--pair");
        }
        words.add(named(rendering.first()));
        rendering.second().ifPresent(second -> words.add(named(second)));
        words.addAll(results);
        given.stream().filter(word -> !pair || !NOT_OF_PAIRS.contains(name(word))).forEach(words::add);
        if (retries && !pair) {
            words.add("--retry");
        }
        return words;
    }

    /** No file's name is taken for an option. */
    private static String named(Path file) {
        return file.toString().startsWith("-") ? Path.of(".").resolve(file).toString() : file.toString();
    }

    private static String name(String word) {
        return word.substring(2).replaceFirst("=.*", "");
    }

    private static List<String> asTyped(String word) {
        int equals = word.startsWith("--") ? word.indexOf('=') : -1;
        return equals < 0 ? List.of(word) : List.of(word.substring(0, equals), word.substring(equals + 1));
    }
}
