package dev.alphakey.openai;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.alphakey.openai.http.Ask;
import dev.alphakey.openai.http.DaemonPool;
import dev.alphakey.openai.http.Endpoint;
import dev.alphakey.openai.wire.answer.ErrorBody;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import mockwebserver3.MockResponse;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.RequestBody;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;

/** Whatever a call waits for, it can be ended from outside, and soon. */
@Timeout(20)
class CancellationTest {
    private static final Ask PICTURE =
            Ask.post(RequestBody.create("{}", MediaType.get("application/json")), 1, "images", "generations");

    private Service service;
    private final LinkedBlockingQueue<Object> outcome = new LinkedBlockingQueue<>();
    private final AtomicBoolean interruptedAfter = new AtomicBoolean();

    @BeforeEach
    void start() throws Exception {
        service = new Service();
    }

    @AfterEach
    void stop() {
        service.close();
    }

    private Thread calls(Exchange exchange, CallOptions options) {
        Thread thread = new Thread(() -> {
            try {
                outcome.add(exchange.call(PICTURE, options, answer -> answer.body().readUtf8()));
            } catch (IOException | RuntimeException e) {
                interruptedAfter.set(Thread.currentThread().isInterrupted());
                outcome.add(e);
            }
        });
        thread.start();
        return thread;
    }

    private CallCancelledException cancelled() throws InterruptedException {
        Object result = outcome.poll(5, TimeUnit.SECONDS);
        assertNotNull(result, "still blocked");
        return assertInstanceOf(CallCancelledException.class, result);
    }

    private Exchange exchange(ImagesPerMinute limiter) {
        return service.exchange(RetryPolicy.DEFAULT, limiter, Time.SYSTEM);
    }

    private void silentService() {
        service.answers(new MockResponse.Builder().headersDelay(1, TimeUnit.MINUTES).build());
    }

    @Test
    void aTokenEndsACallThatWaitsForItsAnswer() throws Exception {
        silentService();
        Cancellation token = new Cancellation();
        calls(patient(), CallOptions.DEFAULT.with(token));
        service.asked();
        token.cancel();
        assertTrue(cancelled().getMessage().contains("may still finish the call and bill it"));
    }

    /** Its read timeout is longer than the tests wait. */
    private Exchange patient() {
        OkHttpClient http = new OkHttpClient.Builder().readTimeout(Duration.ofMinutes(2)).build();
        Endpoint endpoint = new Endpoint(
                HttpUrl.get(service.url()), false, Service.KEY::value, null, null, Headers.of());
        return new Exchange(http, endpoint, RetryPolicy.DEFAULT, null, Runnable::run, Time.SYSTEM);
    }

    @Test
    void anInterruptEndsACallThatWaitsForItsAnswer() throws Exception {
        silentService();
        Thread thread = calls(patient(), CallOptions.DEFAULT);
        service.asked();
        thread.interrupt();
        assertTrue(cancelled().getMessage().startsWith("interrupted"));
        assertTrue(interruptedAfter.get());
    }

    @Test
    void anInterruptEndsACallInTheMiddleOfItsAnswer() throws Exception {
        service.answers(new MockResponse.Builder()
                .body("x".repeat(100_000))
                .throttleBody(1000, 1, TimeUnit.SECONDS)
                .build());
        Thread thread = calls(patient(), CallOptions.DEFAULT);
        service.asked();
        Thread.sleep(300);
        thread.interrupt();
        cancelled();
    }

    @Test
    @EnabledForJreRange(min = JRE.JAVA_21)
    void anInterruptEndsACallOnAVirtualThread() throws Exception {
        silentService();
        Runnable call = () -> {
            try {
                outcome.add(patient().call(PICTURE, CallOptions.DEFAULT, answer -> ""));
            } catch (IOException | RuntimeException e) {
                outcome.add(e);
            }
        };
        // The tests are compiled for a Java that has no virtual threads.
        Thread thread = (Thread) Thread.class.getMethod("startVirtualThread", Runnable.class).invoke(null, call);
        service.asked();
        thread.interrupt();
        cancelled();
    }

    @Test
    void anInterruptedThreadDoesNotCall() throws Exception {
        Thread.currentThread().interrupt();
        assertThrows(
                CallCancelledException.class, () -> patient().call(PICTURE, CallOptions.DEFAULT, answer -> ""));
        assertTrue(Thread.interrupted());
    }

