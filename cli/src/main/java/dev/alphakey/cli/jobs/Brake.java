package dev.alphakey.cli.jobs;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Tells whether and when a further order may go out: not before a busy service wants to see one, and not after a stop. */
final class Brake {
    private long notBefore = System.nanoTime();
    private String stopped;

    /** Lets no further order out. The first reason counts. */
    synchronized void stop(String why) {
        if (stopped == null) {
            stopped = why;
            notifyAll();
        }
    }

    /** Why nothing more is ordered. */
    synchronized Optional<String> stopped() {
        return Optional.ofNullable(stopped);
    }

    /** Holds all orders back for a while, since the service has told one of them to wait. */
    synchronized void pause(Duration wait) {
        long until = System.nanoTime() + wait.toNanos();
        if (until - notBefore > 0) {
            notBefore = until;
        }
    }

    /**
     * Waits for leave to order.
     *
     * @param least how long in any case
     * @return whether there is any
     */
    synchronized boolean pass(Duration least) {
        long own = System.nanoTime() + least.toNanos();
        while (stopped == null) {
            long left = Math.max(own - System.nanoTime(), notBefore - System.nanoTime());
            if (left <= 0) {
                return true;
            }
            try {
                TimeUnit.NANOSECONDS.timedWait(this, Math.max(left, 1_000_000));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return false;
    }
}
