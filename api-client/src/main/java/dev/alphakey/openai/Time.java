package dev.alphakey.openai;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;

/** What waiting needs from the world, in one place so that it can be replaced. */
interface Time {
    Time SYSTEM = new Time() {
        @Override
        public long nanos() {
            return System.nanoTime();
        }

        @Override
        public Instant now() {
            return Instant.now();
        }

        @Override
        public boolean sleep(Duration wait, Cancellation cancellation) throws InterruptedException {
            return cancellation.await(wait);
        }

        @Override
        public double random() {
            return ThreadLocalRandom.current().nextDouble();
        }
    };

    /** Counts on from any origin and never back. */
    long nanos();

    /** The date, for servers that answer with one. */
    Instant now();

    /** Waits, and tells whether it was cancelled meanwhile. */
    boolean sleep(Duration wait, Cancellation cancellation) throws InterruptedException;

    /** From 0 to below 1. */
    double random();
}
