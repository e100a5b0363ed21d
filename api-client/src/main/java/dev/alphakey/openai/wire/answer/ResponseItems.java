package dev.alphakey.openai.wire.answer;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.alphakey.openai.responses.CallError;
import dev.alphakey.openai.responses.TextUsage;
import dev.alphakey.openai.responses.ToolCall;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** Reads the parts of a response that matter here: uses of the image tool, words, and what was used. */
final class ResponseItems {
    static final String PICTURE = "result";
    static final String PREVIEW = "partial_image_b64";
    static final Set<String> PICTURE_KEYS = Set.of(PICTURE, PREVIEW);

    private ResponseItems() {}

    /** The output's items; none when there is no output. */
    static List<JsonObject> output(JsonObject response) {
        return list(response, "output");
    }

    static boolean isToolCall(JsonObject item) {
        return "image_generation_call".equals(Json.text(item, "type"));
    }

    /** @throws UnreadableAnswer when its picture is not base64 */
    static ToolCall toolCall(PictureJson pictures, JsonObject item) throws IOException {
        return new ToolCall(
                text(item, "id"),
                text(item, "status"),
                Optional.ofNullable(pictures.picture(item, PICTURE)),
                text(item, "action"),
                text(item, "revised_prompt"),
                ImageAnswers.resolved(item),
                error(item).map(ResponseItems::callError),
                Usages.of(item, "svg_usage"));
    }

    /** The error of an item or a response. */
    static Optional<JsonObject> error(JsonObject holder) {
        return holder.get("error") instanceof JsonObject error ? Optional.of(error) : Optional.empty();
    }

    /** What the model says in these items; a refusal is its words too. */
    static String words(List<JsonObject> items) {
        StringBuilder words = new StringBuilder();
        for (JsonObject item : items) {
            if ("message".equals(Json.text(item, "type"))) {
                for (JsonObject part : list(item, "content")) {
                    text(part, "text").or(() -> text(part, "refusal")).ifPresent(words::append);
                }
            }
        }
        return words.toString();
    }

    static Optional<TextUsage> textUsage(JsonObject response) {
        if (!(response.get("usage") instanceof JsonObject usage)) {
            return Optional.empty();
        }
        return Optional.of(new TextUsage(
                count(usage, "input_tokens"),
                count(Json.object(usage.get("input_tokens_details")), "cached_tokens"),
                count(usage, "output_tokens"),
                count(Json.object(usage.get("output_tokens_details")), "reasoning_tokens"),
                count(usage, "total_tokens")));
    }

    static Optional<String> text(JsonObject object, String name) {
        return Optional.ofNullable(Json.text(object, name));
    }

    private static CallError callError(JsonObject error) {
        JsonObject moderation = Json.object(error.get("moderation_details"));
        List<String> categories = new ArrayList<>();
        if (moderation.get("categories") instanceof JsonArray array) {
            array.forEach(category -> {
                if (category.isJsonPrimitive()) {
                    categories.add(category.getAsString());
                }
            });
        }
        return new CallError(
                text(error, "type"),
                text(error, "code"),
                text(error, "param"),
                text(error, "message"),
                categories,
                text(moderation, "moderation_stage"));
    }

    private static List<JsonObject> list(JsonObject holder, String name) {
        List<JsonObject> items = new ArrayList<>();
        if (holder.get(name) instanceof JsonArray array) {
            array.forEach(item -> items.add(Json.object(item)));
        }
        return items;
    }

    private static OptionalLong count(JsonObject object, String name) {
        Long value = Json.whole(object, name);
        return value == null || value < 0 ? OptionalLong.empty() : OptionalLong.of(value);
    }
}
