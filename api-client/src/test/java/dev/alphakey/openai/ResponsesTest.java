package dev.alphakey.openai;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.alphakey.openai.image.ImageOptions;
import dev.alphakey.openai.image.ResolvedOptions;
import dev.alphakey.openai.image.TokenUsage;
import dev.alphakey.openai.responses.CallError;
import dev.alphakey.openai.responses.ImageTool;
import dev.alphakey.openai.responses.ResponseAnswer;
import dev.alphakey.openai.responses.ResponseRequest;
import dev.alphakey.openai.responses.TextUsage;
import dev.alphakey.openai.responses.ToolCall;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole responses: what counts as an answer, and what as a failure. */
class ResponsesTest {
    private static final byte[] PICTURE = {1, 2, 3, 4, 5};
    private static final String BASE64 = Base64.getEncoder().encodeToString(PICTURE);
    private static final String CALL =
            "{\"type\":\"image_generation_call\",\"id\":\"ig_1\",\"status\":\"completed\",\"result\":\"" + BASE64 + "\"}";
    private static final String WORDS =
            "{\"type\":\"message\",\"id\":\"msg_1\",\"role\":\"assistant\",\"content\":[{\"type\":\"output_text\","
                    + "\"text\":\"Here.\"}]}";

    private Service service;

    @BeforeEach
    void start() throws Exception {
        service = new Service();
    }

    @AfterEach
    void stop() {
        service.close();
    }

    private static ResponseRequest request(boolean forced) {
        ImageTool tool = forced
                ? ImageTool.forced("gpt-image-2", ImageOptions.DEFAULT)
                : ImageTool.offered("gpt-image-2", ImageOptions.DEFAULT);
        return new ResponseRequest("gpt-5.5", "an otter", tool);
    }

    private static String response(String status, String... items) {
        return "{\"id\":\"resp_1\",\"object\":\"response\",\"status\":\"" + status + "\",\"error\":null,"
                + "\"incomplete_details\":null,\"output\":[" + String.join(",", items) + "]}";
    }

    private ResponseAnswer answer(boolean forced, String body) throws IOException {
        service.answers(200, body);
        try (OpenAiClient client = service.client().build()) {
            return client.responses().create(request(forced));
        }
    }

    private ApiException refused(boolean forced, String body) {
        return assertThrows(ApiException.class, () -> answer(forced, body));
    }

    @Test
    void isAskedForByPost() throws Exception {
        answer(true, response("completed", CALL));
        RecordedRequest asked = service.asked();
        assertEquals("POST", asked.getMethod());
        assertEquals("/v1/responses", asked.getTarget());
        assertEquals("application/json", asked.getHeaders().get("Content-Type"));
        assertEquals(
                "{\"model\":\"gpt-5.5\",\"input\":[{\"type\":\"message\",\"role\":\"user\","
                        + "\"content\":[{\"type\":\"input_text\",\"text\":\"an otter\"}]}],"
                        + "\"tools\":[{\"type\":\"image_generation\",\"model\":\"gpt-image-2\"}],"
                        + "\"tool_choice\":{\"type\":\"image_generation\"}}",
                asked.getBody().utf8());
        assertEquals(String.valueOf(asked.getBodySize()), asked.getHeaders().get("Content-Length"));
    }

    @Test
    void allThatTheServiceTellsIsThere() throws Exception {
        service.answers(
                200,
                """
                {"id":"resp_1","object":"response","created_at":1776729600,"model":"gpt-5.5-2026-04-23","status":"completed",
                 "error":null,"incomplete_details":null,
                 "output":[
                  {"type":"reasoning","id":"rs_1","summary":[]},
                  {"type":"image_generation_call","id":"ig_1","status":"completed","result":"AQIDBAU=","action":"edit",
                   "background":"opaque","output_format":"png","quality":"low","size":"1254x1254",
                   "revised_prompt":"A wet otter",
                   "svg_usage":{"model":"gpt-5.5","input_tokens":1,"output_tokens":2,"reasoning_tokens":3,"total_tokens":6}},
                  {"type":"message","id":"msg_1","role":"assistant","status":"completed","content":[
                   {"type":"output_text","text":"An ","annotations":[]},{"type":"output_text","text":"otter."}]}],
                 "usage":{"input_tokens":100,"input_tokens_details":{"cached_tokens":20},"output_tokens":30,
                  "output_tokens_details":{"reasoning_tokens":10},"total_tokens":130},
                 "tool_usage":{"image_gen":{"input_tokens":40,"input_tokens_details":{"image_tokens":25,"text_tokens":15},
                  "output_tokens":196,"output_tokens_details":{"image_tokens":190,"text_tokens":6},"total_tokens":236,
                  "cached_tokens":7,"cached_tokens_details":{"cached_image_tokens":4,"cached_text_tokens":3}}}}""",
                "x-request-id",
                "req_5");
        try (OpenAiClient client = service.client().build()) {
            ResponseAnswer answer = client.responses().create(request(false));
            assertEquals(
                    new ResponseAnswer(
                            Optional.of("resp_1"),
                            Optional.of(Instant.ofEpochSecond(1776729600)),
                            Optional.of("gpt-5.5-2026-04-23"),
                            Optional.of("completed"),
                            Optional.empty(),
                            List.of(new ToolCall(
                                    Optional.of("ig_1"),
                                    Optional.of("completed"),
                                    Optional.empty(),
                                    Optional.of("edit"),
                                    Optional.of("A wet otter"),
                                    new ResolvedOptions(
                                            Optional.of("1254x1254"),
                                            Optional.of("low"),
                                            Optional.of("opaque"),
                                            Optional.of("png")),
                                    Optional.empty(),
                                    Optional.of(counts(1, -1, -1, -1, -1, 2, -1, -1, 6)))),
                            "An otter.",
                            Optional.of(new TextUsage(count(100), count(20), count(30), count(10), count(130))),
                            Optional.of(counts(40, 15, 25, 3, 4, 196, 190, 6, 236)),
                            Optional.of("req_5")),
                    answer.withoutBytes());
            assertArrayEquals(PICTURE, answer.pictures().get(0).bytes().orElseThrow());
        }
    }

