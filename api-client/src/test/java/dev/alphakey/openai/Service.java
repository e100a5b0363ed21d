package dev.alphakey.openai;

import dev.alphakey.openai.http.Endpoint;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;

/** A real HTTP server on loopback that answers as told and remembers what it was asked. */
final class Service implements AutoCloseable {
    static final String SECRET = "sk-proj-abcdefgh12345678";
    static final ApiKey KEY = ApiKey.from(() -> SECRET);

    private final MockWebServer server = new MockWebServer();

    Service() throws IOException {
        server.start();
    }

    String url() {
        return server.url("/v1").toString();
    }

    /** Sends whatever it is given, however odd, and once. */
    OpenAiClient.Builder client() {
        return OpenAiClient.builder(KEY)
                .checking(Checking.NONE)
                .baseUrl(url())
                .retries(RetryPolicy.NONE)
                .readTimeout(Duration.ofSeconds(10));
    }

    /** What the endpoints call through, with a key and nothing else of note. */
    Exchange exchange(RetryPolicy retries, ImagesPerMinute limiter, Time time) {
        OkHttpClient http = new OkHttpClient.Builder().readTimeout(Duration.ofSeconds(2)).build();
        Endpoint endpoint = new Endpoint(HttpUrl.get(url()), false, KEY::value, null, null, Headers.of());
        return new Exchange(http, endpoint, retries, limiter, Runnable::run, time);
    }

    void answers(MockResponse answer) {
        server.enqueue(answer);
    }

    void answers(int status, String body, String... headers) {
        MockResponse.Builder answer = new MockResponse.Builder().code(status).body(body);
        for (int i = 0; i < headers.length; i += 2) {
            answer.addHeader(headers[i], headers[i + 1]);
        }
        server.enqueue(answer.build());
    }

    RecordedRequest asked() throws InterruptedException {
        return server.takeRequest(5, TimeUnit.SECONDS);
    }

    int requests() {
        return server.getRequestCount();
    }

    @Override
    public void close() {
        server.close();
    }
}
