package dev.alphakey.cli.prompt;

import dev.alphakey.background.KeyColor;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The colours that the words of a prompt promise: colours by name or number, and things that have one. */
final class SubjectColors {
    private static final Pattern WORD = Pattern.compile("#[0-9a-f]{6}\\b|\\p{L}+");

    private static final Map<String, List<KeyColor>> KNOWN = read();

    private SubjectColors() {}

    /** Each colour, by the first word that promised it. */
    static Map<KeyColor, String> in(String text) {
        var found = new LinkedHashMap<KeyColor, String>();
        Matcher words = WORD.matcher(text.toLowerCase(Locale.ROOT));
        while (words.find()) {
            String word = words.group();
            List<KeyColor> colors = word.startsWith("#") ? List.of(KeyColor.parse(word)) : colors(word);
            colors.forEach(color -> found.putIfAbsent(color, word));
        }
        return found;
    }

    private static List<KeyColor> colors(String word) {
        List<KeyColor> colors = KNOWN.get(word);
        if (colors == null && word.endsWith("s")) {
            colors = KNOWN.get(word.substring(0, word.length() - 1));
        }
        if (colors == null && word.endsWith("ish")) {
            colors = KNOWN.get(word.substring(0, word.length() - 3));
        }
        return colors == null ? List.of() : colors;
    }

    private static Map<String, List<KeyColor>> read() {
        var known = new HashMap<String, List<KeyColor>>();
        try (var reader = new BufferedReader(new InputStreamReader(
                SubjectColors.class.getResourceAsStream("subject-colors.tsv"), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.startsWith("#") && !line.isBlank()) {
                    String[] columns = line.split("\t");
                    List<KeyColor> colors = Stream.of(columns[0].split(",")).map(hex -> KeyColor.parse("#" + hex)).toList();
                    for (String word : columns[1].split(" ")) {
                        known.put(word, colors);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return known;
    }
}