    @Test
    void aCallNeedsOnlyItsPicture() throws Exception {
        ResponseAnswer answer = answer(
                true, "{\"output\":[{\"type\":\"image_generation_call\",\"result\":\"" + BASE64 + "\"},7,null,"
                        + "{\"type\":{}}]}");
        assertArrayEquals(PICTURE, answer.pictures().get(0).bytes().orElseThrow());
        assertEquals(Optional.empty(), answer.id());
        assertEquals(Optional.empty(), answer.imageUsage());
    }

    @Test
    void severalCallsKeepTheirOrder() throws Exception {
        String other = CALL.replace("ig_1", "ig_2").replace(BASE64, "BwgJ");
        List<ToolCall> pictures = answer(true, response("completed", CALL, WORDS, other)).pictures();
        assertEquals(
                List.of(Optional.of("ig_1"), Optional.of("ig_2")),
                pictures.stream().map(ToolCall::id).toList());
    }

    @Test
    void wordsAloneAreAnAnswerWhereTheToolWasOffered() throws Exception {
        ResponseAnswer answer = answer(false, response("completed", WORDS));
        assertEquals(List.of(), answer.pictures());
        assertEquals("Here.", answer.text());
    }

    @Test
    void wordsAloneAreAFailureWhereTheToolWasForced() {
        assertEquals(
                "200: no picture in the response; the model says: Here.",
                refused(true, response("completed", WORDS)).getMessage());
    }

    @Test
    void aRefusalIsWhatTheModelSays() {
        String refusal =
                WORDS.replace("output_text", "refusal").replace("\"text\":\"Here.\"", "\"refusal\":\"I will not.\"");
        assertEquals(
                "200: no picture in the response; the model says: I will not.",
                refused(true, response("completed", refusal)).getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "\"\"", "5", "{}"})
    void aCallWithoutItsPictureIsNone(String result) {
        String call = "{\"type\":\"image_generation_call\",\"id\":\"ig_1\",\"status\":\"completed\","
                + "\"result\":" + result + "}";
        assertEquals("200: no picture in the response", refused(true, response("completed", call)).getMessage());
    }

    @Test
    void aForcedCallThatFailedTellsWhy() {
        ApiException e = refused(true, response("completed", failedCall(), WORDS));
        assertEquals(Optional.of("moderation_blocked"), e.code());
        assertEquals(Optional.of("image_generation_user_error"), e.type());
        assertTrue(e.getMessage().startsWith("200 moderation_blocked: Blocked"), e.getMessage());
        assertEquals(List.of("violence", "sexual"), e.moderation().orElseThrow().categories());
    }

    @Test
    void anOfferedCallThatFailedTellsWhyInTheAnswer() throws Exception {
        ResponseAnswer answer = answer(false, response("completed", failedCall(), WORDS));
        assertEquals(
                Optional.of(new CallError(
                        Optional.of("image_generation_user_error"),
                        Optional.of("moderation_blocked"),
                        Optional.empty(),
                        Optional.of("Blocked."),
                        List.of("violence", "sexual"),
                        Optional.of("output"))),
                answer.calls().get(0).error());
    }

    private static String failedCall() {
        return "{\"type\":\"image_generation_call\",\"id\":\"ig_1\",\"status\":\"failed\",\"result\":null,\"error\":{"
                + "\"code\":\"moderation_blocked\",\"message\":\"Blocked.\",\"param\":null,"
                + "\"type\":\"image_generation_user_error\","
                + "\"moderation_details\":{\"categories\":[\"violence\",\"sexual\",{}],\"moderation_stage\":\"output\"}}}";
    }

