package dev.alphakey.openai;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.alphakey.openai.image.GenerateRequest;
import dev.alphakey.openai.image.ImageEvent;
import dev.alphakey.openai.image.ImageOptions;
import dev.alphakey.openai.responses.ImageTool;
import dev.alphakey.openai.responses.ResponseAnswer;
import dev.alphakey.openai.responses.ResponseEvent;
import dev.alphakey.openai.responses.ResponseRequest;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The key goes to the service that was named, and appears nowhere else. */
class KeySafetyTest {
    private Service service;

    @BeforeEach
    void start() throws Exception {
        service = new Service();
    }

    @AfterEach
    void stop() {
        service.close();
    }

    private static void assertHidden(Object shown) {
        assertFalse(String.valueOf(shown).contains(Service.SECRET), "the key is shown");
    }

    private static String trace(Throwable e) {
        StringWriter text = new StringWriter();
        e.printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    @Test
    void noTextOfOursHoldsIt() {
        assertHidden(Service.KEY);
        assertHidden(service.client());
        try (OpenAiClient client = service.client().build()) {
            assertHidden(client);
            assertEquals("OpenAiClient[" + service.url() + "]", client.toString());
        }
    }

    @Test
    void aServiceThatRepeatsItIsRedacted() {
        String error = "{\"error\":{\"message\":\"bad key KEY\",\"type\":\"KEY\",\"code\":\"KEY\",\"param\":\"KEY\"}}";
        service.answers(401, error.replace("KEY", Service.SECRET), "x-request-id", Service.SECRET);
        try (OpenAiClient client = service.client().build()) {
            ApiException e = assertThrows(ApiException.class, client::models);
            assertHidden(trace(e));
            assertHidden(List.of(e.type(), e.code(), e.param(), e.requestId()));
            assertTrue(e.getMessage().contains("bad key [key]"));
        }
    }

    @Test
    void aKeyThatRotatesIsRedactedAsItWasSent() throws Exception {
        Iterator<String> keys = List.of("first-secret", "second-secret").iterator();
        service.answers(401, "{\"error\":{\"message\":\"bad key first-secret\"}}");
        try (OpenAiClient client =
                OpenAiClient.builder(ApiKey.from(keys::next)).baseUrl(service.url()).build()) {
            ApiException e = assertThrows(ApiException.class, client::models);
            assertTrue(e.getMessage().startsWith("401: bad key [key]; check the API key"));
        }
        assertEquals("Bearer first-secret", service.asked().getHeaders().get("Authorization"));
    }

    @Test
    void aLostConnectionDoesNotShowIt() throws Exception {
        String nobody = service.url();
        service.close();
        try (OpenAiClient client = OpenAiClient.builder(Service.KEY).baseUrl(nobody).retries(RetryPolicy.NONE).build()) {
            IOException e = assertThrows(IOException.class, client::models);
            assertFalse(e instanceof ApiException);
            assertHidden(trace(e));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void aRedirectIsAnErrorAndNothingReachesTheOtherHost(int status) throws Exception {
        try (Service other = new Service();
                // A client that would follow redirects by itself is held back as well.
                OpenAiClient client = service.client().httpClient(new OkHttpClient()).build()) {
            service.answers(status, "", "Location", other.url() + "/models");
            other.answers(200, "{\"data\":[]}");
            ApiException e = assertThrows(ApiException.class, client::models);
            assertEquals(status, e.status());
            assertTrue(e.getMessage().contains(other.url()));
            assertEquals(0, other.requests());
        }
    }

    @Test
    void aRedirectThatRepeatsItIsRedacted() {
        service.answers(302, "", "Location", "https://elsewhere.example/?key=" + Service.SECRET);
        try (OpenAiClient client = service.client().build()) {
            ApiException e = assertThrows(ApiException.class, client::models);
            assertTrue(e.getMessage().contains("https://elsewhere.example/?key=[key]"), e.getMessage());
        }
    }

    @Test
    void moderationThatRepeatsItIsRedacted() {
        service.answers(400, """
                {"error":{"code":"moderation_blocked","moderation_details":{"categories":["KEY"],"moderation_stage":"KEY"}}}"""
                .replace("KEY", Service.SECRET));
        try (OpenAiClient client = service.client().build()) {
            ApiException e = assertThrows(ApiException.class, client::models);
            assertEquals(Optional.of(new Moderation(List.of("[key]"), "[key]")), e.moderation());
        }
    }

    @Test
    void aStreamThatRepeatsItIsRedacted() throws Exception {
        String events = "data: {\"error\":{\"message\":\"bad key KEY\"}}\n\n";
        service.answers(200, events.replace("KEY", Service.SECRET), "x-request-id", Service.SECRET);
        try (OpenAiClient client = service.client().build();
                EventStream<ImageEvent> stream =
                        client.images().generateStream(new GenerateRequest("m", "otter", ImageOptions.DEFAULT))) {
            assertEquals(Optional.of("[key]"), stream.requestId());
            assertHidden(trace(assertThrows(ApiException.class, stream::hasNext)));
        }
    }

    @Test
    void anAnswerThatRepeatsItDoesNotShowIt() throws Exception {
        String answer = """
                {"status":"completed","output":[{"type":"image_generation_call","id":"KEY","error":{"message":"bad KEY"}},
                 {"type":"message","content":[{"text":"KEY, KEY"}]}]}"""
                .replace("KEY", Service.SECRET);
        String event = "data: {\"type\":\"response.completed\",\"response\":" + answer.replace("\n", "") + "}\n\n";
        service.answers(200, answer);
        service.answers(200, event);
        service.answers(200, "{\"data\":[{\"b64_json\":\"AQID\",\"revised_prompt\":\"KEY\"}]}".replace("KEY", Service.SECRET));
        service.answers(200, "{\"data\":[{\"id\":\"m\",\"owned_by\":\"KEY\"}]}".replace("KEY", Service.SECRET));
        ResponseRequest request =
                new ResponseRequest("gpt-5.5", "otter", ImageTool.offered("gpt-image-2", ImageOptions.DEFAULT));
        try (OpenAiClient client = service.client().build()) {
            ResponseAnswer read = client.responses().create(request);
            assertEquals("[key], [key]", read.text());
            assertHidden(read);
            try (EventStream<ResponseEvent> stream = client.responses().stream(request)) {
                assertHidden(stream.next());
            }
            assertHidden(client.images().generate(new GenerateRequest("m", "otter", ImageOptions.DEFAULT)));
            assertHidden(client.models());
        }
    }

    @Test
    void aStandInForAKeyLeavesAnswersReadable() throws Exception {
        service.answers(200, "{\"data\":[{\"b64_json\":\"AQID\"}]}");
        service.answers(200, "data: {\"type\":\"image_generation.completed\",\"b64_json\":\"AQID\"}\n\n");
        GenerateRequest otter = new GenerateRequest("gpt-image-2", "otter", ImageOptions.DEFAULT);
        try (OpenAiClient client =
                        OpenAiClient.builder(ApiKey.from(() -> "data")).baseUrl(service.url()).build();
                OpenAiClient other =
                        OpenAiClient.builder(ApiKey.from(() -> "json")).baseUrl(service.url()).build()) {
            assertEquals(1, client.images().generate(otter).images().size());
            other.images().generateStream(otter).forEach(event -> {});
        }
    }

    @Test
    void comesFromTheEnvironment() {
        assertEquals("abc", ApiKey.fromEnvironment(Map.of("OPENAI_API_KEY", " abc\n")).value());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "two words", "line\nbreak", "accént"})
    void whatCannotBeAKeyIsRefusedWithoutBeingRepeated(String value) {
        Map<String, String> environment = Map.of("OPENAI_API_KEY", value);
        var e = assertThrows(IllegalArgumentException.class, () -> ApiKey.fromEnvironment(environment));
        assertFalse(!value.isBlank() && e.getMessage().contains(value));
    }

    @Test
    void aMissingKeySaysWhereToPutIt() {
        var e = assertThrows(IllegalArgumentException.class, () -> ApiKey.fromEnvironment(Map.of()));
        assertTrue(e.getMessage().contains("OPENAI_API_KEY"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"api.openai.com/v1", "ftp://host/v1", "https://user:pass@host/v1", "https://host/v1?key=x"})
    void aBaseUrlIsPlain(String url) {
        OpenAiClient.Builder builder = OpenAiClient.builder(Service.KEY);
        assertThrows(IllegalArgumentException.class, () -> builder.baseUrl(url));
    }
}
