package dev.alphakey.openai.wire.answer;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.alphakey.openai.responses.ResponseAnswer;
import dev.alphakey.openai.responses.ToolCall;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes an answer of a whole response, and an error of one that failed or lacks what it had to make. */
public final class ResponseReader implements AnswerReader<ResponseAnswer> {
    private static final int MOST_SHOWN = 300;

    private final boolean forced;

    /** @param forced whether a response without a picture is a failure */
    public ResponseReader(boolean forced) {
        this.forced = forced;
    }

    @Override
    public ResponseAnswer read(Answer answer) throws IOException {
        PictureJson body = PictureJson.read(answer, ResponseItems.PICTURE_KEYS);
        JsonObject response = body.json();
        requireNotFailed(response);
        if (!(response.get("output") instanceof JsonArray)) {
            throw new UnreadableAnswer("no output in it");
        }
        List<JsonObject> items = ResponseItems.output(response);
        List<ToolCall> calls = new ArrayList<>();
        for (JsonObject item : items) {
            if (ResponseItems.isToolCall(item)) {
                calls.add(ResponseItems.toolCall(body, item));
            }
        }
        ResponseAnswer result = answer(response, calls, ResponseItems.words(items), answer.requestId());
        if (result.pictures().isEmpty()) {
            requireEnough(response, items, result.text(), forced);
        }
        return result;
    }

    static ResponseAnswer answer(JsonObject response, List<ToolCall> calls, String words, Optional<String> requestId) {
        return new ResponseAnswer(
                ResponseItems.text(response, "id"),
                Json.instant(response, "created_at"),
                ResponseItems.text(response, "model"),
                ResponseItems.text(response, "status"),
                incompleteReason(response),
                calls,
                words,
                ResponseItems.textUsage(response),
                Usages.of(Json.object(response.get("tool_usage")), "image_gen"),
                requestId);
    }

    static void requireNotFailed(JsonObject response) throws ErrorInside {
        Optional<JsonObject> error = ResponseItems.error(response);
        if (error.isPresent()) {
            throw new ErrorInside(error.get());
        }
        String status = Json.text(response, "status");
        if ("failed".equals(status) || "cancelled".equals(status)) {
            throw unfinished(response, status);
        }
    }

    /** Of a response without a picture: that it is whole, and that it did not have to hold one. */
    static void requireEnough(JsonObject response, List<JsonObject> items, String words, boolean forced) throws ErrorInside {
        String status = Json.text(response, "status");
        if (status != null && !status.equals("completed")) {
            throw unfinished(response, status);
        }
        if (!forced) {
            return;
        }
        for (JsonObject item : items) {
            Optional<JsonObject> error = ResponseItems.error(item);
            if (ResponseItems.isToolCall(item) && error.isPresent()) {
                throw new ErrorInside(error.get());
            }
        }
        String said = words.length() <= MOST_SHOWN ? words : words.substring(0, MOST_SHOWN) + "...";
        throw error(null, "no picture in the response" + (said.isBlank() ? "" : "; the model says: " + said));
    }

    /** The failure that a response's own status tells. */
    static ErrorInside unfinished(JsonObject response, String status) {
        String reason = incompleteReason(response).orElse(null);
        return error(reason, "the response is " + status + (reason == null ? ", and does not say why" : ": " + reason));
    }

    private static Optional<String> incompleteReason(JsonObject response) {
        return ResponseItems.text(Json.object(response.get("incomplete_details")), "reason");
    }

    private static ErrorInside error(String code, String message) {
        JsonObject error = new JsonObject();
        error.addProperty("code", code);
        error.addProperty("message", message);
        return new ErrorInside(error);
    }
}
