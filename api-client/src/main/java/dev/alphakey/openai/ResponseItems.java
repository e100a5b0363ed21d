package dev.alphakey.openai;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.alphakey.openai.image.ResolvedOptions;
import dev.alphakey.openai.responses.CallError;
import dev.alphakey.openai.responses.ToolCall;
import dev.alphakey.openai.responses.TextUsage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** Reads the parts of a response: of the output's items, those that are uses of the image tool or words. */
final class ResponseItems {
    /** Under which a text is a picture. */
    static final Set<String> PICTURE_KEYS = Set.of("result", "partial_image_b64");

    private ResponseItems() {}

    static boolean isImageCall(JsonObject item) {
        return "image_generation_call".equals(Json.text(item, "type"));
    }

    static List<JsonObject> list(JsonObject in, String name) {
        JsonElement value = in.get(name);
        List<JsonObject> items = new ArrayList<>();
        if (value != null && value.isJsonArray()) {
            value.getAsJsonArray().forEach(item -> items.add(Json.object(item)));
        }
        return items;
    }

    static ToolCall imageCall(PictureJson pictures, JsonObject item) throws IOException {
        return new ToolCall(
                text(item, "id"),
                text(item, "status"),
                Optional.ofNullable(pictures.picture(item, "result")),
                text(item, "action"),
                text(item, "revised_prompt"),
                resolved(item),
                error(item),
                UsageJson.of(item, "svg_usage"));
    }

    /** What the model says in this item; a refusal is its words too. */
    static String words(JsonObject item) {
        StringBuilder words = new StringBuilder();
        if ("message".equals(Json.text(item, "type"))) {
            for (JsonObject part : list(item, "content")) {
                text(part, "text").or(() -> text(part, "refusal")).ifPresent(words::append);
            }
        }
        return words.toString();
    }

    static ResolvedOptions resolved(JsonObject item) {
        return new ResolvedOptions(
                text(item, "size"), text(item, "quality"), text(item, "background"), text(item, "output_format"));
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

    private static Optional<CallError> error(JsonObject item) {
        if (!(item.get("error") instanceof JsonObject error)) {
            return Optional.empty();
        }
        JsonObject moderation = Json.object(error.get("moderation_details"));
        List<String> categories = new ArrayList<>();
        if (moderation.get("categories") instanceof com.google.gson.JsonArray array) {
            array.forEach(category -> {
                if (category.isJsonPrimitive()) {
                    categories.add(category.getAsString());
                }
            });
        }
        return Optional.of(new CallError(
                text(error, "type"),
                text(error, "code"),
                text(error, "param"),
                text(error, "message"),
                categories,
                text(moderation, "moderation_stage")));
    }

    private static OptionalLong count(JsonObject object, String name) {
        Long value = Json.whole(object, name);
        return value == null ? OptionalLong.empty() : OptionalLong.of(value);
    }
}
