package dev.alphakey.openai;

import com.google.gson.JsonObject;
import dev.alphakey.openai.responses.ToolCall;
import dev.alphakey.openai.responses.ResponseAnswer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes an answer of a whole response, and an error of one that failed or lacks what it was forced to make. */
final class ResponseReader implements AnswerReader<ResponseAnswer> {
    private static final int MOST_SHOWN = 300;

    private final boolean forced;

    ResponseReader(boolean forced) {
        this.forced = forced;
    }

    @Override
    public ResponseAnswer read(Answer answer) throws IOException {
        PictureJson body = PictureJson.read(answer.body(), ResponseItems.PICTURE_KEYS);
        JsonObject response = body.json();
        requireNotFailed(response);
        if (response.get("output") == null || !response.get("output").isJsonArray()) {
            throw new UnreadableAnswer("no output in it");
        }
        List<ToolCall> calls = new ArrayList<>();
        StringBuilder words = new StringBuilder();
        for (JsonObject item : ResponseItems.list(response, "output")) {
            if (ResponseItems.isImageCall(item)) {
                calls.add(ResponseItems.imageCall(body, item));
            }
            words.append(ResponseItems.words(item));
        }
        ResponseAnswer result = answer(response, calls, words.toString(), answer.requestId());
        if (result.pictures().isEmpty()) {
            requireWhole(response);
            requireUnforced(forced, ResponseItems.list(response, "output"), words.toString());
        }
        return result;
    }

    static ResponseAnswer answer(JsonObject response, List<ToolCall> calls, String words, Optional<String> requestId) {
        return new ResponseAnswer(
                ResponseItems.text(response, "id"),
                Json.instant(response, "created_at"),
                ResponseItems.text(response, "model"),
                ResponseItems.text(response, "status"),
                ResponseItems.text(Json.object(response.get("incomplete_details")), "reason"),
                calls,
                words,
                ResponseItems.textUsage(response),
                UsageJson.of(Json.object(response.get("tool_usage")), "image_gen"),
                requestId);
    }

    static void requireNotFailed(JsonObject response) throws ErrorInside {
        String status = Json.text(response, "status");
        if (response.get("error") instanceof JsonObject error) {
            throw new ErrorInside(error);
        }
        if ("failed".equals(status) || "cancelled".equals(status)) {
            throw error(null, "the response is " + status + ", and nothing says why");
        }
    }

    /** Words that were cut short are no answer; a picture, which is whole or not there, would be. */
    static void requireWhole(JsonObject response) throws ErrorInside {
        String status = Json.text(response, "status");
        if (status != null && !status.equals("completed")) {
            String reason = Json.text(Json.object(response.get("incomplete_details")), "reason");
            throw error(reason, "the response is " + status + (reason == null ? "" : ": " + reason));
        }
    }

    /** @param items the output's items */
    static void requireUnforced(boolean forced, List<JsonObject> items, String words) throws ErrorInside {
        if (!forced) {
            return;
        }
        for (JsonObject item : items) {
            if (ResponseItems.isImageCall(item) && item.get("error") instanceof JsonObject error) {
                throw new ErrorInside(error);
            }
        }
        String said = words.length() <= MOST_SHOWN ? words : words.substring(0, MOST_SHOWN) + "...";
        throw error(null, "no picture in the response" + (said.isBlank() ? "" : "; the model says: " + said));
    }

    private static ErrorInside error(String code, String message) {
        JsonObject error = new JsonObject();
        if (code != null) {
            error.addProperty("code", code);
        }
        error.addProperty("message", message);
        return new ErrorInside(error);
    }
}
