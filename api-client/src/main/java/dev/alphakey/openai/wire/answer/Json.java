package dev.alphakey.openai.wire.answer;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.time.Instant;
import java.util.Optional;

/** Lenient reading: what is missing, null or of another kind than expected is simply not there. */
public final class Json {
    private Json() {}

    public static JsonElement parse(String text) {
        try {
            return JsonParser.parseString(text);
        } catch (JsonParseException e) {
            return JsonNull.INSTANCE;
        }
    }

    public static JsonObject object(JsonElement element) {
        return element != null && element.isJsonObject() ? element.getAsJsonObject() : new JsonObject();
    }

    public static String text(JsonObject object, String name) {
        JsonElement value = object.get(name);
        return value != null && value.isJsonPrimitive() ? value.getAsString() : null;
    }

    static Long whole(JsonObject object, String name) {
        JsonElement value = object.get(name);
        if (value == null || !value.isJsonPrimitive() || !value.getAsJsonPrimitive().isNumber()) {
            return null;
        }
        try {
            return value.getAsBigDecimal().longValue();
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** A moment in seconds since 1970, as the service gives all its times. */
    public static Optional<Instant> instant(JsonObject object, String name) {
        Long seconds = whole(object, name);
        boolean known = seconds != null && seconds >= 0 && seconds <= Instant.MAX.getEpochSecond();
        return known ? Optional.of(Instant.ofEpochSecond(seconds)) : Optional.empty();
    }
}
