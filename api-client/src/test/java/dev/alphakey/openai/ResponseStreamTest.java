package dev.alphakey.openai;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.alphakey.openai.image.ImageOptions;
import dev.alphakey.openai.image.ResolvedOptions;
import dev.alphakey.openai.responses.ImageTool;
import dev.alphakey.openai.responses.ResponseAnswer;
import dev.alphakey.openai.responses.ResponseEvent;
import dev.alphakey.openai.responses.ResponseRequest;
import dev.alphakey.openai.responses.ToolCall;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Streamed responses: every picture once, as soon as it is there, and no failure that passes for an end. */
class ResponseStreamTest {
    private static final String CREATED = event("response.created", "\"response\":{\"id\":\"resp_1\","
            + "\"status\":\"in_progress\",\"output\":[]}");
    private static final String GENERATING =
            event("response.image_generation_call.generating", "\"item_id\":\"ig_1\",\"output_index\":0");
    private static final String PARTIAL = event(
            "response.image_generation_call.partial_image",
            "\"item_id\":\"ig_1\",\"output_index\":0,\"partial_image_index\":1,\"partial_image_b64\":\"CQk=\","
                    + "\"size\":\"1024x1024\"");
    private static final String WORDS_DONE = event("response.output_item.done", "\"output_index\":1,"
            + "\"item\":" + words("Here."));

    private static final String CALL = call("\"ig_1\"", "completed", "AQID");

    private Service service;

    @BeforeEach
    void start() throws Exception {
        service = new Service();
    }

    @AfterEach
    void stop() {
        service.close();
    }

    /** What came, and what ended it. */
    private record Outcome(List<ResponseEvent> events, IOException failure) {
        List<ToolCall> pictures() {
            return events.stream()
                    .filter(ResponseEvent.Finished.class::isInstance)
                    .map(event -> ((ResponseEvent.Finished) event).call())
                    .toList();
        }

        ResponseAnswer completed() {
            return assertInstanceOf(ResponseEvent.Completed.class, events.get(events.size() - 1)).answer();
        }
    }

    private Outcome outcome(boolean forced) throws IOException {
        ImageOptions options = ImageOptions.builder().partialImages(1).build();
        ImageTool tool = forced ? ImageTool.forced("i", options) : ImageTool.offered("i", options);
        List<ResponseEvent> events = new ArrayList<>();
        IOException failure = null;
        try (OpenAiClient client = service.client().build();
                EventStream<ResponseEvent> stream = client.responses().stream(new ResponseRequest("m", "x", tool))) {
            while (stream.hasNext()) {
                events.add(stream.next());
            }
        } catch (IOException e) {
            failure = e;
        }
        return new Outcome(events, failure);
    }

    private Outcome outcome(boolean forced, String... events) throws IOException {
        service.answers(200, String.join("", events), "Content-Type", "text/event-stream; charset=utf-8");
        return outcome(forced);
    }

    private static String event(String type, String fields) {
        return "event: " + type + "\ndata: {\"type\":\"" + type + "\",\"sequence_number\":1," + fields + "}\n\n";
    }

    private static String call(String id, String status, String base64) {
        return "{\"type\":\"image_generation_call\",\"id\":" + id + ",\"status\":\"" + status + "\","
                + "\"result\":\"" + base64 + "\"}";
    }

    private static String words(String text) {
        return "{\"type\":\"message\",\"id\":\"msg_1\",\"content\":[{\"type\":\"output_text\",\"text\":\"" + text + "\"}]}";
    }

    private static String done(String item) {
        return event("response.output_item.done", "\"output_index\":0,\"item\":" + item);
    }

    private static String end(String type, String... items) {
        return event("response." + type, "\"response\":{\"id\":\"resp_1\",\"status\":\"" + type + "\",\"output\":["
                + String.join(",", items) + "],\"usage\":{\"input_tokens\":9},"
                + "\"tool_usage\":{\"image_gen\":{\"output_tokens\":196}}}");
    }

    @Test
    void asksForAStream() throws Exception {
        outcome(true, done(CALL), end("completed", CALL));
        RecordedRequest asked = service.asked();
        assertEquals("text/event-stream", asked.getHeaders().get("Accept"));
        assertEquals(
                "{\"model\":\"m\",\"input\":[{\"type\":\"message\",\"role\":\"user\","
                        + "\"content\":[{\"type\":\"input_text\",\"text\":\"x\"}]}],"
                        + "\"tools\":[{\"type\":\"image_generation\",\"model\":\"i\",\"partial_images\":1}],"
                        + "\"tool_choice\":{\"type\":\"image_generation\"},\"stream\":true}",
                asked.getBody().utf8());
    }

