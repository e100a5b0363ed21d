package dev.alphakey.check;

import dev.alphakey.background.KeyColor;
import java.util.List;
import java.util.Objects;

/**
 * What would mend a finding.
 *
 * @param arguments options of {@code alphakey remove} to add, such as {@code ["--edge-contract", "1"]}; empty where no option
 *     helps or nothing needs mending
 * @param advice one sentence for people; empty where nothing needs mending
 */
public record Mend(List<String> arguments, String advice) {
    /** Nothing needs mending. */
    public static final Mend NOTHING = new Mend(List.of(), "");

    public Mend {
        arguments = List.copyOf(arguments);
        Objects.requireNonNull(advice, "advice");
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

    /** Whether another run with {@link #arguments()} could mend it. */
    public boolean hasOption() {
        return !arguments.isEmpty();
    }
}
