package dev.alphakey.openai.responses;

import java.util.Objects;
import java.util.OptionalLong;

/**
 * What the text model of a response used, as the service counts it. A part that the service leaves out is empty; it is not 0.
 *
 * @param inputTokens all that was read, pictures that were looked at included
 * @param cachedInputTokens of these, what was read at the lower price
 * @param outputTokens all that was written
 * @param reasoningTokens of these, what is not shown
 * @param totalTokens input and output
 */
public record TextUsage(
        OptionalLong inputTokens,
        OptionalLong cachedInputTokens,
        OptionalLong outputTokens,
        OptionalLong reasoningTokens,
        OptionalLong totalTokens) {
    public TextUsage {
        Objects.requireNonNull(inputTokens);
        Objects.requireNonNull(cachedInputTokens);
        Objects.requireNonNull(outputTokens);
        Objects.requireNonNull(reasoningTokens);
        Objects.requireNonNull(totalTokens);
    }
}
