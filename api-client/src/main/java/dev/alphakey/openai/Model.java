package dev.alphakey.openai;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A model that the service lists for this key; a listed one may still need a verified organisation.
 *
 * @param id what requests name, such as {@code gpt-image-2}
 * @param created when the service made it, where it says so
 * @param ownedBy whose it is, or an empty text
 */
public record Model(String id, Optional<Instant> created, String ownedBy) {
    public Model {
        Objects.requireNonNull(id);
        Objects.requireNonNull(created);
        Objects.requireNonNull(ownedBy);
    }
}
