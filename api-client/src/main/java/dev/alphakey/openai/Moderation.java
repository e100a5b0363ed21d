package dev.alphakey.openai;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/**
 * Why the service's safety system refused a call.
 *
 * @param categories such as {@code sexual} or {@code violence}; may be empty
 * @param stageName {@code input}, {@code output} or {@code unknown}; null where the service does not say
 */
public record Moderation(List<String> categories, String stageName) implements Serializable {
    private static final long serialVersionUID = 1L;

    public Moderation {
        categories = List.copyOf(categories);
    }

    /** Whether the request was refused ({@code input}) or the picture that came of it ({@code output}). */
    public Optional<String> stage() {
        return Optional.ofNullable(stageName);
    }
}
