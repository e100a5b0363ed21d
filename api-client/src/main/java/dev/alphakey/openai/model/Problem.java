package dev.alphakey.openai.model;

import java.util.Objects;
import java.util.Optional;

/**
 * Something that a check found before anything was sent.
 *
 * @param field the field's name on the wire, such as {@code output_format}
 * @param rule what holds for the field
 * @param message all of it as one sentence for people: field, value, rule and nearest value
 * @param nearest the nearest value that would be taken; empty when the field is best left out or no value is nearest
 * @param severity whether to send nevertheless
 */
public record Problem(String field, String rule, String message, Optional<String> nearest, Severity severity) {
    /** What to do about a problem. */
    public enum Severity {
        /** The service would refuse it, or do something else than asked: do not send. */
        REFUSED,
        /** It may work; tell the user. */
        WARNING
    }

    public Problem {
        Objects.requireNonNull(field);
        Objects.requireNonNull(rule);
        Objects.requireNonNull(message);
        Objects.requireNonNull(nearest);
        Objects.requireNonNull(severity);
    }

    /** The sentence is put together from the parts, without what could disturb a terminal. */
    public static Problem of(Severity severity, String field, String said, String rule, Optional<String> nearest) {
        String message = field + ": " + said + "; " + rule + nearest.map(value -> "; nearest is " + value).orElse("");
        return new Problem(field, rule, message.replaceAll("\\p{Cntrl}", "?"), nearest, severity);
    }

    public boolean refused() {
        return severity == Severity.REFUSED;
    }
}
