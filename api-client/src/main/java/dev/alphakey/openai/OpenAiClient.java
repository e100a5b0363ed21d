package dev.alphakey.openai;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;

/**
 * The front door to the service. Its calls block, may run on many threads at once, and throw {@link ApiException} when the
 * service answers with an error.
 *
 * <pre>{@code
 * try (var client = OpenAiClient.builder(ApiKey.fromEnvironment(System.getenv())).build()) {
 *     client.models().forEach(model -> System.out.println(model.id()));
 * }
 * }</pre>
 */
public final class OpenAiClient implements AutoCloseable {
    private final Exchange exchange;
    private final HttpUrl base;
    private final OkHttpClient toClose;

    private OpenAiClient(Builder builder) {
        toClose = builder.http == null ? patientHttp() : null;
        base = builder.base;
        exchange = new Exchange(
                toClose != null ? toClose : builder.http, base, builder.key, builder.organization, builder.project);
    }

    /** A client to be, for this key. */
    public static Builder builder(ApiKey key) {
        return new Builder(Objects.requireNonNull(key));
    }

    /** The models that this key may name, in the service's order ({@code GET /models}). */
    public List<Model> models() throws IOException {
        return exchange.call(Ask.get("models"), CallOptions.DEFAULT, ModelReader::list);
    }

    /**
     * One model ({@code GET /models/ID}).
     *
     * @throws ApiException with status 404 when this key may not name it
     */
    public Model model(String id) throws IOException {
        return exchange.call(Ask.get("models", id), CallOptions.DEFAULT, ModelReader::one);
    }

    /** Responses that may use the image tool. */
    public Responses responses() {
        return new Responses(exchange);
    }

    /** Files that the service keeps, to be named by their ids. */
    public Files files() {
        return new Files(exchange);
    }

    /** The image calls: generations, edits, variations. */
    public Images images() {
        return new Images(exchange, new ImageBodies());
    }

    /** Lets go of the connections and threads that this client opened; an {@link OkHttpClient} given to it stays open. */
    @Override
    public void close() {
        if (toClose != null) {
            toClose.dispatcher().executorService().shutdown();
            toClose.connectionPool().evictAll();
        }
    }

    @Override
    public String toString() {
        return "OpenAiClient[" + base + "]";
    }

    /** A large picture takes five minutes in which no byte comes, so the silence allowed is ten. */
    private static OkHttpClient patientHttp() {
        return new OkHttpClient.Builder()
                .connectTimeout(Duration.ofSeconds(30))
                .writeTimeout(Duration.ofMinutes(2))
                .readTimeout(Duration.ofMinutes(10))
                .build();
    }

    /** What a client needs to know; only the key has no default. */
    public static final class Builder {
        private final ApiKey key;
        private HttpUrl base = HttpUrl.get("https://api.openai.com/v1");
        private String organization;
        private String project;
        private OkHttpClient http;

        private Builder(ApiKey key) {
            this.key = key;
        }

        /** Where the service is, with its version: {@code https://host/v1}. */
        public Builder baseUrl(String url) {
            HttpUrl parsed = HttpUrl.parse(url);
            if (parsed == null || parsed.query() != null || parsed.fragment() != null) {
                throw new IllegalArgumentException("a base URL looks like https://host/v1");
            }
            if (!parsed.username().isEmpty() || !parsed.password().isEmpty()) {
                throw new IllegalArgumentException("a base URL holds no user name or password");
            }
            base = parsed;
            return this;
        }

        /** The organisation that pays, for a key that belongs to several. */
        public Builder organization(String id) {
            organization = Objects.requireNonNull(id);
            return this;
        }

        /** The project that pays, for a key that belongs to several. */
        public Builder project(String id) {
            project = Objects.requireNonNull(id);
            return this;
        }

        /** An HTTP client with its own proxy, timeouts and interceptors; give it a read timeout of minutes. */
        public Builder httpClient(OkHttpClient client) {
            http = Objects.requireNonNull(client);
            return this;
        }

        public OpenAiClient build() {
            return new OpenAiClient(this);
        }
    }
}
