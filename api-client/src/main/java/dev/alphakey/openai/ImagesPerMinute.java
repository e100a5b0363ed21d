package dev.alphakey.openai;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/**
 * Holds calls back so that within any minute no more pictures are ordered than the service allows. Clients that pay from the
 * same purse share one. Calls go in the order in which they came; a call for more pictures than a minute allows goes alone.
 */
public final class ImagesPerMinute {
    private final int limit;
    private final long window;
    private final Time time;
    private final ReentrantLock lock = new ReentrantLock(true);
    private final Deque<Turn> turns = new ArrayDeque<>();

    /** @param limit the service's own limit, at least 1; it depends on the organisation's tier and on the model */
    public ImagesPerMinute(int limit) {
        this(limit, Duration.ofMinutes(1), Time.SYSTEM);
    }

    ImagesPerMinute(int limit, Duration window, Time time) {
        if (limit < 1) {
            throw new IllegalArgumentException("images per minute must be at least 1, not " + limit);
        }
        this.limit = limit;
        this.window = window.toNanos();
        this.time = time;
    }

    /** When so many pictures are ordered; given out ahead of time, in order. */
    private record Turn(long at, int pictures) {}

    /** Waits for a turn, and gives it back when cancelled or interrupted meanwhile. */
    void acquire(int pictures, Cancellation cancellation, Consumer<Duration> queued) throws InterruptedException {
        Turn turn;
        long wait;
        lock.lockInterruptibly();
        try {
            long now = time.nanos();
            turn = new Turn(earliest(now, Math.min(pictures, limit)), pictures);
            turns.addLast(turn);
            wait = turn.at - now;
        } finally {
            lock.unlock();
        }
        if (wait <= 0) {
            return;
        }
        boolean used = false;
        try {
            queued.accept(Duration.ofNanos(wait));
            used = !time.sleep(Duration.ofNanos(wait), cancellation);
        } finally {
            if (!used) {
                giveBack(turn);
            }
        }
    }

    /** The first moment, not before any turn given out, at which so many more fit into the window that ends there. */
    private long earliest(long now, int pictures) {
        while (!turns.isEmpty() && turns.peekFirst().at + window - now <= 0) {
            turns.removeFirst();
        }
        long at = turns.isEmpty() || turns.peekLast().at - now < 0 ? now : turns.peekLast().at;
        long taken = turns.stream().mapToLong(Turn::pictures).sum();
        for (Turn turn : turns) {
            boolean gone = turn.at + window - at <= 0;
            if (!gone && taken + pictures <= limit) {
                break;
            }
            at = gone ? at : turn.at + window;
            taken -= turn.pictures;
        }
        return at;
    }

    private void giveBack(Turn turn) {
        lock.lock();
        try {
            turns.removeIf(other -> other == turn);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public String toString() {
        return "ImagesPerMinute[" + limit + "]";
    }
}
