package dev.alphakey.openai;

import java.time.Duration;

/**
 * How often a call is tried. Only failures that may pass are tried again: no connection, and the answers 408, 409, 429 and
 * from 500 on, unless they speak of quota, billing, moderation or verification.
 *
 * @param attempts how often at most, from 1
 * @param mostWait how long all waits between attempts may take together
 * @param repeatBilled whether a call that orders pictures is repeated when its request had been sent and then no answer came,
 *     in which case it may be billed twice
 */
public record RetryPolicy(int attempts, Duration mostWait, boolean repeatBilled) {
    /** Four attempts, at most five minutes of waiting, and nothing that may bill twice. */
    public static final RetryPolicy DEFAULT = new RetryPolicy(4, Duration.ofMinutes(5), false);

    /** One attempt. */
    public static final RetryPolicy NONE = new RetryPolicy(1, Duration.ZERO, false);

    public RetryPolicy {
        if (attempts < 1) {
            throw new IllegalArgumentException("attempts must be at least 1, not " + attempts);
        }
        if (mostWait.isNegative()) {
            throw new IllegalArgumentException("mostWait must not be negative: " + mostWait);
        }
    }
}
