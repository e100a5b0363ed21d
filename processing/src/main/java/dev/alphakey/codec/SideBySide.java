package dev.alphakey.codec;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.RecursiveAction;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntFunction;

/**
 * Makes numbered things side by side and hands them on in order, few of them ahead of time: in the pool of the calling thread
 * if it has one, else in the common pool. The calling thread makes whatever no other has begun, so that it never waits for a
 * thread that a busy pool cannot spare.
 */
final class SideBySide {
    /** Made ahead for each thread, so that none waits while one is handed on. */
    private static final int AHEAD = 2;

    private SideBySide() {}

    /** Takes what was made. */
    @FunctionalInterface
    interface Sink<T> {
        void accept(T made) throws IOException;
    }

    /**
     * Hands {@code work} of 0 to before {@code count} to {@code sink}.
     *
     * @throws IOException what {@code sink} throws; nothing more is begun then, and nothing goes on after the return
     */
    static <T> void run(int count, IntFunction<T> work, Sink<T> sink) throws IOException {
        int others = ForkJoinTask.inForkJoinPool()
                ? ForkJoinTask.getPool().getParallelism() : ForkJoinPool.getCommonPoolParallelism();
        if (count == 1 || others == 0) {
            for (int i = 0; i < count; i++) {
                sink.accept(work.apply(i));
            }
            return;
        }
        var ahead = new ArrayDeque<Piece<T>>();
        try {
            for (int next = 0; next < count || !ahead.isEmpty(); ) {
                for (; next < count && ahead.size() < AHEAD * (1 + others); next++) {
                    Piece<T> piece = new Piece<>(next, work);
                    ahead.add(piece);
                    piece.fork();
                }
                Piece<T> first = ahead.element();
                for (Piece<T> piece : ahead) {
                    if (first.isMade()) {
                        break;
                    }
                    piece.compute();
                }
                sink.accept(first.take());
                ahead.remove();
            }
        } finally {
            ahead.forEach(Piece::stop);
        }
    }

    private static final class Piece<T> extends RecursiveAction {
        private static final long serialVersionUID = 1L;

        private final int number;
        private final transient AtomicBoolean begun = new AtomicBoolean();
        private final transient CountDownLatch made = new CountDownLatch(1);
        private transient IntFunction<T> work;
        private transient T result;
        private transient Throwable failure;

        Piece(int number, IntFunction<T> work) {
            this.number = number;
            this.work = work;
        }

        @Override
        protected void compute() {
            if (!begun.compareAndSet(false, true)) {
                return;
            }
            try {
                result = work.apply(number);
            } catch (RuntimeException | Error e) {
                failure = e;
            } finally {
                made.countDown();
            }
        }

        boolean isMade() {
            return made.getCount() == 0;
        }

        /** The result, of which no reference stays behind in a queue. */
        T take() {
            await();
            T taken = result;
            forget();
            if (failure instanceof Error e) {
                throw e;
            }
            if (failure instanceof RuntimeException e) {
                throw e;
            }
            return taken;
        }

        void stop() {
            if (!begun.compareAndSet(false, true)) {
                await();
            }
            forget();
        }

        private void forget() {
            work = null;
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
}
