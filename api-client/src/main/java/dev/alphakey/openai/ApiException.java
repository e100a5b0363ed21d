package dev.alphakey.openai;

import dev.alphakey.openai.wire.answer.ErrorBody;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/** The service answered, and the answer is no, or nothing that can be read. A lost connection is a plain IOException. */
public final class ApiException extends IOException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String type;
    private final String code;
    private final String param;
    private final String requestId;
    private final Moderation moderation;
    private final boolean retryable;
    private final Duration retryAfter;

    ApiException(int status, ErrorBody error, String requestId, boolean retryable, Duration retryAfter, String message) {
        super(message);
        this.status = status;
        this.type = error.type();
        this.code = error.code();
        this.param = error.param();
        this.requestId = requestId;
        ErrorBody.Safety safety = error.safety();
        this.moderation = safety == null ? null : new Moderation(safety.categories(), safety.stage());
        this.retryable = retryable;
        this.retryAfter = retryAfter;
    }

    /** The HTTP status; it is 200 when a success held an error, or something that cannot be read. */
    public int status() {
        return status;
    }

    /** The kind of error, such as {@code image_generation_user_error}. */
    public Optional<String> type() {
        return Optional.ofNullable(type);
    }

    /** The exact error, such as {@code moderation_blocked}; the service leaves it out at times. */
    public Optional<String> code() {
        return Optional.ofNullable(code);
    }

    /** The request's field that is at fault. */
    public Optional<String> param() {
        return Optional.ofNullable(param);
    }

    /** What OpenAI's support asks for. */
    public Optional<String> requestId() {
        return Optional.ofNullable(requestId);
    }

    /** Why the safety system refused, when it did and says so. */
    public Optional<Moderation> moderation() {
        return Optional.ofNullable(moderation);
    }

    /** Whether the same call may succeed later; the client's own retries are over by then. */
    public boolean retryable() {
        return retryable;
    }

    /** How long the service wants to be left alone, where it says so. */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }
}
