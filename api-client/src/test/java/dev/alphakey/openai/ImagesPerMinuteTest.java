package dev.alphakey.openai;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.alphakey.openai.http.Ask;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** No minute ever sees more pictures ordered than are allowed. */
@Timeout(20)
class ImagesPerMinuteTest {
    private final NoWaiting time = new NoWaiting();

    private List<Long> waits(int limit, int... pictures) throws InterruptedException {
        ImagesPerMinute limiter = new ImagesPerMinute(limit, Duration.ofMinutes(1), time);
        List<Long> waits = new ArrayList<>();
        for (int each : pictures) {
            long before = time.nanos();
            limiter.acquire(each, new Cancellation(), wait -> {});
            waits.add(Duration.ofNanos(time.nanos() - before).toSeconds());
        }
        return waits;
    }

    @Test
    void aMinutesWorthGoesAtOnceAndTheNextWaits() throws InterruptedException {
        assertEquals(List.of(0L, 0L, 60L, 0L, 60L), waits(2, 1, 1, 1, 1, 1));
    }

    @Test
    void everyPictureOfACallCounts() throws InterruptedException {
        assertEquals(List.of(0L, 60L, 0L, 60L), waits(5, 3, 3, 2, 1));
    }

    @Test
    void moreThanAMinutesWorthGoesAlone() throws InterruptedException {
        assertEquals(List.of(0L, 60L, 60L), waits(5, 1, 10, 1));
    }

    @Test
    void placesComeFreeOneByOne() throws InterruptedException {
        ImagesPerMinute limiter = new ImagesPerMinute(2, Duration.ofMinutes(1), time);
        limiter.acquire(1, new Cancellation(), wait -> {});
        time.sleep(Duration.ofSeconds(20), new Cancellation());
        limiter.acquire(1, new Cancellation(), wait -> {});
        List<Long> queued = new ArrayList<>();
        limiter.acquire(1, new Cancellation(), wait -> queued.add(wait.toSeconds()));
        limiter.acquire(1, new Cancellation(), wait -> queued.add(wait.toSeconds()));
        assertEquals(List.of(40L, 20L), queued);
    }

    @Test
    void aTurnThatIsGivenUpIsFreeAgain() throws InterruptedException {
        ImagesPerMinute limiter = new ImagesPerMinute(1, Duration.ofMinutes(1), time);
        limiter.acquire(1, new Cancellation(), wait -> {});
        Cancellation token = new Cancellation();
        token.cancel();
        limiter.acquire(1, token, wait -> {});
        List<Duration> queued = new ArrayList<>();
        limiter.acquire(1, new Cancellation(), queued::add);
        assertEquals(List.of(), queued);
    }

    @ParameterizedTest
    @CsvSource({"0", "-1"})
    void aLimitAllowsSomething(int limit) {
        assertThrows(IllegalArgumentException.class, () -> new ImagesPerMinute(limit));
    }

    @Test
    void manyThreadsTogetherKeepTheLimit() throws Exception {
        long window = Duration.ofMillis(200).toNanos();
        ImagesPerMinute limiter = new ImagesPerMinute(3, Duration.ofNanos(window), Time.SYSTEM);
        ConcurrentLinkedQueue<Long> went = new ConcurrentLinkedQueue<>();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            Thread thread = new Thread(() -> {
                try {
                    long[] start = {System.nanoTime()};
                    limiter.acquire(1, new Cancellation(), wait -> start[0] = System.nanoTime() + wait.toNanos());
                    went.add(start[0]);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });
            threads.add(thread);
            thread.start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        List<Long> turns = went.stream().sorted().toList();
        assertEquals(12, turns.size());
        assertTrue(turns.get(11) - turns.get(0) >= 3 * window - window / 2, "twelve by threes take three windows");
    }

    @Test
    void clientsShareOneAndFreeCallsPassIt() throws Exception {
        ImagesPerMinute limiter = new ImagesPerMinute(1, Duration.ofMinutes(1), time);
        Ask picture = Ask.post(RequestBody.create("{}", MediaType.get("application/json")), 1, "images", "generations");
        try (Service service = new Service();
                Exchange first = service.exchange(RetryPolicy.NONE, limiter, time);
                Exchange second = service.exchange(RetryPolicy.NONE, limiter, time)) {
            for (int i = 0; i < 3; i++) {
                service.answers(200, "");
            }
            first.call(picture, CallOptions.DEFAULT, answer -> "");
            second.call(Ask.get("models"), CallOptions.DEFAULT, answer -> "");
            assertEquals(List.of(), time.waits);
            second.call(picture, CallOptions.DEFAULT, answer -> "");
            assertEquals(List.of(Duration.ofMinutes(1)), time.waits);
        }
    }
}
