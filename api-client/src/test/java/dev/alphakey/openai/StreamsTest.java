package dev.alphakey.openai;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.alphakey.openai.http.Ask;
import dev.alphakey.openai.wire.answer.Answer;
import dev.alphakey.openai.wire.answer.EventReader;
import dev.alphakey.openai.wire.answer.ServerSentEvent;
import dev.alphakey.openai.wire.answer.UnreadableAnswer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A stream brings its events as they come, and never ends quietly before what was paid for is there. */
@Timeout(20)
class StreamsTest {
    private static final String PARTIAL = "event: part\ndata: {\"n\":1}\n\n";
    private static final String COMPLETED = "event: completed\ndata: {\"n\":2}\n\n";

    private Service service;
    private final List<String> events = new ArrayList<>();

    @BeforeEach
    void start() throws Exception {
        service = new Service();
    }

    @AfterEach
    void stop() {
        service.close();
    }

    /** Reads each event as its name and data, and takes "completed" for the end. */
    private static class Names implements EventReader<String> {
        private boolean finished;

        @Override
        public void read(ServerSentEvent event, Consumer<String> out) throws IOException {
            if (!event.data().peek().readUtf8().startsWith("{")) {
                throw new UnreadableAnswer("no object");
            }
            out.accept(event.name() + " " + event.data().readUtf8());
            finished |= event.name().equals("completed");
        }

        @Override
        public void whole(Answer answer, Consumer<String> out) throws IOException {
            if (!answer.json().has("data")) {
                throw new UnreadableAnswer("no picture");
            }
            out.accept("whole");
            finished = true;
        }

        @Override
        public boolean finished() {
            return finished;
        }
    }

    private void streams(String body) {
        service.answers(200, body, "Content-Type", "text/event-stream", "x-request-id", "req_7");
    }

    private EventStream<String> open() throws IOException {
        Ask ask = Ask.post(RequestBody.create("{}", MediaType.get("application/json")), 1, "images", "generations");
        return service.exchange(RetryPolicy.NONE, null, Time.SYSTEM).stream(ask, CallOptions.DEFAULT, new Names());
    }

