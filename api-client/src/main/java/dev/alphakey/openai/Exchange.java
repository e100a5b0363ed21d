package dev.alphakey.openai;

import dev.alphakey.openai.http.Ask;
import dev.alphakey.openai.http.CredentialsInterceptor;
import dev.alphakey.openai.http.Endpoint;
import dev.alphakey.openai.http.RetryAdvice;
import dev.alphakey.openai.wire.answer.AnswerReader;
import dev.alphakey.openai.wire.answer.EventReader;
import java.io.IOException;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;
import okhttp3.OkHttpClient;

/** Makes calls: in their turn, again when that may help and costs nothing, and never letting a failure pass as an answer. */
final class Exchange implements AutoCloseable {
    private static final double FIRST_BACKOFF = 0.5;
    private static final double LONGEST_BACKOFF = 8;
    private static final double JITTER = 0.25;

    private final OkHttpClient http;
    private final Endpoint endpoint;
    private final RetryPolicy retries;
    private final ImagesPerMinute limiter;
    private final Executor executor;
    private final Time time;
    private final Cancellation closed = new Cancellation();

    /** @param limiter null for none */
    Exchange(
            OkHttpClient http,
            Endpoint endpoint,
            RetryPolicy retries,
            ImagesPerMinute limiter,
            Executor executor,
            Time time) {
        // A redirected request would hand the key, or the picture, to a place that nobody named; and whether a request
        // may be repeated is decided here, where it is known what it costs.
        this.http = http.newBuilder()
                .followRedirects(false)
                .followSslRedirects(false)
                .retryOnConnectionFailure(false)
                .addInterceptor(new CredentialsInterceptor())
                .build();
        this.endpoint = endpoint;
        this.retries = retries;
        this.limiter = limiter;
        this.executor = executor;
        this.time = time;
    }

    /** The answer as the reader understands it. */
    <T> T call(Ask ask, CallOptions options, AnswerReader<T> reader) throws IOException {
        try (CallScope scope = scope(ask, options)) {
            return attempts(ask, options, scope, attempt -> attempt.read(reader));
        }
    }

    /** The events as the reader understands them; the caller closes the stream. */
    <T> EventStream<T> stream(Ask ask, CallOptions options, EventReader<T> reader) throws IOException {
        CallScope scope = scope(ask, options);
        try {
            return attempts(ask.streaming(), options, scope, attempt -> attempt.open(reader));
        } catch (IOException | RuntimeException e) {
            scope.close();
            throw e;
        }
    }

    /** What {@link #async} runs. */
    interface Work<T> {
        /** Makes its calls with these options, which carry the future's cancellation. */
        T run(CallOptions options) throws IOException;
    }

    /** Runs the work elsewhere; whoever completes the future before, as by cancelling it, ends the work's calls. */
    <T> CompletableFuture<T> async(CallOptions options, Work<T> work) {
        Cancellation own = new Cancellation();
        CompletableFuture<T> future = new CompletableFuture<>();
        Cancellation.Link link = options.cancellation().map(outer -> outer.onCancel(own::cancel)).orElse(() -> {});
        future.whenComplete((value, failure) -> {
            if (!(value instanceof EventStream)) {
                link.close();
            }
            if (failure != null) {
                own.cancel();
            }
        });
        try {
            executor.execute(() -> run(future, options.with(own), work));
        } catch (RejectedExecutionException e) {
            future.completeExceptionally(new CallCancelledException("the client is closed, or its executor is"));
        }
        return future;
    }

    private static <T> void run(CompletableFuture<T> future, CallOptions options, Work<T> work) {
        if (future.isDone()) {
            return;
        }
        try {
            T result = work.run(options);
            if (!future.complete(result) && result instanceof EventStream<?> unwanted) {
                unwanted.close();
            }
        } catch (Throwable e) {
            future.completeExceptionally(e);
        }
    }

    private CallScope scope(Ask ask, CallOptions options) {
        List<Cancellation> causes = new ArrayList<>(List.of(closed));
        options.cancellation().ifPresent(causes::add);
        return new CallScope(ask.pictures() > 0, causes);
    }

    /** What is done with a request that was not sent yet. */
    private interface Use<T> {
        T of(Attempt attempt) throws IOException;
    }

    private <T> T attempts(Ask ask, CallOptions options, CallScope scope, Use<T> use) throws IOException {
        RetryPolicy policy = options.retries().orElse(retries);
        boolean repeatable = ask.pictures() == 0 || policy.repeatBilled();
        Duration left = policy.mostWait();
        for (int number = 1; ; number++) {
            scope.check();
            if (limiter != null && ask.pictures() > 0) {
                scope.queue(limiter, ask.pictures(), options.listener());
            }
            options.listener().attempting(number);
            Attempt attempt = new Attempt(http, endpoint, ask, scope, time, options.listener());
            IOException failure;
            Optional<Duration> wanted = Optional.empty();
            boolean again;
            try {
                return use.of(attempt);
            } catch (CallCancelledException e) {
                throw e;
            } catch (ApiException e) {
                failure = e;
                wanted = e.retryAfter();
                again = e.retryable() && (e.status() >= 400 || repeatable);
            } catch (IOException e) {
                failure = e;
                again = (repeatable || !attempt.sent()) && !attempt.contentFailed() && !hopeless(e);
            }
            Duration wait = wanted.orElse(backoff(number));
            if (!again
                    || number >= policy.attempts()
                    || wait.compareTo(RetryAdvice.LONGEST_WAIT) > 0
                    || wait.compareTo(left) > 0) {
                throw failure;
            }
            left = left.minus(wait);
            options.listener().retrying(failure, wait);
            scope.sleep(time, wait);
        }
    }

    private Duration backoff(int number) {
        double seconds = Math.min(FIRST_BACKOFF * Math.pow(2, number - 1), LONGEST_BACKOFF) * (1 - JITTER * time.random());
        return Duration.ofNanos(Math.round(seconds * 1e9));
    }

    /** A certificate that is not trusted will not be a moment later. */
    private static boolean hopeless(Throwable failure) {
        boolean secure = false;
        boolean certificate = false;
        for (Throwable each = failure; each != null; each = each.getCause()) {
            secure |= each instanceof SSLException;
            certificate |= each instanceof CertificateException || each instanceof SSLPeerUnverifiedException;
        }
        return secure && certificate;
    }

    /** Ends all calls under way and refuses new ones. */
    @Override
    public void close() {
        closed.cancel();
    }

    @Override
    public String toString() {
        return "Exchange[" + endpoint + "]";
    }
}
