package dev.alphakey.openai.image;

import java.util.OptionalLong;

/**
 * What a call has used, as the service counts it. A part that the service leaves out is empty; it is not 0.
 *
 * @param inputTokens all that was read
 * @param inputTextTokens of these, text
 * @param inputImageTokens of these, pictures
 * @param cachedTextTokens of the text, what was read at the lower price
 * @param cachedImageTokens of the pictures, what was read at the lower price
 * @param outputTokens all that was made
 * @param outputImageTokens of these, pictures
 * @param outputTextTokens of these, text
 * @param totalTokens input and output
 */
public record TokenUsage(
        OptionalLong inputTokens,
        OptionalLong inputTextTokens,
        OptionalLong inputImageTokens,
        OptionalLong cachedTextTokens,
        OptionalLong cachedImageTokens,
        OptionalLong outputTokens,
        OptionalLong outputImageTokens,
        OptionalLong outputTextTokens,
        OptionalLong totalTokens) {
    /** Both together; a part that one of them leaves out is empty. */
    public TokenUsage plus(TokenUsage other) {
        return new TokenUsage(
                sum(inputTokens, other.inputTokens),
                sum(inputTextTokens, other.inputTextTokens),
                sum(inputImageTokens, other.inputImageTokens),
                sum(cachedTextTokens, other.cachedTextTokens),
                sum(cachedImageTokens, other.cachedImageTokens),
                sum(outputTokens, other.outputTokens),
                sum(outputImageTokens, other.outputImageTokens),
                sum(outputTextTokens, other.outputTextTokens),
                sum(totalTokens, other.totalTokens));
    }

    private static OptionalLong sum(OptionalLong one, OptionalLong other) {
        return one.isPresent() && other.isPresent() ? OptionalLong.of(one.getAsLong() + other.getAsLong()) : OptionalLong.empty();
    }
}
