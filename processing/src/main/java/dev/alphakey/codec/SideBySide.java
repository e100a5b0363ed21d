package dev.alphakey.codec;

import dev.alphakey.kernel.Piece;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.function.IntFunction;
import java.util.function.Supplier;

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
                    int number = next;
                    ahead.add(Piece.begin(new Supplier<>() {
                        @Override
                        public T get() {
                            return work.apply(number);
                        }
                    }));
                }
                Piece<T> first = ahead.element();
                for (Piece<T> piece : ahead) {
                    if (first.isMade()) {
                        break;
                    }
                    piece.make();
                }
                sink.accept(first.take());
                ahead.remove();
            }
        } finally {
            for (Piece<T> piece : ahead) {
                piece.stop();
            }
        }
    }
}
