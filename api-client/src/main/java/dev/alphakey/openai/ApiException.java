package dev.alphakey.openai;

import java.io.IOException;
import java.util.Optional;

/** The service answered, and the answer is no, or nothing that can be read. A lost connection is a plain IOException. */
public final class ApiException extends IOException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String type;
    private final String code;
    private final String param;
    private final String requestId;

    ApiException(int status, String type, String code, String param, String requestId, String message) {
        super(message);
        this.status = status;
        this.type = type;
        this.code = code;
        this.param = param;
        this.requestId = requestId;
    }

    /** The HTTP status; it is 200 when a success held something that cannot be read. */
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
}
