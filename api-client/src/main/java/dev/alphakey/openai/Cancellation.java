package dev.alphakey.openai;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Ends calls from another thread: closes their connections and wakes their waits, so that they throw
 * {@link CallCancelledException}. One may serve many calls; it cannot be undone. The service may still finish, and bill,
 * what it had begun.
 */
public final class Cancellation {
    private final CountDownLatch cancelled = new CountDownLatch(1);
    private final Set<Runnable> actions = ConcurrentHashMap.newKeySet();

    /** Not yet cancelled. */
    public Cancellation() {}

    /** Ends all calls that were given this, now and later. */
    public void cancel() {
        cancelled.countDown();
        for (Runnable action : actions) {
            if (actions.remove(action)) {
                action.run();
            }
        }
    }

    /** Whether {@link #cancel} was called. */
    public boolean isCancelled() {
        return cancelled.getCount() == 0;
    }

    /** Runs the action once, on the cancelling thread, or at once when that is past. */
    Link onCancel(Runnable action) {
        Runnable own = action::run;
        actions.add(own);
        if (isCancelled() && actions.remove(own)) {
            own.run();
        }
        return () -> actions.remove(own);
    }

    /** Waits, and tells whether it was cancelled meanwhile. */
    boolean await(Duration wait) throws InterruptedException {
        return cancelled.await(wait.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** How many actions would run. */
    int waiting() {
        return actions.size();
    }

    /** Undone by closing. */
    interface Link extends AutoCloseable {
        @Override
        void close();
    }
}
