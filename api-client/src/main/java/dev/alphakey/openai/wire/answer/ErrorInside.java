package dev.alphakey.openai.wire.answer;

import com.google.gson.JsonObject;
import java.io.IOException;

/** Thrown by readers that find an error in a success; the caller is told of it as of any error of the service. */
public final class ErrorInside extends IOException {
    private static final long serialVersionUID = 1L;

    private final transient JsonObject error;

    /** @param error the service's error object, any of whose fields may be missing */
    public ErrorInside(JsonObject error) {
        this.error = error;
    }

    public JsonObject error() {
        return error;
    }
}
