package dev.alphakey.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.alphakey.cli.report.Batch;
import dev.alphakey.cli.report.Report;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class BatchTest {
    private static final long ROOM = 100;

    @Test
    void reportsComeInOrderWhoeverIsDoneFirst() throws Exception {
        var second = new CountDownLatch(1);
        var names = new ArrayList<String>();
        try (var batch = new Batch(2, ROOM)) {
            batch.run(
                    List.of(
                            work(1, () -> report("a", second.await(30, TimeUnit.SECONDS) ? "beside b" : "without b")),
                            work(1, () -> {
                                second.countDown();
                                return report("b", "");
                            })),
                    report -> names.add(report.input() + report.error().orElseThrow()));
        }
        assertEquals(List.of("abeside b", "b"), names);
    }

    @Test
    void neverAreMorePixelsHeldThanThereIsRoomForUnlessOneImageHasMore() throws Exception {
        var held = new AtomicLong();
        var worst = new ArrayList<Long>();
        List<Batch.Work> works = Stream.of(30L, 60L, 50L, 500L, 10L, 90L, 20L, 70L)
                .map(pixels -> work(pixels, () -> {
                    long now = held.addAndGet(pixels);
                    synchronized (worst) {
                        worst.add(now);
                    }
                    Thread.sleep(5);
                    held.addAndGet(-pixels);
                    return report("x", "");
                }))
                .toList();
        try (var batch = new Batch(4, ROOM)) {
            batch.run(works, report -> {});
        }
        assertEquals(works.size(), worst.size());
        assertTrue(worst.stream().allMatch(pixels -> pixels <= ROOM || pixels == 500), worst.toString());
    }

    @Test
    void neverDoMoreImagesRunThanThereAreJobs() throws Exception {
        var running = new AtomicLong();
        var worst = new AtomicLong();
        Batch.Work work = work(1, () -> {
            worst.accumulateAndGet(running.incrementAndGet(), Math::max);
            Thread.sleep(5);
            running.decrementAndGet();
            return report("x", "");
        });
        try (var batch = new Batch(3, ROOM)) {
            batch.run(Collections.nCopies(20, work), report -> {});
        }
        assertTrue(worst.get() <= 3, worst.toString());
    }

    @Test
    void whatShouldNotHappenReachesTheCaller() {
        try (var batch = new Batch(2, ROOM)) {
            List<Batch.Work> works = List.of(work(1, () -> {
                throw new AssertionError("a bug");
            }));
            assertEquals("a bug", assertThrows(AssertionError.class, () -> batch.run(works, r -> {})).getMessage());
        }
    }

    private static Report report(String name, String error) {
        return Report.failed(name, error);
    }

    private interface Step {
        Report run() throws InterruptedException;
    }

    private static Batch.Work work(long pixels, Step step) {
        return new Batch.Work() {
            @Override
            public long pixels() {
                return pixels;
            }

            @Override
            public Report run() {
                try {
                    return step.run();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }
        };
    }
}
