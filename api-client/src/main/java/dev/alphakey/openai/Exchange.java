package dev.alphakey.openai;

import java.io.IOException;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/** One request and its answer: puts on the headers that every call shares, and lets no failure pass as an answer. */
final class Exchange {
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

    /** Reads the answer while it is open. */
    interface Reader<T> {
        T read(String body);
    }

    /** The answer as the reader understands it; a reader returns null for a body that is not what was asked for. */
    <T> T get(String path, Reader<T> reader) throws IOException {
        ApiKey sent = key.current();
        Request request = request(path, sent).get().build();
        try (Response response = http.newCall(request).execute()) {
            if (!response.isSuccessful()) {
                throw ErrorAnswer.of(response, sent);
            }
            String body = response.body().string();
            T result = reader.read(body);
            if (result == null) {
                throw ErrorAnswer.unreadable(response, sent, body);
            }
            return result;
        }
    }

    private Request.Builder request(String path, ApiKey sent) {
        Request.Builder request = new Request.Builder()
                .url(base.newBuilder().addPathSegments(path).build())
                .header("Authorization", "Bearer " + sent.value())
                .header("Accept", "application/json")
                .header("User-Agent", "alphakey");
        if (organization != null) {
            request.header("OpenAI-Organization", organization);
        }
        if (project != null) {
            request.header("OpenAI-Project", project);
        }
        return request;
    }
}
