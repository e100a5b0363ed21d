package dev.alphakey.openai.file;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A file as the service knows it.
 *
 * @param id what requests name
 * @param name the file name that was given
 * @param bytes its length
 * @param purpose what it may be used for
 * @param created when it was uploaded
 * @param expires when it will be forgotten, where that is set
 * @param status {@code uploaded}, {@code processed} or {@code error}; the service is giving it up
 */
public record StoredFile(
        String id,
        Optional<String> name,
        OptionalLong bytes,
        Optional<String> purpose,
        Optional<Instant> created,
        Optional<Instant> expires,
        Optional<String> status) {
    public StoredFile {
        Objects.requireNonNull(id);
        Objects.requireNonNull(name);
        Objects.requireNonNull(bytes);
        Objects.requireNonNull(purpose);
        Objects.requireNonNull(created);
        Objects.requireNonNull(expires);
        Objects.requireNonNull(status);
    }
}