    @Test
    void aTokenEndsTheWaitBeforeAnotherTry() throws Exception {
        service.answers(429, "", "retry-after", "60");
        Cancellation token = new Cancellation();
        CallListener cancels = new CallListener() {
            @Override
            public void retrying(IOException failure, Duration wait) {
                CompletableFuture.delayedExecutor(100, TimeUnit.MILLISECONDS).execute(token::cancel);
            }
        };
        calls(exchange(null), CallOptions.DEFAULT.with(token).with(cancels));
        cancelled();
    }

    @Test
    void anInterruptEndsTheWaitBeforeAnotherTry() throws Exception {
        service.answers(429, "", "retry-after", "60");
        Thread thread = calls(exchange(null), CallOptions.DEFAULT);
        service.asked();
        Thread.sleep(300);
        thread.interrupt();
        cancelled();
    }

    @Test
    void aTokenEndsTheWaitForATurn() throws Exception {
        ImagesPerMinute limiter = new ImagesPerMinute(1);
        limiter.acquire(1, new Cancellation(), wait -> {});
        Cancellation token = new Cancellation();
        CallListener cancels = new CallListener() {
            @Override
            public void queued(Duration wait) {
                assertTrue(wait.toSeconds() >= 59);
                CompletableFuture.delayedExecutor(100, TimeUnit.MILLISECONDS).execute(token::cancel);
            }
        };
        calls(exchange(limiter), CallOptions.DEFAULT.with(token).with(cancels));
        assertEquals("cancelled", cancelled().getMessage());
        assertEquals(0, service.requests());
    }

    @Test
    void aTokenUsedBeforeCallsNobody() {
        Cancellation token = new Cancellation();
        token.cancel();
        assertThrows(
                CallCancelledException.class,
                () -> patient().call(PICTURE, CallOptions.DEFAULT.with(token), answer -> ""));
        assertEquals(0, service.requests());
    }

    @Test
    void closingTheClientEndsItsCalls() throws Exception {
        silentService();
        Exchange exchange = patient();
        calls(exchange, CallOptions.DEFAULT);
        service.asked();
        exchange.close();
        cancelled();
    }

    @Test
    void cancellingAFutureEndsItsCall() throws Exception {
        silentService();
        CompletableFuture<String> future = async().async(CallOptions.DEFAULT, options -> {
            try {
                return patient().call(PICTURE, options, answer -> "");
            } catch (IOException e) {
                outcome.add(e);
                throw e;
            }
        });
        service.asked();
        future.cancel(true);
        cancelled();
        assertThrows(CancellationException.class, future::join);
    }

    private Exchange async() {
        OkHttpClient http = new OkHttpClient();
        Endpoint endpoint = new Endpoint(
                HttpUrl.get(service.url()), false, Service.KEY::value, null, null, Headers.of());
        return new Exchange(http, endpoint, RetryPolicy.NONE, null, DaemonPool.open(), Time.SYSTEM);
    }

    @Test
    void aFutureFailsAsItsCallDoes() {
        ApiException refusal = new ApiException(400, ErrorBody.EMPTY, null, false, null, "400: no");
        CompletableFuture<String> future = async().async(CallOptions.DEFAULT, options -> {
            throw refusal;
        });
        assertSame(refusal, assertThrows(ExecutionException.class, future::get).getCause());
    }

    @Test
    void aStreamThatNobodyWantsAnyMoreIsClosed() throws Exception {
        AtomicBoolean closed = new AtomicBoolean();
        LinkedBlockingQueue<String> steps = new LinkedBlockingQueue<>();
        EventStream<String> stream = new EventStream<>(
                new EventStream.Source<>() {
                    @Override
                    public boolean advance(Consumer<String> out) {
                        return false;
                    }

                    @Override
                    public void close() {
                        closed.set(true);
                        steps.add("closed");
                    }
                },
                Optional.empty());
        CompletableFuture<EventStream<String>> future = async().async(CallOptions.DEFAULT, options -> {
            try {
                steps.add("began");
                while (!options.cancellation().orElseThrow().isCancelled()) {
                    Thread.onSpinWait();
                }
                return stream;
            } finally {
                steps.add("ends");
            }
        });
        assertEquals("began", steps.poll(5, TimeUnit.SECONDS));
        future.cancel(true);
        assertEquals(List.of("ends", "closed"), List.of(steps.poll(5, TimeUnit.SECONDS), steps.poll(5, TimeUnit.SECONDS)));
        assertTrue(closed.get());
    }

    @Test
    void nothingIsKeptOfCallsThatAreOver() throws Exception {
        Cancellation token = new Cancellation();
        for (int i = 0; i < 3; i++) {
            service.answers(200, "done");
            patient().call(PICTURE, CallOptions.DEFAULT.with(token), answer -> answer.body().readUtf8());
        }
        assertEquals(0, token.waiting());
    }
}
