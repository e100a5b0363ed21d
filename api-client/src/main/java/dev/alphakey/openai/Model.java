package dev.alphakey.openai;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * A model that the service lists for this key; a listed one may still need a verified organisation.
 *
 * @param id what requests name, such as {@code gpt-image-2}
 * @param created when the service made it, where it says so
 * @param ownedBy whose it is, or an empty text
 * @param shutdownDate from when on it can no longer be used, where that is announced
 */
public record Model(String id, Optional<Instant> created, String ownedBy, Optional<LocalDate> shutdownDate) {
    public Model {
        Objects.requireNonNull(id);
        Objects.requireNonNull(created);
        Objects.requireNonNull(ownedBy);
        Objects.requireNonNull(shutdownDate);
    }
}
