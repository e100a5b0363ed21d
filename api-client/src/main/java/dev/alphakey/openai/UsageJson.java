package dev.alphakey.openai;

import com.google.gson.JsonObject;
import dev.alphakey.openai.image.TokenUsage;
import java.util.Optional;
import java.util.OptionalLong;

/** Reads what a call has used. */
final class UsageJson {
    private UsageJson() {}

    static Optional<TokenUsage> of(JsonObject parent, String name) {
        if (!(parent.get(name) instanceof JsonObject usage)) {
            return Optional.empty();
        }
        JsonObject input = Json.object(usage.get("input_tokens_details"));
        JsonObject cached = Json.object(usage.get("cached_tokens_details"));
        JsonObject output = Json.object(usage.get("output_tokens_details"));
        return Optional.of(new TokenUsage(
                count(usage, "input_tokens"),
                count(input, "text_tokens"),
                count(input, "image_tokens"),
                count(cached, "cached_text_tokens"),
                count(cached, "cached_image_tokens"),
                count(usage, "output_tokens"),
                count(output, "image_tokens"),
                count(output, "text_tokens"),
                count(usage, "total_tokens")));
    }

    static OptionalLong count(JsonObject object, String name) {
        Long value = Json.whole(object, name);
        return value == null ? OptionalLong.empty() : OptionalLong.of(value);
    }
}
