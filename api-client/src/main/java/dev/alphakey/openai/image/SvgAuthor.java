package dev.alphakey.openai.image;

import java.util.Objects;
import java.util.Optional;

/**
 * Which text model writes an SVG.
 *
 * @param model the text model's id
 * @param reasoningEffort {@code none}, {@code minimal}, {@code low}, {@code medium}, {@code high}, {@code xhigh} or {@code max}
 */
public record SvgAuthor(String model, Optional<String> reasoningEffort) {
    public SvgAuthor {
        Objects.requireNonNull(model);
        Objects.requireNonNull(reasoningEffort);
    }
}
