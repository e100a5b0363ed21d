package dev.alphakey.openai;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.util.regex.Pattern;
import okhttp3.Response;

/** Makes an exception of any answer that is not what was asked for, whatever its body turns out to be. */
final class ErrorAnswer {
    private static final long MOST_BYTES = 64 * 1024;
    private static final int MOST_SHOWN = 300;
    private static final Pattern UNSEEN = Pattern.compile("(?is)<(script|style|head)\\b.*?</\\1>");
    private static final Pattern TAG = Pattern.compile("<[^>]*>");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private ErrorAnswer() {}

    static ApiException of(Response response, ApiKey key) {
        String location = response.header("Location");
        if (response.isRedirect() && location != null) {
            return exception(response, key, new JsonObject(), "redirected to " + location + "; is the base URL right?");
        }
        String body = body(response);
        JsonObject error = Json.object(Json.object(Json.parse(body)).get("error"));
        String said = Json.text(error, "message");
        return exception(response, key, error, said != null ? said : body.isBlank() ? "an empty answer" : readable(body));
    }

    /** For a success that holds an error. */
    static ApiException inside(Response response, ApiKey key, JsonObject error) {
        String said = Json.text(error, "message");
        return exception(response, key, error, said != null ? said : "an error without a message");
    }

    /** For a success whose body is not what the call promises. */
    static ApiException unreadable(Response response, ApiKey key, String body) {
        String seen = body.isBlank() ? "an empty answer" : "an answer that cannot be read: " + readable(body);
        return exception(response, key, new JsonObject(), seen);
    }

    private static ApiException exception(Response response, ApiKey key, JsonObject error, String said) {
        String type = hidden(key, Json.text(error, "type"));
        String code = hidden(key, Json.text(error, "code"));
        String param = hidden(key, Json.text(error, "param"));
        String id = hidden(key, response.header("x-request-id"));
        String name = code != null ? " " + code : type != null ? " " + type : "";
        String message = response.code() + name + ": " + hidden(key, said) + (id == null ? "" : " (request " + id + ")");
        return new ApiException(response.code(), type, code, param, id, message);
    }

    private static String body(Response response) {
        try {
            return response.peekBody(MOST_BYTES).string();
        } catch (IOException e) {
            // The status is the news; a body that broke off adds nothing to it.
            return "";
        }
    }

    private static String readable(String body) {
        String text = TAG.matcher(UNSEEN.matcher(body).replaceAll(" ")).replaceAll(" ");
        text = SPACE.matcher(text).replaceAll(" ").strip();
        return text.length() <= MOST_SHOWN ? text : text.substring(0, MOST_SHOWN) + "...";
    }

    private static String hidden(ApiKey key, String text) {
        return text == null ? null : key.redact(text);
    }
}
