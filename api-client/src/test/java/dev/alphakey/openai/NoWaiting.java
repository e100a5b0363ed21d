package dev.alphakey.openai;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Time that passes only by waiting for it, and then at once. */
final class NoWaiting implements Time {
    static final Instant START = Instant.parse("2026-11-21T12:00:00Z");

    final List<Duration> waits = new ArrayList<>();
    double random;
    private long nanos;

    @Override
    public long nanos() {
        return nanos;
    }

    @Override
    public Instant now() {
        return START.plusNanos(nanos);
    }

    @Override
    public boolean sleep(Duration wait, Cancellation cancellation) {
        waits.add(wait);
        nanos += wait.toNanos();
        return cancellation.isCancelled();
    }

    @Override
    public double random() {
        return random;
    }
}