    @Test
    void bringsPreviewsThePictureAndTheRest() throws Exception {
        String end = end("completed", CALL, words("Here."));
        Outcome outcome = outcome(true, CREATED, GENERATING, PARTIAL, done(CALL), WORDS_DONE, end);
        assertEquals(null, outcome.failure());
        assertEquals(3, outcome.events().size());
        ResponseEvent.Partial partial = assertInstanceOf(ResponseEvent.Partial.class, outcome.events().get(0));
        assertEquals(Optional.of("ig_1"), partial.callId());
        assertEquals(1, partial.index());
        assertArrayEquals(new byte[] {9, 9}, partial.bytes());
        assertEquals(
                new ResolvedOptions(Optional.of("1024x1024"), Optional.empty(), Optional.empty(), Optional.empty()),
                partial.resolved());
        assertArrayEquals(new byte[] {1, 2, 3}, outcome.pictures().get(0).bytes().orElseThrow());
        ResponseAnswer answer = outcome.completed();
        assertEquals("Here.", answer.text());
        assertEquals(Optional.of("resp_1"), answer.id());
        assertEquals(OptionalLong.of(9), answer.textUsage().orElseThrow().inputTokens());
        assertEquals(OptionalLong.of(196), answer.imageUsage().orElseThrow().outputTokens());
        assertEquals(Optional.of("ig_1"), answer.calls().get(0).id());
        assertEquals(List.of(), answer.pictures());
    }

    @Test
    void aPictureIsTakenFromItsItemWhateverTheStatus() throws Exception {
        Outcome outcome = outcome(true, done(call("\"ig_1\"", "generating", "AQID")), end("completed"));
        assertEquals(null, outcome.failure());
        assertEquals(1, outcome.pictures().size());
        assertEquals(1, outcome.completed().calls().size());
    }

    @Test
    void wordsAreKeptWhenTheLastEventHasNone() throws Exception {
        assertEquals("Here.", outcome(false, WORDS_DONE, end("completed")).completed().text());
    }

    @Test
    void aPictureIsTakenFromTheLastEventIfItDidNotComeBefore() throws Exception {
        String item = "{\"type\":\"image_generation_call\",\"id\":\"ig_1\",\"status\":\"completed\",\"result\":null}";
        assertEquals(1, outcome(true, done(item), end("completed", CALL)).pictures().size());
    }

    @Test
    void aBrokenItemIsForgivenIfTheLastEventHasItWhole() throws Exception {
        Outcome outcome = outcome(true, done(call("\"ig_1\"", "completed", "!")), end("completed", CALL));
        assertEquals(null, outcome.failure());
        assertEquals(1, outcome.pictures().size());
    }

