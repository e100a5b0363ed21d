package dev.alphakey.openai;

import dev.alphakey.openai.http.Ask;
import dev.alphakey.openai.http.BaseUrl;
import dev.alphakey.openai.http.CustomHeaders;
import dev.alphakey.openai.http.DaemonPool;
import dev.alphakey.openai.http.Endpoint;
import dev.alphakey.openai.http.ProxyLogin;
import dev.alphakey.openai.model.ModelTable;
import dev.alphakey.openai.wire.request.ImageBodies;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.PasswordAuthentication;
import java.net.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.function.Consumer;
import java.util.function.Supplier;
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
    private final Checks checks;
    private final Endpoint endpoint;
    private final OkHttpClient ownHttp;
    private final ExecutorService ownExecutor;

    private OpenAiClient(Builder builder) {
        OkHttpClient http = builder.connected();
        ownHttp = builder.http == null ? http : null;
        ownExecutor = builder.executor == null ? DaemonPool.open() : null;
        endpoint = builder.endpoint();
        checks = new Checks(builder.checking, builder.table, !builder.base.host().endsWith("api.openai.com"), builder.time);
        exchange = new Exchange(
                http,
                endpoint,
                builder.retries,
                builder.limiter,
                ownExecutor != null ? ownExecutor : builder.executor,
                builder.time);
    }

    /** A client to be, for this key. */
    public static Builder builder(ApiKey key) {
        return new Builder(Objects.requireNonNull(key));
    }

    /** The models that this key may name, in the service's order ({@code GET /models}). */
    public List<Model> models() throws IOException {
        return models(CallOptions.DEFAULT);
    }

    /** The models that this key may name, in the service's order. */
    public List<Model> models(CallOptions call) throws IOException {
        return exchange.call(Ask.get("models"), call, ModelReader::list);
    }

    /** The models that this key may name, fetched elsewhere. */
    public CompletableFuture<List<Model>> modelsAsync(CallOptions call) {
        return exchange.async(call, this::models);
    }

    /**
     * One model ({@code GET /models/ID}).
     *
     * @throws ApiException with status 404 when this key may not name it
     */
    public Model model(String id) throws IOException {
        return model(id, CallOptions.DEFAULT);
    }

    /** One model; see {@link #model(String)}. */
    public Model model(String id, CallOptions call) throws IOException {
        return exchange.call(Ask.get("models", id), call, ModelReader::one);
    }

    /** One model, fetched elsewhere. */
    public CompletableFuture<Model> modelAsync(String id, CallOptions call) {
        return exchange.async(call, own -> model(id, own));
    }

    /** Responses that may use the image tool. */
    public Responses responses() {
        return new Responses(exchange, checks);
    }

    /** Files that the service keeps, to be named by their ids. */
    public Files files() {
        return new Files(exchange, checks);
    }

    /** The image calls: generations, edits, variations. */
    public Images images() {
        return new Images(exchange, checks, new ImageBodies());
    }

    /**
     * Ends all calls under way, then lets go of the connections and threads that this client opened; an
     * {@link OkHttpClient} or an executor given to it stays open.
     */
    @Override
    public void close() {
        exchange.close();
        if (ownExecutor != null) {
            ownExecutor.shutdown();
        }
        if (ownHttp != null) {
            ownHttp.dispatcher().executorService().shutdown();
            ownHttp.connectionPool().evictAll();
        }
    }

    @Override
    public String toString() {
        return "OpenAiClient[" + endpoint + "]";
    }

    /** What a client needs to know; only the key has no default. Nothing in it shows in any text but the base URL. */
    public static final class Builder {
        private final ApiKey key;
        private final CustomHeaders headers = new CustomHeaders();
        private HttpUrl base = HttpUrl.get("https://api.openai.com/v1");
        private boolean azure;
        private String organization;
        private String project;
        private Proxy proxy;
        private ProxyLogin proxyLogin;
        private Duration connectTimeout;
        private Duration readTimeout;
        private Duration writeTimeout;
        private RetryPolicy retries = RetryPolicy.DEFAULT;
        private Checking checking = Checking.STRICT;
        private ModelTable table = ModelTable.STANDARD;
        private ImagesPerMinute limiter;
        private Executor executor;
        private OkHttpClient http;
        private Time time = Time.SYSTEM;

        private Builder(ApiKey key) {
            this.key = key;
        }

        /**
         * As OpenAI's own clients read it: {@code OPENAI_API_KEY}, and where they are set {@code OPENAI_BASE_URL},
         * {@code OPENAI_ORG_ID}, {@code OPENAI_PROJECT_ID} and {@code OPENAI_CUSTOM_HEADERS}.
         *
         * @param environment usually {@code System.getenv()}
         * @throws IllegalArgumentException naming the variable that is missing or wrong
         */
        public static Builder fromEnvironment(Map<String, String> environment) {
            Builder builder = new Builder(ApiKey.fromEnvironment(environment));
            builder.take(environment, "OPENAI_BASE_URL", builder::baseUrl);
            builder.take(environment, "OPENAI_ORG_ID", builder::organization);
            builder.take(environment, "OPENAI_PROJECT_ID", builder::project);
            builder.take(environment, "OPENAI_CUSTOM_HEADERS", builder::headerLines);
            return builder;
        }

        private void take(Map<String, String> environment, String name, Consumer<String> setter) {
            String value = environment.get(name);
            if (value != null && !value.isBlank()) {
                try {
                    setter.accept(value.strip());
                } catch (IllegalArgumentException e) {
                    throw new IllegalArgumentException(name + ": " + e.getMessage());
                }
            }
        }

        /** Where the service is, with its version: {@code https://host/v1}. */
        public Builder baseUrl(String url) {
            base = BaseUrl.plain(url);
            return this;
        }

        /**
         * Azure's {@code /openai/v1/}, where requests name the deployment as their model.
         *
         * @param url of the resource: {@code https://name.openai.azure.com}
         */
        public Builder azure(String url) {
            base = BaseUrl.azure(url);
            azure = true;
            return this;
        }

        /** Azure's {@code /openai/deployments/}, where the path names the deployment; images only. */
        public Builder azure(String url, String deployment, String apiVersion) {
            base = BaseUrl.azure(url, deployment, apiVersion);
            azure = true;
            return this;
        }

        /** The organisation that pays, for a key that belongs to several. */
        public Builder organization(String id) {
            organization = visible("organization", id);
            return this;
        }

        /** The project that pays, for a key that belongs to several. */
        public Builder project(String id) {
            project = visible("project", id);
            return this;
        }

        /** A header that every request carries; it replaces the client's own of that name. */
        public Builder header(String name, String value) {
            headers.put(name, value);
            return this;
        }

        /** Headers as lines of {@code Name: value}. */
        public Builder headerLines(String lines) {
            headers.putLines(lines);
            return this;
        }

        /** An HTTP proxy, instead of the one that the system names. */
        public Builder proxy(String host, int port) {
            proxy = new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved(host, port));
            return this;
        }

        /** Asked when the proxy wants to know who comes. */
        public Builder proxyLogin(Supplier<PasswordAuthentication> source) {
            proxyLogin = new ProxyLogin(Objects.requireNonNull(source));
            return this;
        }

        /** How long connecting may take; 30 s unless set. */
        public Builder connectTimeout(Duration timeout) {
            connectTimeout = positive(timeout);
            return this;
        }

        /** How long the service may be silent; 10 min unless set, as a large picture takes five in which no byte comes. */
        public Builder readTimeout(Duration timeout) {
            readTimeout = positive(timeout);
            return this;
        }

        /** How long the service may take no byte of an upload; 2 min unless set. */
        public Builder writeTimeout(Duration timeout) {
            writeTimeout = positive(timeout);
            return this;
        }

        /** How often calls are tried that do not say so themselves. */
        public Builder retries(RetryPolicy policy) {
            retries = Objects.requireNonNull(policy);
            return this;
        }

        /** How closely requests are looked at whose calls do not say so themselves; strictly unless set. */
        public Builder checking(Checking usual) {
            checking = Objects.requireNonNull(usual);
            return this;
        }

        /** What requests are held to; {@link ModelTable#STANDARD} unless set. */
        public Builder modelTable(ModelTable own) {
            table = Objects.requireNonNull(own);
            return this;
        }

        /** Holds calls that order pictures back; clients that pay from the same purse share one. */
        public Builder limiter(ImagesPerMinute shared) {
            limiter = Objects.requireNonNull(shared);
            return this;
        }

        /** Where asynchronous calls run, each blocking its thread until it is done; eight threads of its own unless set. */
        public Builder executor(Executor own) {
            executor = Objects.requireNonNull(own);
            return this;
        }

        /**
         * An HTTP client with its own proxy, timeouts and interceptors; give it a read timeout of minutes. It does not
         * follow redirects or repeat requests by itself here. Its interceptors do not see the key and the other credentials,
         * but its network interceptors and event listeners do: they must not log headers.
         */
        public Builder httpClient(OkHttpClient client) {
            http = Objects.requireNonNull(client);
            return this;
        }

        Builder time(Time replaced) {
            time = replaced;
            return this;
        }

        public OpenAiClient build() {
            return new OpenAiClient(this);
        }

        private Endpoint endpoint() {
            return new Endpoint(base, azure, key::value, organization, project, headers.headers());
        }

        private OkHttpClient connected() {
            OkHttpClient.Builder connected = http != null
                    ? http.newBuilder()
                    : new OkHttpClient.Builder()
                            .connectTimeout(Duration.ofSeconds(30))
                            .writeTimeout(Duration.ofMinutes(2))
                            .readTimeout(Duration.ofMinutes(10));
            if (connectTimeout != null) {
                connected.connectTimeout(connectTimeout);
            }
            if (readTimeout != null) {
                connected.readTimeout(readTimeout);
            }
            if (writeTimeout != null) {
                connected.writeTimeout(writeTimeout);
            }
            if (proxy != null) {
                connected.proxy(proxy);
            }
            if (proxyLogin != null) {
                connected.proxyAuthenticator(proxyLogin).addNetworkInterceptor(proxyLogin);
            }
            return connected.build();
        }

        private static Duration positive(Duration timeout) {
            if (timeout.isNegative() || timeout.isZero()) {
                throw new IllegalArgumentException("a timeout must be longer than nothing");
            }
            return timeout;
        }

        private static String visible(String what, String id) {
            if (id.isBlank() || !id.chars().allMatch(c -> c > ' ' && c < 127)) {
                throw new IllegalArgumentException("the " + what + " is not an id");
            }
            return id;
        }

        /** Shows the base URL and nothing that may be secret. */
        @Override
        public String toString() {
            return "OpenAiClient.Builder[" + base + "]";
        }
    }
}
