package dev.alphakey.cli.prompt;

import dev.alphakey.background.KeyAdvisor.Ranked;
import dev.alphakey.background.KeyAdvisor;
import dev.alphakey.background.KeyColor;
import dev.alphakey.image.Raster;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * A key colour to ask for, and why.
 *
 * @param key the colour
 * @param reason in words that go behind a colon
 */
public record KeyChoice(KeyColor key, String reason) {
    /** A distance in OKLab at which nothing of the subject is taken for background. */
    private static final double CLEARLY_SAFE = 0.25;

    /** Green is painted most faithfully and spills least, so that another colour must be clearly farther. */
    private static final double NEARLY_AS_SAFE = 0.7;

    public KeyChoice {
        Objects.requireNonNull(key);
        Objects.requireNonNull(reason);
    }

    /** The colour that the user wants. */
    public static KeyChoice asked(KeyColor key) {
        return new KeyChoice(key, "as asked");
    }

    /**
     * The colour that the subject is safest on.
     *
     * @param prompt its words name colours and coloured things
     * @param references pictures of the subject, as far as there are any
     */
    public static KeyChoice of(Prompt prompt, List<Raster> references) {
        return of(prompt, references, null);
    }

    /**
     * The safest colour but one, for a second rendering of the same subject.
     *
     * @param other the colour that is taken already
     */
    public static KeyChoice second(Prompt prompt, List<Raster> references, KeyColor other) {
        return of(prompt, references, other);
    }

    private static KeyChoice of(Prompt prompt, List<Raster> references, KeyColor taken) {
        Map<KeyColor, String> named = SubjectColors.in(prompt.words());
        var advisor = new KeyAdvisor();
        named.keySet().forEach(advisor::add);
        references.forEach(advisor::add);
        List<Ranked> ranked = advisor.rank().stream().filter(r -> taken == null || apart(r.key(), taken)).toList();
        if (ranked.isEmpty()) {
            KeyColor key = KeyColor.GREEN.equals(taken) ? KeyColor.MAGENTA : KeyColor.GREEN;
            return new KeyChoice(key, "no colour is named, so the usual one");
        }
        Ranked best = ranked.get(0);
        for (Ranked candidate : ranked) {
            if (candidate.key().equals(KeyColor.GREEN)
                    && candidate.distance() >= Math.max(CLEARLY_SAFE, NEARLY_AS_SAFE * best.distance())) {
                best = candidate;
            }
        }
        String words = named.values().stream().distinct().limit(4).collect(Collectors.joining(", "));
        String sources = references.isEmpty() ? words : words.isEmpty() ? "the pictures" : words + " and the pictures";
        return new KeyChoice(best.key(), String.format(Locale.ROOT, "%.2f from the nearest colour of %s", best.distance(), sources));
    }

    /** Two renderings tell alpha well only where their backgrounds differ much. */
    private static boolean apart(KeyColor one, KeyColor other) {
        return one.distance(other.rgb()) >= 128;
    }
}
