package dev.alphakey.cli.finish;

import dev.alphakey.cli.command.InputFile;
import dev.alphakey.cli.command.UsageException;
import dev.alphakey.finish.Sprite;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How results are named, such as {@code {name}-{n:02}}: the input's name, and a sprite's number, row and column. */
public record NamePattern(String text) {
    private static final Pattern PLACE = Pattern.compile("\\{([a-z]+)(?::0([1-9]))?}");

    public static NamePattern parse(String text) throws UsageException {
        Matcher places = PLACE.matcher(text);
        while (places.find()) {
            switch (places.group(1)) {
                case "n", "row", "column" -> {}
                case "name" -> {
                    if (places.group(2) != null) {
                        throw unknown(places.group(), text);
                    }
                }
                default -> throw unknown(places.group(), text);
            }
        }
        String rest = places.replaceAll("");
        if (rest.contains("{") || rest.contains("}")) {
            throw unknown("a brace", text);
        }
        if (rest.contains("/") || rest.contains("\\")) {
            throw new UsageException("--name '" + text + "' is a path: the folder is what --out-dir says");
        }
        InputFile.path(rest + "x");
        return new NamePattern(text);
    }

    private static UsageException unknown(String what, String text) {
        return new UsageException("--name knows {name}, {n}, {row} and {column}, the last three also as {n:02} with leading zeros; "
                + what + " in '" + text + "' is none of them");
    }

    /** The name of a sprite from the input of this name, without extension. */
    public String of(String name, Sprite sprite) throws UsageException {
        return of(name, sprite.number(), sprite.row(), sprite.column());
    }

    /** The name of what an input gives at least, unless a grid's first cell is empty. */
    public String ofFirst(String name) throws UsageException {
        return of(name, 1, 1, 1);
    }

    private String of(String name, int number, int row, int column) throws UsageException {
        String expanded = PLACE.matcher(text).replaceAll(place -> Matcher.quoteReplacement(switch (place.group(1)) {
            case "n" -> digits(number, place.group(2));
            case "row" -> digits(row, place.group(2));
            case "column" -> digits(column, place.group(2));
            default -> name;
        }));
        if (expanded.isBlank()) {
            throw new UsageException("--name '" + text + "' gives an empty name");
        }
        return expanded;
    }

    private static String digits(int value, String count) {
        return count == null ? Integer.toString(value) : String.format(Locale.ROOT, "%0" + count + "d", value);
    }
}
