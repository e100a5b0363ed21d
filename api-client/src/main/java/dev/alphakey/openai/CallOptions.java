package dev.alphakey.openai;

import java.util.Objects;
import java.util.Optional;

/**
 * How one call goes, apart from what it asks.
 *
 * @param retries empty for the client's own policy
 */
public record CallOptions(Optional<RetryPolicy> retries, Optional<Cancellation> cancellation, CallListener listener) {
    /** The client's own retries, no cancellation, nobody listening. */
    public static final CallOptions DEFAULT = new CallOptions(Optional.empty(), Optional.empty(), CallListener.NONE);

    public CallOptions {
        Objects.requireNonNull(retries);
        Objects.requireNonNull(cancellation);
        Objects.requireNonNull(listener);
    }

    public CallOptions with(RetryPolicy policy) {
        return new CallOptions(Optional.of(policy), cancellation, listener);
    }

    public CallOptions with(Cancellation token) {
        return new CallOptions(retries, Optional.of(token), listener);
    }

    public CallOptions with(CallListener hearer) {
        return new CallOptions(retries, cancellation, hearer);
    }
}