    @Test
    void aResponseThatFailedIsAFailureWithItsCode() {
        String body = response("failed").replace(
                "\"error\":null", "\"error\":{\"code\":\"image_content_policy_violation\",\"message\":\"No.\"}");
        ApiException e = refused(false, body);
        assertEquals(Optional.of("image_content_policy_violation"), e.code());
        assertTrue(e.getMessage().startsWith("200 image_content_policy_violation: No"), e.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"failed", "cancelled"})
    void aResponseThatFailedIsAFailureEvenIfItSaysNotWhy(String status) {
        assertEquals(
                "200: the response is " + status + ", and does not say why",
                refused(false, response(status, CALL)).getMessage());
    }

    @ParameterizedTest
    @CsvSource({"incomplete", "queued", "in_progress"})
    void wordsThatAreCutShortAreAFailure(String status) {
        String body = response(status, WORDS)
                .replace("\"incomplete_details\":null", "\"incomplete_details\":{\"reason\":\"max_output_tokens\"}");
        ApiException e = refused(false, body);
        assertEquals(Optional.of("max_output_tokens"), e.code());
        assertEquals(
                "200 max_output_tokens: the response is " + status + ": max_output_tokens", e.getMessage());
    }

    @Test
    void aPictureThatIsPaidForOutlivesTheWordsThatAreCutShort() throws Exception {
        String body = response("incomplete", CALL)
                .replace("\"incomplete_details\":null", "\"incomplete_details\":{\"reason\":\"content_filter\"}");
        ResponseAnswer answer = answer(true, body);
        assertEquals(1, answer.pictures().size());
        assertEquals(Optional.of("incomplete"), answer.status());
        assertEquals(Optional.of("content_filter"), answer.incompleteReason());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "",
        "[]",
        "null",
        "<html>Log in</html>",
        "{}",
        "{\"output\":null}",
        "{\"output\":{}}",
        "{\"output\":[]} trailing",
        "{\"data\":[{\"b64_json\":\"AQID\"}]}",
        "{\"output\":[{\"type\":\"image_generation_call\",\"result\":\"!!\"}]}",
        "{\"output\":[{\"type\":\"image_generation_call\",\"result\":\"A\"}]}"
    })
    void whatIsNoResponseIsAFailureWithoutATrace(String body) {
        ApiException e = refused(false, body);
        assertEquals(200, e.status());
    }

    @Test
    void aRefusalByStatusIsRead() {
        service.answers(400, "{\"error\":{\"message\":\"No such tool.\",\"type\":\"invalid_request_error\","
                + "\"param\":\"tools[0].size\",\"code\":\"invalid_value\"}}");
        try (OpenAiClient client = service.client().build()) {
            ApiException e = assertThrows(ApiException.class, () -> client.responses().create(request(true)));
            assertEquals(Optional.of("tools[0].size"), e.param());
        }
    }

    @Test
    void anAnswerThatBreaksOffIsALostConnection() {
        service.answers(new MockResponse.Builder()
                .body(response("completed", CALL))
                .onResponseBody(new SocketEffect.CloseSocket())
                .build());
        try (OpenAiClient client = service.client().build()) {
            IOException e = assertThrows(IOException.class, () -> client.responses().create(request(true)));
            assertTrue(!(e instanceof ApiException), e.toString());
        }
    }

    @Test
    void aSlowAnswerIsWaitedFor() throws Exception {
        String body = response("completed", CALL);
        service.answers(new MockResponse.Builder()
                .headersDelay(200, TimeUnit.MILLISECONDS)
                .body(body)
                .throttleBody(body.length() / 5, 40, TimeUnit.MILLISECONDS)
                .build());
        try (OpenAiClient client = service.client().build()) {
            assertEquals(1, client.responses().create(request(true)).pictures().size());
        }
    }

    @Test
    void aSilentServiceIsGivenUp() {
        service.answers(new MockResponse.Builder().onResponseStart(SocketEffect.Stall.INSTANCE).build());
        try (OpenAiClient client = service.client().readTimeout(Duration.ofMillis(300)).build()) {
            IOException e = assertThrows(IOException.class, () -> client.responses().create(request(true)));
            assertTrue(!(e instanceof ApiException), e.toString());
        }
    }

    @Test
    void theTwinBringsTheSame() throws Exception {
        service.answers(200, response("completed", CALL));
        service.answers(200, response("completed", WORDS));
        try (OpenAiClient client = service.client().build()) {
            var first = client.responses().createAsync(request(true), CallOptions.DEFAULT);
            assertEquals(1, first.get(5, TimeUnit.SECONDS).pictures().size());
            var second = client.responses().createAsync(request(true), CallOptions.DEFAULT);
            var e = assertThrows(ExecutionException.class, () -> second.get(5, TimeUnit.SECONDS));
            assertInstanceOf(ApiException.class, e.getCause());
        }
    }

    private static OptionalLong count(long value) {
        return value < 0 ? OptionalLong.empty() : OptionalLong.of(value);
    }

    private static TokenUsage counts(long... c) {
        return new TokenUsage(
                count(c[0]),
                count(c[1]),
                count(c[2]),
                count(c[3]),
                count(c[4]),
                count(c[5]),
                count(c[6]),
                count(c[7]),
                count(c[8]));
    }
}
