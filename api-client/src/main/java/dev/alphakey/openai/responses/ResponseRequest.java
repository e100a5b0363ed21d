package dev.alphakey.openai.responses;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A response that may hold pictures ({@code POST /responses}).
 *
 * @param model the text model's id; an image model is refused here, it belongs to the tool
 * @param input what to answer to, in order; may be empty only where a previous response is named
 * @param tool the image tool
 * @param previousResponseId the response that this one goes on from, which the service must have stored
 * @param instructions what the text model is told first; not kept from the previous response
 * @param reasoningEffort {@code none}, {@code minimal}, {@code low}, {@code medium}, {@code high}, {@code xhigh} or {@code max}
 * @param store whether the service keeps the response, which a next turn needs; it does unless told not to
 */
public record ResponseRequest(
        String model,
        List<InputItem> input,
        ImageTool tool,
        Optional<String> previousResponseId,
        Optional<String> instructions,
        Optional<String> reasoningEffort,
        Optional<Boolean> store) {
    public ResponseRequest {
        Objects.requireNonNull(model);
        input = List.copyOf(input);
        Objects.requireNonNull(tool);
        Objects.requireNonNull(previousResponseId);
        Objects.requireNonNull(instructions);
        Objects.requireNonNull(reasoningEffort);
        Objects.requireNonNull(store);
        if (input.isEmpty() && previousResponseId.isEmpty()) {
            throw new IllegalArgumentException("a response needs input, or a previous response to go on from");
        }
    }

    /** A first turn. */
    public ResponseRequest(String model, List<InputItem> input, ImageTool tool) {
        this(model, input, tool, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** A first turn of words alone. */
    public ResponseRequest(String model, String prompt, ImageTool tool) {
        this(model, List.of(InputItem.Message.user(new InputPart.Text(prompt))), tool);
    }

    /** The same, as the next turn after that response. */
    public ResponseRequest after(String responseId) {
        return new ResponseRequest(model, input, tool, Optional.of(responseId), instructions, reasoningEffort, store);
    }

    public ResponseRequest withInstructions(String newInstructions) {
        return new ResponseRequest(
                model, input, tool, previousResponseId, Optional.of(newInstructions), reasoningEffort, store);
    }

    public ResponseRequest withReasoningEffort(String effort) {
        return new ResponseRequest(model, input, tool, previousResponseId, instructions, Optional.of(effort), store);
    }

    public ResponseRequest withStore(boolean newStore) {
        return new ResponseRequest(
                model, input, tool, previousResponseId, instructions, reasoningEffort, Optional.of(newStore));
    }
}
