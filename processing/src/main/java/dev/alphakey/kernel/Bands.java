package dev.alphakey.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.RecursiveAction;
import java.util.function.IntConsumer;

/**
 * Runs work on the rows of an image in bands, side by side where there are several processors: in the pool of the calling
 * thread if it has one, else in the common pool, which bounds how many run at a time. The bands depend on the size of the image
 * and not on the number of threads, and no band sees what another writes, so neither does the result.
 */
public final class Bands {
    /** A band of fewer pixels is not worth handing over. */
    private static final int LEAST_PIXELS = 1 << 18;

    private Bands() {}

    /**
     * Work on the rows from {@code from} to before {@code to}, which touches no other row's results. For what every picture
     * goes through, a class: on Java 17 a lambda takes half a millisecond at its first call, all of them a tenth of a short run.
     */
    @FunctionalInterface
    public interface Rows {
        void run(int from, int to);
    }

    /** Runs {@code work} once for each band and returns when all are done. */
    public static void run(int width, int height, Rows work) {
        int rows = Math.max(1, LEAST_PIXELS / Math.max(1, width));
        if (rows >= height) {
            work.run(0, height);
            return;
        }
        List<RecursiveAction> bands = new ArrayList<>();
        for (int from = 0; from < height; from += rows) {
            bands.add(new Band(from, Math.min(height, from + rows), work));
        }
        ForkJoinTask.invokeAll(bands);
    }

    /** Runs {@code work} once for each number from 0 to before {@code count}, side by side, and returns when all are done. */
    public static void each(int count, IntConsumer work) {
        if (count == 1) {
            work.accept(0);
            return;
        }
        List<RecursiveAction> parts = new ArrayList<>();
        for (int n = 0; n < count; n++) {
            parts.add(new Part(n, work));
        }
        ForkJoinTask.invokeAll(parts);
    }

    private static final class Part extends RecursiveAction {
        private static final long serialVersionUID = 1L;

        private final int number;
        private final transient IntConsumer work;

        Part(int number, IntConsumer work) {
            this.number = number;
            this.work = work;
        }

        @Override
        protected void compute() {
            work.accept(number);
        }
    }

    private static final class Band extends RecursiveAction {
        private static final long serialVersionUID = 1L;

        private final int from;
        private final int to;
        private final transient Rows work;

        Band(int from, int to, Rows work) {
            this.from = from;
            this.to = to;
            this.work = work;
        }

        @Override
        protected void compute() {
            work.run(from, to);
        }
    }
}
