package dev.alphakey.openai.responses;

import dev.alphakey.openai.image.ResolvedOptions;
import dev.alphakey.openai.image.TokenUsage;
import java.util.Objects;
import java.util.Optional;

/**
 * One use of the image tool within a response.
 *
 * @param id what a next turn names it by
 * @param status {@code completed}, {@code failed}, {@code generating} or {@code in_progress}; a picture may be whole before its
 *     status says so
 * @param bytes the picture's file, decoded from base64; the array is not copied. Empty when there is none
 * @param action {@code generate} or {@code edit}
 * @param revisedPrompt the words that the image model really drew from
 * @param resolved what the service chose
 * @param error why there is no picture
 * @param svgUsage what the text model that wrote an SVG used
 */
public record ToolCall(
        Optional<String> id,
        Optional<String> status,
        Optional<byte[]> bytes,
        Optional<String> action,
        Optional<String> revisedPrompt,
        ResolvedOptions resolved,
        Optional<CallError> error,
        Optional<TokenUsage> svgUsage) {
    public ToolCall {
        Objects.requireNonNull(id);
        Objects.requireNonNull(status);
        Objects.requireNonNull(bytes);
        Objects.requireNonNull(action);
        Objects.requireNonNull(revisedPrompt);
        Objects.requireNonNull(resolved);
        Objects.requireNonNull(error);
        Objects.requireNonNull(svgUsage);
    }

    /** The same without its picture. */
    public ToolCall withoutBytes() {
        return new ToolCall(id, status, Optional.empty(), action, revisedPrompt, resolved, error, svgUsage);
    }
}
