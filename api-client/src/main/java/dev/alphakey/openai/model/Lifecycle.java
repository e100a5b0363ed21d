package dev.alphakey.openai.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * How far along a model's life is.
 *
 * @param phase as known when the table was made
 * @param end the first day without the model, where one is announced
 * @param replacements ids of models to use instead, the first one first
 */
public record Lifecycle(Phase phase, Optional<LocalDate> end, List<String> replacements) {
    /** Shut down and retired models have an end, which may lie ahead. */
    public enum Phase {
        NEWEST,
        CURRENT,
        SHUT_DOWN,
        RETIRED
    }

    public Lifecycle {
        Objects.requireNonNull(phase);
        Objects.requireNonNull(end);
        replacements = List.copyOf(replacements);
    }

    /** Whether the model is gone on a day. */
    public boolean endedOn(LocalDate day) {
        return end.isPresent() && !day.isBefore(end.get());
    }
}
