package dev.alphakey.cli.report;

import dev.alphakey.cli.command.Arguments;
import dev.alphakey.cli.command.UsageException;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Consumer;
import org.apache.commons.cli.Option;

/**
 * Runs images side by side, each in one worker from reading to writing. A worker without an image of its own takes bands of
 * another's, so that the last images, and large ones that run alone, use all of them.
 */
public final class Batch implements AutoCloseable {
    /** What decoding, keying, checking and encoding hold at once: 24 bytes as measured over all formats, and room. */
    private static final long BYTES_PER_PIXEL = 32;

    private static final int MOST_JOBS = 256;

    private final ForkJoinPool pool;
    private final int jobs;
    private final long mostPixels;

    /** How a command line says how many images run at once. */
    public static Option option() {
        return Arguments.value("j", "jobs", "N", "how many images at once, 1 to " + MOST_JOBS + " (one for each processor)");
    }

    public static OptionalInt jobs(Arguments arguments) throws UsageException {
        return arguments.has("jobs") ? OptionalInt.of(arguments.integer("jobs", 1, 1, MOST_JOBS)) : OptionalInt.empty();
    }

    /** For as many images at once as were asked for, or as there are processors. */
    public static Batch of(OptionalInt jobs) {
        return new Batch(jobs.orElseGet(Runtime.getRuntime()::availableProcessors));
    }

    /** @param jobs how many images at once, at least 1 */
    public Batch(int jobs) {
        this(jobs, Runtime.getRuntime().maxMemory() / BYTES_PER_PIXEL);
    }

    /** @param mostPixels how many pixels at once, unless a single image has more */
    public Batch(int jobs, long mostPixels) {
        this.pool = new ForkJoinPool(jobs);
        this.jobs = jobs;
        this.mostPixels = mostPixels;
    }

    /** One image's way. */
    public interface Work {
        /** How much it will hold, as far as can be known. */
        long pixels();

        Report run() throws UsageException;
    }

    /**
     * Runs everything, and returns when all is done.
     *
     * @param inOrder takes each report in the order of the work, in the calling thread
     */
    public void run(List<? extends Work> works, Consumer<Report> inOrder) throws UsageException, InterruptedException {
        // Given as a plain executor, since the pool's own tasks hand on copies of what is thrown.
        var finished = new ExecutorCompletionService<Finished>(pool::execute);
        var reports = new Report[works.size()];
        int begun = 0;
        int running = 0;
        long pixels = 0;
        long wanted = works.isEmpty() ? 0 : works.get(0).pixels();
        for (int shown = 0; shown < reports.length; ) {
            while (begun < reports.length && running < jobs && (running == 0 || pixels + wanted <= mostPixels)) {
                int index = begun++;
                long taken = wanted;
                finished.submit(() -> new Finished(index, taken, works.get(index).run()));
                running++;
                pixels += taken;
                wanted = begun < reports.length ? works.get(begun).pixels() : 0;
            }
            Finished one = result(finished);
            running--;
            pixels -= one.pixels;
            reports[one.index] = one.report;
            for (; shown < reports.length && reports[shown] != null; shown++) {
                inOrder.accept(reports[shown]);
            }
        }
    }

    private static Finished result(ExecutorCompletionService<Finished> finished) throws UsageException, InterruptedException {
        try {
            return finished.take().get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UsageException usage) {
                throw usage;
            }
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    /** Lets no further image begin, and ends those that have. */
    @Override
    public void close() {
        pool.shutdownNow();
    }

    private record Finished(int index, long pixels, Report report) {}
}
