package dev.alphakey.openai.image;

import java.util.Objects;
import java.util.Optional;

/**
 * What the service says it used where it was left the choice; a value may be one that it does not take in requests. The true
 * size is the picture's own.
 */
public record ResolvedOptions(
        Optional<String> size, Optional<String> quality, Optional<String> background, Optional<String> outputFormat) {
    public ResolvedOptions {
        Objects.requireNonNull(size);
        Objects.requireNonNull(quality);
        Objects.requireNonNull(background);
        Objects.requireNonNull(outputFormat);
    }
}
