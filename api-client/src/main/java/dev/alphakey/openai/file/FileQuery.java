package dev.alphakey.openai.file;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Which files to list ({@code GET /files}).
 *
 * @param purpose only files with this purpose
 * @param limit how many at once, 1 to 10,000
 * @param oldestFirst whether the oldest come first; otherwise the newest do
 * @param after the id of the last file already seen
 */
public record FileQuery(Optional<String> purpose, OptionalInt limit, boolean oldestFirst, Optional<String> after) {
    /** Every file, the newest first. */
    public static final FileQuery ALL = new FileQuery(Optional.empty(), OptionalInt.empty(), false, Optional.empty());

    /** @throws IllegalArgumentException for a limit that the service does not have */
    public FileQuery {
        Objects.requireNonNull(purpose);
        Objects.requireNonNull(limit);
        Objects.requireNonNull(after);
        if (limit.isPresent() && (limit.getAsInt() < 1 || limit.getAsInt() > 10_000)) {
            throw new IllegalArgumentException("limit: 1 to 10000, not " + limit.getAsInt());
        }
    }

    public FileQuery withPurpose(String newPurpose) {
        return new FileQuery(Optional.of(newPurpose), limit, oldestFirst, after);
    }

    public FileQuery withLimit(int newLimit) {
        return new FileQuery(purpose, OptionalInt.of(newLimit), oldestFirst, after);
    }

    /** The same, from the file behind this one on. */
    public FileQuery after(String fileId) {
        return new FileQuery(purpose, limit, oldestFirst, Optional.of(fileId));
    }
}