    private void read() throws IOException {
        open().forEach(events::add);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "data: [DONE]\n\n", "data: [DONE]", ": bye\n\n"})
    void endsByCloseOrDone(String end) throws Exception {
        streams(PARTIAL + COMPLETED + end);
        read();
        assertEquals(List.of("part {\"n\":1}", "completed {\"n\":2}"), events);
    }

    @Test
    void asksForAStream() throws Exception {
        streams(COMPLETED);
        try (EventStream<String> stream = open()) {
            assertEquals(Optional.of("req_7"), stream.requestId());
        }
        assertEquals("text/event-stream", service.asked().getHeaders().get("Accept"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "data: [DONE]\n\n", "event: completed\ndata: {\"n\":"})
    void anEndBeforeCompletionIsAFailure(String end) {
        streams(PARTIAL + end);
        IOException e = assertThrows(IOException.class, this::read);
        assertFalse(e instanceof ApiException);
        assertTrue(e.getMessage().contains("ended too soon; the call may have been billed"), e.getMessage());
        assertEquals(List.of("part {\"n\":1}"), events);
    }

    @Test
    void aFailureStays() throws Exception {
        streams(PARTIAL);
        try (EventStream<String> stream = open()) {
            stream.next();
            IOException first = assertThrows(IOException.class, stream::hasNext);
            assertEquals(first, assertThrows(IOException.class, stream::hasNext));
        }
    }

    @Test
    void aCompletedPictureWhoseBlankLineIsMissingCounts() throws Exception {
        streams("event: completed\ndata: {\"n\":2}");
        read();
        assertEquals(1, events.size());
    }

    @Test
    void aConnectionLostAfterCompletionIsAnEnd() throws Exception {
        service.answers(new MockResponse.Builder()
                .body(COMPLETED + ":".repeat(100_000))
                .onResponseBody(new SocketEffect.CloseSocket())
                .build());
        read();
        assertEquals(1, events.size());
    }

    @Test
    void aConnectionLostBeforeCompletionMayHaveBeenBilled() {
        service.answers(new MockResponse.Builder()
                .body(PARTIAL + ":".repeat(100_000))
                .onResponseBody(new SocketEffect.CloseSocket())
                .build());
        assertTrue(assertThrows(IOException.class, this::read).getMessage().contains("may have been billed"));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "data: {\"error\":{\"message\":\"no\",\"code\":\"server_error\"}}\n\n",
        "event: error\ndata: {\"type\":\"error\",\"message\":\"no\",\"code\":\"server_error\",\"param\":null}\n\n",
        "data: {\"type\":\"error\",\"message\":\"no\",\"code\":\"server_error\"}\n\n",
        "event: completed\ndata: {\"error\":{\"message\":\"no\",\"code\":\"server_error\"}}\n\n",
        "{\"error\":{\"message\":\"no\",\"code\":\"server_error\"}}"
    })
    void anErrorEventIsAnError(String event) {
        streams(event);
        ApiException e = assertThrows(ApiException.class, this::read);
        assertEquals("200 server_error: no (request req_7)", e.getMessage());
        assertTrue(e.retryable());
    }

    @Test
    void anErrorThatIsNullIsNone() throws Exception {
        streams("event: completed\ndata: {\"error\":null}\n\n");
        read();
        assertEquals(1, events.size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html>Log in</html>", "[]", " \n", "{\"x\":1}", "{\"data\""})
    void anAnswerThatIsNoStreamIsAnError(String body) {
        streams(body);
        assertEquals(200, assertThrows(ApiException.class, this::read).status());
    }

    @Test
    void anEventThatCannotBeReadIsAnError() {
        streams("data: nonsense\n\n");
        String message = assertThrows(ApiException.class, this::read).getMessage();
        assertTrue(message.contains("no object: nonsense"), message);
    }

    @Test
    void aServerThatIgnoresTheWishForAStreamIsReadWhole() throws Exception {
        service.answers(200, "{\"data\":[]}", "Content-Type", "application/json");
        read();
        assertEquals(List.of("whole"), events);
    }

    @Test
    void aRefusalIsThrownBeforeTheStream() {
        service.answers(400, "{\"error\":{\"message\":\"no\"}}");
        assertEquals(400, assertThrows(ApiException.class, this::open).status());
    }

    @Test
    void anEventComesBeforeTheNextIsSent() throws Exception {
        service.answers(new MockResponse.Builder()
                .body(PARTIAL + COMPLETED)
                .throttleBody(PARTIAL.length(), 1, TimeUnit.SECONDS)
                .build());
        try (EventStream<String> stream = open()) {
            long start = System.nanoTime();
            assertEquals("part {\"n\":1}", stream.next());
            stream.next();
            assertFalse(stream.hasNext());
            assertTrue(System.nanoTime() - start > 500_000_000L);
        }
    }

    @Test
    void closingFromAnotherThreadEndsTheWait() throws Exception {
        service.answers(new MockResponse.Builder()
                .body(PARTIAL + COMPLETED)
                .throttleBody(PARTIAL.length(), 30, TimeUnit.SECONDS)
                .build());
        EventStream<String> stream = open();
        stream.next();
        Thread closer = new Thread(() -> {
            try {
                Thread.sleep(200);
            } catch (InterruptedException e) {
                return;
            }
            stream.close();
        });
        closer.start();
        assertThrows(CallCancelledException.class, stream::hasNext);
        closer.join();
    }

    @Test
    void closingEarlyIsQuick() throws Exception {
        service.answers(new MockResponse.Builder()
                .body(PARTIAL + COMPLETED)
                .throttleBody(PARTIAL.length(), 30, TimeUnit.SECONDS)
                .build());
        long start = System.nanoTime();
        try (EventStream<String> stream = open()) {
            stream.next();
        }
        assertTrue(System.nanoTime() - start < 5_000_000_000L);
    }

    @Test
    void noTokenIsLeftBehind() throws Exception {
        streams(COMPLETED);
        Cancellation token = new Cancellation();
        Ask ask = Ask.post(RequestBody.create("{}", null), 1, "images", "generations");
        Exchange exchange = service.exchange(RetryPolicy.NONE, null, Time.SYSTEM);
        exchange.stream(ask, CallOptions.DEFAULT.with(token), new Names()).forEach(events::add);
        assertEquals(0, token.waiting());
        assertNull(service.asked().getHeaders().get("Content-Type"));
    }
}
