package dev.alphakey.benchmarks.service;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** The memory that the bodies of all requests may take at once, in mebibytes. */
final class BodyBudget {
    private static final int ALL_MIB = 256;
    private static final int LONGEST_WAIT_SECONDS = 30;

    private final Semaphore free = new Semaphore(ALL_MIB, true);

    /** Takes one more mebibyte. */
    void take() {
        try {
            if (!free.tryAcquire(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)) {
                throw new Refusal(503, "service_unavailable_error", "server_is_overloaded", null, "The server is overloaded.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal(503, "service_unavailable_error", "server_is_overloaded", null, "The server shuts down.");
        }
    }

    void giveBack(int mebibytes) {
        free.release(mebibytes);
    }
}
