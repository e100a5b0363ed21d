package dev.alphakey.openai.image;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The answer of an image call.
 *
 * @param images at least one
 * @param created when, as the service says
 * @param resolved what the service chose
 * @param usage what it used; empty from servers that do not tell
 * @param svgUsage what the text model that wrote an SVG used
 * @param requestId what OpenAI's support asks for
 */
public record ImageAnswer(
        List<GeneratedImage> images,
        Optional<Instant> created,
        ResolvedOptions resolved,
        Optional<TokenUsage> usage,
        Optional<TokenUsage> svgUsage,
        Optional<String> requestId) {
    public ImageAnswer {
        images = List.copyOf(images);
        Objects.requireNonNull(created);
        Objects.requireNonNull(resolved);
        Objects.requireNonNull(usage);
        Objects.requireNonNull(svgUsage);
        Objects.requireNonNull(requestId);
    }
}
