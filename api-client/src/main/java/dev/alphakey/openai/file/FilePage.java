package dev.alphakey.openai.file;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Some of the files, in the order asked for.
 *
 * @param files may be empty
 * @param next the id to ask on from, when there are more
 */
public record FilePage(List<StoredFile> files, Optional<String> next) {
    public FilePage {
        files = List.copyOf(files);
        Objects.requireNonNull(next);
    }
}
