package dev.alphakey.openai.wire.answer;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.util.Optional;
import okio.BufferedSource;

/** A success, open for reading while its reader runs; whoever made it closes it. */
public record Answer(BufferedSource body, Optional<String> requestId, Secrets secrets) {
    private static final long MOST_BYTES = 16 << 20;

    /** The whole body, for answers that hold no picture. */
    public JsonObject json() throws IOException {
        if (body.request(MOST_BYTES + 1)) {
            throw new UnreadableAnswer("larger than " + MOST_BYTES + " bytes");
        }
        JsonElement element = Json.parse(secrets.withoutKey(body.readUtf8()));
        if (!element.isJsonObject()) {
            throw new UnreadableAnswer("not a JSON object");
        }
        return element.getAsJsonObject();
    }
}
