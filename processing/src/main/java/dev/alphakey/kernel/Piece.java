package dev.alphakey.kernel;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.RecursiveAction;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/**
 * A thing that is made once: in the pool of the thread that begins it, else in the common pool, or by the thread that needs it
 * where no other has got to it. So nobody waits for a thread that a busy pool cannot spare.
 *
 * <p>The work of a piece that is begun must not wait for another piece: a thread that waits in a pool helps with other work, and
 * what it helps with could be waiting for the very piece beneath it.
 */
public final class Piece<T> {
    private final AtomicBoolean begun = new AtomicBoolean();
    private final CountDownLatch made = new CountDownLatch(1);
    private Supplier<? extends T> work;
    private T result;
    private Throwable failure;

    private Piece(Supplier<? extends T> work) {
        this.work = work;
    }

    /** A piece that nobody is told of: it is made by the thread that needs it. */
    public static <T> Piece<T> of(Supplier<? extends T> work) {
        return new Piece<>(work);
    }

    /** Offers the work to the pool. */
    public static <T> Piece<T> begin(Supplier<? extends T> work) {
        var piece = new Piece<T>(work);
        // A common pool without threads would only keep what it is offered.
        if (ForkJoinTask.inForkJoinPool() || ForkJoinPool.getCommonPoolParallelism() > 0) {
            new Offer(piece).fork();
        }
        return piece;
    }

    private static final class Offer extends RecursiveAction {
        private static final long serialVersionUID = 1L;

        private final transient Piece<?> piece;

        Offer(Piece<?> piece) {
            this.piece = piece;
        }

        @Override
        protected void compute() {
            piece.make();
        }
    }

    /** Does the work here, unless it was begun elsewhere. */
    public void make() {
        if (!begun.compareAndSet(false, true)) {
            return;
        }
        try {
            result = work.get();
        } catch (RuntimeException | Error e) {
            failure = e;
        } finally {
            work = null;
            made.countDown();
        }
    }

    public boolean isMade() {
        return made.getCount() == 0;
    }

    /** The result, made here if need be; throws what the work threw. */
    public T get() {
        make();
        await();
        if (failure instanceof Error e) {
            throw e;
        }
        if (failure instanceof RuntimeException e) {
            throw e;
        }
        return result;
    }

    /** The result, of which no reference stays behind in a queue. */
    public T take() {
        try {
            return get();
        } finally {
            result = null;
        }
    }

    /** Does not begin what nobody has begun, and returns when nothing of it goes on. */
    public void stop() {
        if (begun.compareAndSet(false, true)) {
            work = null;
            made.countDown();
        } else {
            await();
        }
        result = null;
    }

    private void await() {
        boolean interrupted = false;
        while (!isMade()) {
            try {
                made.await();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
