package dev.alphakey.openai;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/** Requests and their answers: puts on the headers that every call shares, and lets no failure pass as an answer. */
final class Exchange {
    private static final long LONGEST_EVENT = 128L << 20;

    private final OkHttpClient http;
    private final HttpUrl base;
    private final ApiKey key;
    private final String organization;
    private final String project;

    Exchange(OkHttpClient http, HttpUrl base, ApiKey key, String organization, String project) {
        // A redirected request would hand the key, or the picture, to a place that nobody named.
        this.http = http.newBuilder().followRedirects(false).followSslRedirects(false).build();
        this.base = base;
        this.key = key;
        this.organization = organization;
        this.project = project;
    }

    /** The answer as the reader understands it. */
    <T> T call(Ask ask, CallOptions options, AnswerReader<T> reader) throws IOException {
        ApiKey sent = key.current();
        try (Response response = answered(ask, sent)) {
            return read(response, sent, reader);
        }
    }

    /** The events as the reader understands them; the caller closes the stream. */
    <T> EventStream<T> stream(Ask ask, CallOptions options, EventReader<T> reader) throws IOException {
        ApiKey sent = key.current();
        Response response = answered(ask.streaming(), sent);
        ServerSentEvents events = new ServerSentEvents(response.body().source(), LONGEST_EVENT);
        EventStream.Source<T> source = new EventStream.Source<>() {
            @Override
            public boolean advance(Consumer<T> out) throws IOException {
                return read(response, sent, answer -> {
                    ServerSentEvent event = events.next();
                    if (event == null && !reader.finished()) {
                        throw new IOException("the stream ended before the picture was finished");
                    }
                    if (event != null) {
                        reader.read(event, out);
                    }
                    return event != null;
                });
            }

            @Override
            public void close() {
                response.close();
            }
        };
        return new EventStream<>(source, Optional.ofNullable(response.header("x-request-id")));
    }

    /** Runs the work elsewhere; cancelling the future cancels the calls that are made with the options given to the work. */
    <T> CompletableFuture<T> async(CallOptions options, Work<T> work) {
        CompletableFuture<T> future = new CompletableFuture<>();
        CompletableFuture.runAsync(() -> {
            try {
                future.complete(work.run(options));
            } catch (IOException | RuntimeException e) {
                future.completeExceptionally(e);
            }
        });
        return future;
    }

    /** What {@link #async} runs. */
    interface Work<T> {
        T run(CallOptions options) throws IOException;
    }

    private Response answered(Ask ask, ApiKey sent) throws IOException {
        Response response = http.newCall(request(ask, sent)).execute();
        if (!response.isSuccessful()) {
            try (response) {
                throw ErrorAnswer.of(response, sent);
            }
        }
        return response;
    }

    private static <T> T read(Response response, ApiKey sent, AnswerReader<T> reader) throws IOException {
        Optional<String> id = Optional.ofNullable(response.header("x-request-id"));
        try {
            return reader.read(new Answer(response.body().source(), response.headers(), id));
        } catch (ErrorInside e) {
            JsonObject error = e.error();
            throw ErrorAnswer.inside(response, sent, error);
        } catch (UnreadableAnswer | JsonParseException e) {
            throw ErrorAnswer.unreadable(response, sent, e.getMessage());
        }
    }

    private Request request(Ask ask, ApiKey sent) {
        HttpUrl.Builder url = base.newBuilder();
        ask.path().forEach(url::addPathSegment);
        ask.query().forEach(url::addQueryParameter);
        Request.Builder request = new Request.Builder()
                .url(url.build())
                .method(ask.method(), ask.body())
                .header("Authorization", "Bearer " + sent.value())
                .header("Accept", ask.stream() ? "text/event-stream" : "application/json")
                .header("User-Agent", "alphakey");
        if (organization != null) {
            request.header("OpenAI-Organization", organization);
        }
        if (project != null) {
            request.header("OpenAI-Project", project);
        }
        return request.build();
    }
}
