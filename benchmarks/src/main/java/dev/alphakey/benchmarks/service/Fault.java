package dev.alphakey.benchmarks.service;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What can go wrong with a request for pictures that is right in itself. */
public enum Fault {
    /** Nothing. */
    NONE("none", false),
    /** 429 with a time to wait. */
    RATE_LIMIT("429", false),
    /** 429 that no wait will mend. */
    QUOTA("quota", false),
    /** 500 server_error. */
    SERVER_ERROR("500", false),
    /** 502 with a page of HTML. */
    BAD_GATEWAY("502", false),
    /** 503 server_is_overloaded. */
    OVERLOADED("503", false),
    /** 403, as for an organisation that is not verified. */
    UNVERIFIED("403", false),
    /** 400 moderation_blocked, whatever the prompt says. */
    MODERATION("moderation", false),
    /** The connection is reset before any work was done. */
    DROP("drop", false),
    /** The pictures are made, then the connection is closed without a byte. */
    LOST("lost", true),
    /** The connection is closed in the midst of the answer or of its stream. */
    CUT("cut", true),
    /** The connection is reset in the midst of the answer or of its stream. */
    RESET("reset", true),
    /** A stream ends with an error event instead of its picture; what is no stream is answered with 500. */
    EVENT("event", false),
    /** A whole answer whose base64 stops too early. */
    BASE64("base64", true),
    /** A right answer that calls itself text/plain. */
    TYPE("type", true),
    /** A whole answer whose subject stands before a soft gradient, whatever key was asked for. */
    POOR("poor", true);

    private final String id;
    private final boolean billed;

    Fault(String id, boolean billed) {
        this.id = id;
        this.billed = billed;
    }

    /** The name used on command lines and in journals. */
    public String id() {
        return id;
    }

    /** Whether the pictures are made, and so must be paid, although their answer is not as it should be. */
    public boolean billed() {
        return billed;
    }

    /** @throws IllegalArgumentException if no fault is called so */
    static Fault parse(String id) {
        return Stream.of(values())
                .filter(f -> f.id.equals(id.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no fault '" + id + "': use "
                        + Stream.of(values()).map(Fault::id).collect(Collectors.joining(", "))));
    }
}
