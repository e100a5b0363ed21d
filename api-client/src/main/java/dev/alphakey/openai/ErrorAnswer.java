package dev.alphakey.openai;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import dev.alphakey.openai.http.Refusal;
import dev.alphakey.openai.http.RetryAdvice;
import dev.alphakey.openai.wire.answer.ErrorBody;
import dev.alphakey.openai.wire.answer.Json;
import dev.alphakey.openai.wire.answer.Secrets;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import okhttp3.Response;

/** Makes an exception of any answer that is not what was asked for, whatever its body turns out to be. */
final class ErrorAnswer {
    private static final long MOST_BYTES = 64 * 1024;
    private static final int MOST_SHOWN = 300;
    private static final int LONGEST_MESSAGE = 2000;
    private static final Pattern UNSEEN = Pattern.compile("(?is)<(script|style|head)\\b.*?</\\1>");
    private static final Pattern TAG = Pattern.compile("<[^>]*>");
    /** Part of a picture, which tells nobody anything. */
    private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/_=-]{64,}");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private final Response response;
    private final Secrets secrets;
    private final Instant now;

    /** @param now for answers that name a date to come back */
    ErrorAnswer(Response response, Secrets secrets, Instant now) {
        this.response = response;
        this.secrets = secrets;
        this.now = now;
    }

    /** For a status other than success. */
    ApiException refused() {
        String location = response.header("Location");
        if (response.isRedirect() && location != null) {
            return exception(ErrorBody.EMPTY, "redirected to " + location, "is the base URL right?");
        }
        String body = body();
        ErrorBody error = ErrorBody.in(Json.parse(body), secrets);
        String said = error.message() != null ? error.message() : body.isBlank() ? "an empty answer" : readable(body);
        return exception(error, said, advice(error));
    }

    /** For a success that holds an error. */
    ApiException inside(JsonObject object) {
        ErrorBody error = ErrorBody.of(object, secrets);
        return exception(error, error.message() != null ? error.message() : "an error without a message", advice(error));
    }

    /**
     * For a success that is not what the call promises.
     *
     * @param lack what is wrong with it
     * @param start of the body, or of the event
     */
    ApiException unreadable(String lack, String start) {
        JsonElement whole = Json.parse(start);
        JsonElement error = Json.object(whole).get("error");
        if (error != null && error != JsonNull.INSTANCE) {
            ErrorBody said = ErrorBody.in(whole, secrets);
            return exception(said, said.message() != null ? said.message() : readable(start), advice(said));
        }
        String seen = start.isBlank() ? "an empty answer" : readable(start);
        return exception(ErrorBody.EMPTY, "an answer that cannot be read, " + lack + ": " + seen, "");
    }

    private String advice(ErrorBody error) {
        Refusal refusal = Refusal.of(response.code(), error);
        if (refusal != null) {
            return refusal.advice();
        }
        return switch (response.code()) {
            case 404 -> "is the base URL right, and does what the request names exist?";
            case 407 -> "the proxy wants a user name and a password";
            case 413 -> "the request is too large; send fewer or smaller pictures";
            default -> "";
        };
    }

    private ApiException exception(ErrorBody error, String said, String advice) {
        int status = response.code();
        boolean retryable = RetryAdvice.retryable(status, response.headers(), error);
        Duration after = RetryAdvice.after(status, response.headers(), error, now);
        String id = secrets.redact(response.header("x-request-id"));
        String name = error.code() != null ? " " + error.code() : error.type() != null ? " " + error.type() : "";
        StringBuilder message = new StringBuilder(status + name + ": " + cut(secrets.redact(said), LONGEST_MESSAGE));
        String next = retryable && after != null ? "try again in " + RetryAdvice.text(after) : advice;
        if (!next.isEmpty()) {
            if (message.charAt(message.length() - 1) == '.') {
                message.setLength(message.length() - 1);
            }
            message.append("; ").append(next);
        }
        if (id != null) {
            message.append(" (request ").append(id).append(')');
        }
        return new ApiException(status, error, id, retryable, after, message.toString());
    }

    private String body() {
        try {
            return response.peekBody(MOST_BYTES).string();
        } catch (IOException e) {
            // The status is the news; a body that broke off adds nothing to it.
            return "";
        }
    }

    /** Redacted before it is cut, since half a secret is not recognised. */
    private String readable(String body) {
        String text = TAG.matcher(UNSEEN.matcher(body).replaceAll(" ")).replaceAll(" ");
        String safe = secrets.redact(SPACE.matcher(text).replaceAll(" ").strip());
        return cut(BASE64.matcher(safe).replaceAll("..."), MOST_SHOWN);
    }

    private static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most) + "...";
    }
}
