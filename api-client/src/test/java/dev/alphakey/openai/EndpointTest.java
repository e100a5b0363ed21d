package dev.alphakey.openai;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.alphakey.openai.http.Ask;
import java.io.IOException;
import java.net.PasswordAuthentication;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import mockwebserver3.RecordedRequest;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where requests go and what identifies the one who asks. */
class EndpointTest {
    private Service service;

    @BeforeEach
    void start() throws Exception {
        service = new Service();
        service.answers(200, "{\"data\":[]}");
    }

    @AfterEach
    void stop() {
        service.close();
    }

    private RecordedRequest asked(OpenAiClient.Builder builder) throws Exception {
        try (OpenAiClient client = builder.build()) {
            client.models();
        }
        return service.asked();
    }

    private String root() {
        return service.url().replace("/v1", "");
    }

    @Test
    void theEnvironmentSaysAll() throws Exception {
        RecordedRequest asked = asked(OpenAiClient.Builder.fromEnvironment(Map.of(
                "OPENAI_API_KEY", "secret-key",
                "OPENAI_BASE_URL", service.url(),
                "OPENAI_ORG_ID", "org-1",
                "OPENAI_PROJECT_ID", "proj-2",
                "OPENAI_CUSTOM_HEADERS", "X-Gateway: a: b\n\n Y : c \n")));
        assertEquals("/v1/models", asked.getTarget());
        assertEquals("Bearer secret-key", asked.getHeaders().get("Authorization"));
        assertEquals("org-1", asked.getHeaders().get("OpenAI-Organization"));
        assertEquals("proj-2", asked.getHeaders().get("OpenAI-Project"));
        assertEquals("a: b", asked.getHeaders().get("X-Gateway"));
        assertEquals("c", asked.getHeaders().get("Y"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"OPENAI_BASE_URL", "OPENAI_ORG_ID", "OPENAI_PROJECT_ID", "OPENAI_CUSTOM_HEADERS"})
    void aWrongVariableIsNamedAndNotRepeated(String name) {
        Map<String, String> environment = new HashMap<>(Map.of("OPENAI_API_KEY", "k", name, "a secret\u0001thing"));
        var e = assertThrows(
                IllegalArgumentException.class, () -> OpenAiClient.Builder.fromEnvironment(environment));
        assertTrue(e.getMessage().startsWith(name), e.getMessage());
        assertFalse(e.getMessage().contains("secret"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Host", "content-length", "Transfer-Encoding", "a b", "", "é"})
    void someHeadersAreNotForCallers(String name) {
        OpenAiClient.Builder builder = service.client();
        assertThrows(IllegalArgumentException.class, () -> builder.header(name, "x"));
    }

    @Test
    void aHeaderCannotSmuggleAnother() {
        OpenAiClient.Builder builder = service.client();
        assertThrows(IllegalArgumentException.class, () -> builder.header("X", "a\r\nY: b"));
    }

    @Test
    void aCustomHeaderReplacesOurs() throws Exception {
        RecordedRequest asked = asked(service.client().header("authorization", "Gateway x"));
        assertEquals(1, asked.getHeaders().values("Authorization").size());
        assertEquals("Gateway x", asked.getHeaders().get("Authorization"));
    }

    @Test
    void azureNamesTheDeploymentInThePath() throws Exception {
        RecordedRequest asked = asked(service.client().azure(root(), "my images", "2026-05-01"));
        assertEquals("/openai/deployments/my%20images/models?api-version=2026-05-01", asked.getTarget());
        assertEquals(Service.SECRET, asked.getHeaders().get("api-key"));
        assertNull(asked.getHeaders().get("Authorization"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "/openai/v1", "/openai/v1/"})
    void azureHasAPathLikeOpenAis(String path) throws Exception {
        RecordedRequest asked = asked(service.client().azure(root() + path));
        assertEquals("/openai/v1/models", asked.getTarget());
        assertEquals(Service.SECRET, asked.getHeaders().get("api-key"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"..", ".", "", " "})
    void anIdCannotLeadElsewhere(String id) {
        assertThrows(IllegalArgumentException.class, () -> Ask.get("files", id));
    }

    @Test
    void anIdIsEncoded() throws Exception {
        try (Exchange exchange = service.exchange(RetryPolicy.NONE, null, Time.SYSTEM)) {
            Ask ask = Ask.delete("files", "../a?b#c").with("limit", "1&2");
            exchange.call(ask, CallOptions.DEFAULT, answer -> "");
        }
        RecordedRequest asked = service.asked();
        assertEquals("DELETE /v1/files/..%2Fa%3Fb%23c?limit=1%262", asked.getMethod() + " " + asked.getTarget());
    }

    @Test
    void aProxyIsUsedAndLoggedInto() throws Exception {
        int port = URI.create(service.url()).getPort();
        RecordedRequest asked = asked(service.client()
                .baseUrl("http://service.example/v1")
                .proxy("127.0.0.1", port)
                .proxyLogin(() -> new PasswordAuthentication("me", "pass".toCharArray())));
        assertEquals("http://service.example/v1/models", asked.getUrl().toString());
        assertEquals("Basic bWU6cGFzcw==", asked.getHeaders().get("Proxy-Authorization"));
    }

    @Test
    void theProxysPasswordGoesToNoOtherHost() throws Exception {
        RecordedRequest asked =
                asked(service.client().proxyLogin(() -> new PasswordAuthentication("me", "pass".toCharArray())));
        assertNull(asked.getHeaders().get("Proxy-Authorization"));
    }

    @Test
    void anInterceptorThatLogsSeesNoCredentials() throws Exception {
        AtomicReference<String> seen = new AtomicReference<>("");
        OkHttpClient logging = new OkHttpClient.Builder()
                .addInterceptor(chain -> {
                    var response = chain.proceed(chain.request());
                    seen.set(chain.request() + "\n" + chain.request().headers() + response.request()
                            + response.request().headers());
                    return response;
                })
                .build();
        RecordedRequest asked = asked(service.client()
                .httpClient(logging)
                .organization("org-secret")
                .header("X-Gateway", "gateway-secret"));
        assertEquals("gateway-secret", asked.getHeaders().get("X-Gateway"));
        assertFalse(seen.get().contains("secret") || seen.get().contains(Service.SECRET), seen.get());
    }

    @Test
    void whatTheServiceRepeatsOfOurHeadersIsHidden() throws Exception {
        try (Service other = new Service()) {
            other.answers(400, "{\"error\":{\"message\":\"org-secret gateway-secret Bearer token-secret\"}}");
            OpenAiClient.Builder builder = other.client()
                    .organization("org-secret")
                    .header("X-Gateway", "gateway-secret")
                    .header("X-Other", "Bearer token-secret");
            try (OpenAiClient client = builder.build()) {
                String message = assertThrows(ApiException.class, client::models).getMessage();
                assertFalse(message.contains("secret"), message);
            }
            assertFalse(builder.toString().contains("secret"));
        }
    }

    @Test
    void aFailureThatHoldsTheKeyLosesItsCause() throws Exception {
        OkHttpClient telltale = new OkHttpClient.Builder()
                .addNetworkInterceptor(chain -> {
                    throw new IOException("lost", new IOException(chain.request().header("Authorization")));
                })
                .build();
        try (OpenAiClient client = service.client().httpClient(telltale).build()) {
            var e = assertThrows(IOException.class, client::models);
            assertNull(e.getCause());
            assertTrue(e.getMessage().contains("lost"));
        }
    }
}
