package dev.alphakey.openai;

import com.google.gson.JsonObject;
import java.io.IOException;

/** Thrown by readers that find an error in a success; the exchange makes an {@link ApiException} of it. */
final class ErrorInside extends IOException {
    private static final long serialVersionUID = 1L;

    private final transient JsonObject error;

    /** @param error the service's error object, any of whose fields may be missing */
    ErrorInside(JsonObject error) {
        this.error = error;
    }

    JsonObject error() {
        return error;
    }
}