    @Test
    void aBrokenItemIsAFailureOtherwise() throws Exception {
        String other = done(call("\"ig_2\"", "completed", "BAUG"));
        Outcome outcome = outcome(true, done(call("\"ig_1\"", "completed", "!")), other, end("completed"));
        assertEquals(1, outcome.pictures().size());
        assertInstanceOf(ApiException.class, outcome.failure());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"ig_1\"", "\"another\"", "null"})
    void noPictureComesTwice(String idAtTheEnd) throws Exception {
        Outcome outcome = outcome(true, done(CALL), done(CALL), end("completed", call(idAtTheEnd, "completed", "AQID")));
        assertEquals(1, outcome.pictures().size());
        assertEquals(null, outcome.failure());
    }

    @Test
    void everyPictureComes() throws Exception {
        String second = call("\"ig_2\"", "completed", "BAUG");
        String third = call("null", "completed", "BwgJ");
        Outcome outcome = outcome(true, done(CALL), end("completed", CALL, second, third));
        assertEquals(
                List.of(1, 4, 7),
                outcome.pictures().stream().map(call -> (int) call.bytes().orElseThrow()[0]).toList());
        assertEquals(3, outcome.completed().calls().size());
    }

    @Test
    void wordsAloneAreAFailureWhereTheToolWasForced() throws Exception {
        IOException failure = outcome(true, WORDS_DONE, end("completed")).failure();
        assertEquals("200: no picture in the response; the model says: Here.", failure.getMessage());
    }

    @Test
    void wordsAloneAreAnAnswerWhereTheToolWasOffered() throws Exception {
        Outcome outcome = outcome(false, WORDS_DONE, end("completed"));
        assertEquals(null, outcome.failure());
        assertEquals(List.of(), outcome.pictures());
    }

    @Test
    void aForcedCallThatFailedTellsWhy() throws Exception {
        String item = "{\"type\":\"image_generation_call\",\"id\":\"ig_1\",\"status\":\"failed\",\"result\":null,"
                + "\"error\":{\"code\":\"moderation_blocked\",\"message\":\"Blocked.\","
                + "\"type\":\"image_generation_user_error\"}}";
        ApiException e = assertInstanceOf(
                ApiException.class, outcome(true, done(item), end("completed")).failure());
        assertEquals(Optional.of("moderation_blocked"), e.code());
    }

    @Test
    void aPreviewThatIsBrokenIsPassedOver() throws Exception {
        String broken = PARTIAL.replace("CQk=", "*");
        assertEquals(2, outcome(true, broken, done(CALL), end("completed")).events().size());
    }

    @Test
    void eventsThatAreNotKnownArePassedOver() throws Exception {
        String strange = event("response.sparkle.delta", "\"result\":[1],\"response\":7");
        assertEquals(null, outcome(true, ": ping\n\n", strange, done(CALL), end("completed")).failure());
    }

    @Test
    void theTypeInTheDataDecides() throws Exception {
        String misnamed = done(CALL).replace("event: response.output_item.done", "event: message");
        String unnamed = end("completed").replace("event: response.completed\n", "");
        assertEquals(1, outcome(true, misnamed, unnamed, "data: [DONE]\n\n").pictures().size());
    }

    @Test
    void aFailedResponseIsAFailureAfterThePicturesThatCame() throws Exception {
        String failed = event(
                "response.failed",
                "\"response\":{\"status\":\"failed\",\"error\":{\"code\":\"server_error\",\"message\":\"Oops.\"},"
                        + "\"output\":[]}");
        Outcome outcome = outcome(true, done(CALL), failed);
        assertEquals(1, outcome.events().size());
        ApiException e = assertInstanceOf(ApiException.class, outcome.failure());
        assertEquals(Optional.of("server_error"), e.code());
    }

    @Test
    void aResponseThatIsCutShortIsAFailureAfterThePictureItBrings() throws Exception {
        String incomplete = end("incomplete", CALL).replace(
                "\"status\":\"incomplete\"", "\"status\":\"incomplete\","
                        + "\"incomplete_details\":{\"reason\":\"max_output_tokens\"}");
        Outcome outcome = outcome(true, incomplete);
        assertEquals(1, outcome.pictures().size());
        assertEquals("200 max_output_tokens: the response is incomplete: max_output_tokens", outcome.failure().getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "event: error\ndata: {\"type\":\"error\",\"code\":\"rate_limit_exceeded\",\"message\":\"Slow down.\","
                + "\"param\":null}\n\n",
        "data: {\"error\":{\"code\":\"rate_limit_exceeded\",\"message\":\"Slow down.\"}}\n\n"
    })
    void anErrorEventIsAFailureAfterThePicturesThatCame(String error) throws Exception {
        Outcome outcome = outcome(true, done(CALL), error);
        assertEquals(1, outcome.pictures().size());
        ApiException e = assertInstanceOf(ApiException.class, outcome.failure());
        assertEquals(Optional.of("rate_limit_exceeded"), e.code());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "data: [DONE]\n\n"})
    void anEndWithoutTheLastEventIsAFailureAfterThePicturesThatCame(String ending) throws Exception {
        Outcome outcome = outcome(true, CREATED, done(CALL), ending);
        assertEquals(1, outcome.pictures().size());
        assertTrue(outcome.failure() != null);
    }

    @Test
    void anEmptyStreamIsAFailure() throws Exception {
        Outcome outcome = outcome(false, "");
        assertEquals(List.of(), outcome.events());
        assertTrue(outcome.failure() != null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"data: ping\n\n", "data: []\n\n", "data: {\"type\":\n\n"})
    void anEventThatCannotBeReadIsAFailure(String garbage) throws Exception {
        assertTrue(outcome(false, garbage, end("completed")).failure() != null);
    }

    @Test
    void aConnectionThatBreaksIsAFailureAfterThePicturesThatCame() throws Exception {
        String whole = done(CALL) + PARTIAL.repeat(2000);
        service.answers(new MockResponse.Builder()
                .addHeader("Content-Type", "text/event-stream")
                .chunkedBody(whole, 1024)
                .onResponseBody(new SocketEffect.CloseSocket())
                .build());
        Outcome outcome = outcome(true);
        assertEquals(1, outcome.pictures().size());
        assertFalse(outcome.failure() instanceof ApiException);
    }

    @Test
    void aPictureIsThereBeforeTheStreamIsOver() throws Exception {
        String early = CREATED + done(CALL);
        service.answers(new MockResponse.Builder()
                .addHeader("Content-Type", "text/event-stream")
                .body(early + end("completed"))
                .throttleBody(early.length(), 2, TimeUnit.SECONDS)
                .build());
        ResponseRequest request = new ResponseRequest("m", "x", ImageTool.forced("i", ImageOptions.DEFAULT));
        try (OpenAiClient client = service.client().build();
                EventStream<ResponseEvent> stream = client.responses().stream(request)) {
            assertInstanceOf(ResponseEvent.Finished.class, stream.next());
            long came = System.nanoTime();
            assertInstanceOf(ResponseEvent.Completed.class, stream.next());
            assertTrue(System.nanoTime() - came > 500_000_000L, "the picture waited for the end");
        }
    }

    @Test
    void aServerThatKnowsNoStreamsAnswersWhole() throws Exception {
        service.answers(200, "{\"id\":\"resp_1\",\"status\":\"completed\","
                + "\"output\":[" + CALL + "]}", "Content-Type", "application/json");
        Outcome outcome = outcome(true);
        assertEquals(null, outcome.failure());
        assertEquals(1, outcome.pictures().size());
        assertEquals(List.of(), outcome.completed().pictures());
    }

    @Test
    void aRefusalByStatusComesBeforeAnyEvent() throws Exception {
        service.answers(429, "{\"error\":{\"message\":\"Pay first.\",\"code\":\"insufficient_quota\"}}");
        Outcome outcome = outcome(true);
        assertEquals(429, assertInstanceOf(ApiException.class, outcome.failure()).status());
    }
}
