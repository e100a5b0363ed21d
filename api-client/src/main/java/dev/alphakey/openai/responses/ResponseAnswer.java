package dev.alphakey.openai.responses;

import dev.alphakey.openai.image.TokenUsage;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A response: what the text model made of the input.
 *
 * @param id what a next turn goes on from
 * @param created when, as the service says
 * @param model the text model that answered, often with its date
 * @param status {@code completed}, or {@code incomplete} when it was cut short after a picture was made
 * @param incompleteReason why it was cut short, such as {@code max_output_tokens} or {@code content_filter}
 * @param calls the uses of the image tool, in order, with or without a picture; none when words were thought enough
 * @param text the words, or an empty text
 * @param textUsage what the text model used
 * @param imageUsage what the image model used; not part of the text model's count
 * @param requestId what OpenAI's support asks for; of a stream, the stream tells it
 */
public record ResponseAnswer(
        Optional<String> id,
        Optional<Instant> created,
        Optional<String> model,
        Optional<String> status,
        Optional<String> incompleteReason,
        List<ToolCall> calls,
        String text,
        Optional<TextUsage> textUsage,
        Optional<TokenUsage> imageUsage,
        Optional<String> requestId) {
    public ResponseAnswer {
        Objects.requireNonNull(id);
        Objects.requireNonNull(created);
        Objects.requireNonNull(model);
        Objects.requireNonNull(status);
        Objects.requireNonNull(incompleteReason);
        calls = List.copyOf(calls);
        Objects.requireNonNull(text);
        Objects.requireNonNull(textUsage);
        Objects.requireNonNull(imageUsage);
        Objects.requireNonNull(requestId);
    }

    /** The calls that made a picture. */
    public List<ToolCall> pictures() {
        return calls.stream().filter(call -> call.bytes().isPresent()).toList();
    }

    /** The same without its pictures. */
    public ResponseAnswer withoutBytes() {
        List<ToolCall> bare = calls.stream().map(ToolCall::withoutBytes).toList();
        return new ResponseAnswer(
                id, created, model, status, incompleteReason, bare, text, textUsage, imageUsage, requestId);
    }
}
