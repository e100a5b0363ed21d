package dev.alphakey.openai.wire.answer;

import com.google.gson.JsonObject;
import dev.alphakey.openai.image.TokenUsage;
import java.util.Optional;
import java.util.OptionalLong;

/** Reads what the service says a call used: in the image calls and in the Responses tool alike. */
final class Usages {
    private static final TokenUsage NOTHING = new TokenUsage(
            OptionalLong.empty(),
            OptionalLong.empty(),
            OptionalLong.empty(),
            OptionalLong.empty(),
            OptionalLong.empty(),
            OptionalLong.empty(),
            OptionalLong.empty(),
            OptionalLong.empty(),
            OptionalLong.empty());

    private Usages() {}

    /** Empty unless the object under the name counts something. */
    static Optional<TokenUsage> of(JsonObject holder, String name) {
        JsonObject usage = Json.object(holder.get(name));
        JsonObject input = Json.object(usage.get("input_tokens_details"));
        JsonObject cached = Json.object(usage.get("cached_tokens_details"));
        JsonObject output = Json.object(usage.get("output_tokens_details"));
        TokenUsage read = new TokenUsage(
                count(usage, "input_tokens"),
                count(input, "text_tokens"),
                count(input, "image_tokens"),
                count(cached, "cached_text_tokens"),
                count(cached, "cached_image_tokens"),
                count(usage, "output_tokens"),
                count(output, "image_tokens"),
                count(output, "text_tokens"),
                count(usage, "total_tokens"));
        return read.equals(NOTHING) ? Optional.empty() : Optional.of(read);
    }

    private static OptionalLong count(JsonObject object, String name) {
        Long value = Json.whole(object, name);
        return value == null || value < 0 ? OptionalLong.empty() : OptionalLong.of(value);
    }
}
