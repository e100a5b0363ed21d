package dev.alphakey.check;

import dev.alphakey.background.KeyColor;
import java.util.List;
import java.util.Objects;

/**
 * What would mend a finding.
 *
 * @param arguments options of {@code alphakey remove} to add, such as {@code ["--edge-contract", "1"]}; empty where no option
 *     helps or nothing needs mending
 * @param advice what they do, or what else to do, for people; empty where nothing needs mending
 * @param otherwise what is left to do where the options do not help; empty where that is not known
 */
public record Mend(List<String> arguments, String advice, String otherwise) {
    /** Nothing needs mending. */
    public static final Mend NOTHING = new Mend(List.of(), "");

    public Mend {
        arguments = List.copyOf(arguments);
        Objects.requireNonNull(advice, "advice");
        Objects.requireNonNull(otherwise, "otherwise");
    }

    /** A mend of which nothing is known beside it. */
    public Mend(List<String> arguments, String advice) {
        this(arguments, advice, "");
    }

    static Mend option(String name, String value, String advice) {
        return new Mend(List.of(name, value), advice);
    }

    /** @param arguments names, with their values behind them; one without a value comes last */
    static Mend options(String advice, String... arguments) {
        return new Mend(List.of(arguments), advice);
    }

    static Mend key(KeyColor color, String advice) {
        return option("--key-color", color.hex(), advice);
    }

    static Mend noOption(String advice) {
        return new Mend(List.of(), advice);
    }

    Mend otherwise(String rest) {
        return new Mend(arguments, advice, rest);
    }

    /** Whether another run with {@link #arguments()} could mend it. */
    public boolean hasOption() {
        return !arguments.isEmpty();
    }

    /** Everything that is advised, in a sentence. */
    public String sentence() {
        return otherwise.isEmpty() ? advice : advice + "; " + otherwise;
    }
}
