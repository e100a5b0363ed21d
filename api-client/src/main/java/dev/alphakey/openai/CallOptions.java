package dev.alphakey.openai;

import java.util.Objects;
import java.util.Optional;

/**
 * How one call goes, apart from what it asks.
 *
 * @param retries empty for the client's own policy
 * @param checking empty for the client's own
 */
public record CallOptions(
        Optional<RetryPolicy> retries,
        Optional<Cancellation> cancellation,
        CallListener listener,
        Optional<Checking> checking) {
    /** The client's own retries and checking, no cancellation, nobody listening. */
    public static final CallOptions DEFAULT =
            new CallOptions(Optional.empty(), Optional.empty(), CallListener.NONE, Optional.empty());

    public CallOptions {
        Objects.requireNonNull(retries);
        Objects.requireNonNull(cancellation);
        Objects.requireNonNull(listener);
        Objects.requireNonNull(checking);
    }

    public CallOptions with(RetryPolicy policy) {
        return new CallOptions(Optional.of(policy), cancellation, listener, checking);
    }

    public CallOptions with(Cancellation token) {
        return new CallOptions(retries, Optional.of(token), listener, checking);
    }

    public CallOptions with(CallListener hearer) {
        return new CallOptions(retries, cancellation, hearer, checking);
    }

    public CallOptions with(Checking how) {
        return new CallOptions(retries, cancellation, listener, Optional.of(how));
    }
}
