package dev.alphakey.openai;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.alphakey.openai.image.GenerateRequest;
import dev.alphakey.openai.image.ImageEvent;
import dev.alphakey.openai.image.ImageOptions;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import okhttp3.OkHttpClient;
import okio.Buffer;
import okio.GzipSink;
import okio.Okio;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers that are slow, break off, or are not what their headers say. */
class ImagesOnBadLinesTest {
    private static final GenerateRequest OTTER = new GenerateRequest("gpt-image-2", "otter", ImageOptions.DEFAULT);
    private static final CallOptions ONCE = CallOptions.DEFAULT.with(RetryPolicy.NONE);
    private static final byte[] PICTURE = new byte[60_000];

    static {
        new Random(1).nextBytes(PICTURE);
    }

    private static final String ANSWER =
            "{\"created\":1,\"data\":[{\"b64_json\":\"" + Base64.getEncoder().encodeToString(PICTURE) + "\"}]}";
    private static final String EVENTS = "event: image_generation.completed\ndata: "
            + ANSWER.replace("{\"created\":1,\"data\":[", "").replace("\"}]}", "\",\"type\":\"image_generation.completed\"}")
            + "\n\n";

    private Service service;
    private OkHttpClient http;
    private OpenAiClient client;

    @BeforeEach
    void start() throws Exception {
        service = new Service();
        http = new OkHttpClient.Builder().readTimeout(Duration.ofSeconds(20)).build();
        client = service.client().httpClient(http).build();
    }

    @AfterEach
    void stop() {
        client.close();
        http.dispatcher().executorService().shutdown();
        http.connectionPool().evictAll();
        service.close();
    }

    private static MockResponse.Builder json() {
        return new MockResponse.Builder().addHeader("Content-Type", "application/json").body(ANSWER);
    }

    private static MockResponse.Builder events() {
        return new MockResponse.Builder().addHeader("Content-Type", "text/event-stream").body(EVENTS);
    }

    private static Buffer gzip(String text) throws IOException {
        Buffer packed = new Buffer();
        try (var sink = Okio.buffer(new GzipSink(packed))) {
            sink.writeUtf8(text);
        }
        return packed;
    }

    private void assertPicture(MockResponse.Builder answer) throws IOException {
        service.answers(answer.build());
        assertArrayEquals(
                PICTURE, client.images().generate(OTTER, ONCE).images().get(0).bytes().orElseThrow());
    }

    private IOException assertFails(MockResponse.Builder answer) {
        service.answers(answer.build());
        IOException e = assertThrows(IOException.class, () -> client.images().generate(OTTER, ONCE));
        assertFalse(e.getMessage() == null || e.getMessage().isBlank());
        return e;
    }

    private List<ImageEvent> streamed(MockResponse.Builder answer) throws IOException {
        service.answers(answer.build());
        List<ImageEvent> events = new ArrayList<>();
        client.images().generateStream(OTTER, ONCE).forEach(events::add);
        return events;
    }

    @Test
    void aSlowAnswerArrivesWhole() throws Exception {
        assertPicture(json().headersDelay(200, TimeUnit.MILLISECONDS).throttleBody(8_000, 50, TimeUnit.MILLISECONDS));
    }

    @Test
    void aSlowStreamArrivesWhole() throws Exception {
        MockResponse.Builder slow = events().throttleBody(8_000, 50, TimeUnit.MILLISECONDS);
        assertArrayEquals(PICTURE, streamed(slow).get(0).bytes());
    }

    @Test
    void anAnswerInManyChunksIsOne() throws Exception {
        assertPicture(json().chunkedBody(ANSWER, 7));
    }

    @Test
    void aStreamInManyChunksIsOne() throws Exception {
        assertArrayEquals(PICTURE, streamed(events().chunkedBody(EVENTS, 7)).get(0).bytes());
    }

    @Test
    void aPackedAnswerIsUnpacked() throws Exception {
        assertPicture(json().body(gzip(ANSWER)).addHeader("Content-Encoding", "gzip"));
    }

    @Test
    void anAnswerThatSaysItIsPackedAndIsNotIsAFailure() {
        assertFails(json().addHeader("Content-Encoding", "gzip"));
    }

    @Test
    void aPackedAnswerThatBreaksOffIsAFailure() throws Exception {
        Buffer packed = gzip(ANSWER);
        Buffer half = new Buffer();
        half.write(packed, packed.size() / 2);
        assertFails(json().body(half).addHeader("Content-Encoding", "gzip"));
    }

    @Test
    void aConnectionThatBreaksInTheMiddleIsAFailure() {
        assertFails(json().onResponseBody(new SocketEffect.CloseSocket()));
        assertFails(json().chunkedBody(ANSWER, 100).onResponseBody(new SocketEffect.CloseSocket()));
    }

    @Test
    void aStreamThatBreaksInTheMiddleIsAFailure() {
        MockResponse.Builder broken = events().onResponseBody(new SocketEffect.CloseSocket());
        assertThrows(IOException.class, () -> streamed(broken));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 20, 1000, 80_000})
    void anAnswerCutShortBehindATrueLengthIsAFailure(int length) {
        IOException e = assertFails(json().body(ANSWER.substring(0, length)));
        assertTrue(e.getMessage().matches("(?s).*(broke off|cut short).*"), e.getMessage());
    }

    @Test
    void anAnswerCutShortByTheEndOfTheConnectionIsAFailure() {
        MockResponse.Builder unended = json().body(ANSWER.substring(0, 40_000))
                .removeHeader("Content-Length")
                .addHeader("Connection", "close")
                .onResponseEnd(SocketEffect.ShutdownConnection.INSTANCE);
        assertFails(unended);
    }

    @Test
    void aStreamCutInsideItsPictureIsAFailure() {
        for (int length : new int[] {0, 10, 5_000, EVENTS.length() - 3}) {
            MockResponse.Builder cut = events().body(EVENTS.substring(0, length));
            assertThrows(IOException.class, () -> streamed(cut), "cut at " + length);
        }
    }

    @Test
    void aLengthThatPromisesTooMuchIsAFailure() {
        assertFails(json().setHeader("Content-Length", ANSWER.length() + 10)
                .onResponseEnd(SocketEffect.ShutdownConnection.INSTANCE));
    }

    @Test
    void aLengthThatPromisesTooLittleIsAFailure() {
        assertFails(json().setHeader("Content-Length", ANSWER.length() / 2)
                .onResponseEnd(SocketEffect.ShutdownConnection.INSTANCE));
    }

    @Test
    void aTypeThatLiesChangesNothing() throws Exception {
        assertPicture(json().setHeader("Content-Type", "text/html; charset=iso-8859-1"));
        assertArrayEquals(
                PICTURE, streamed(events().setHeader("Content-Type", "text/plain")).get(0).bytes());
    }

    @Test
    void aPageInsteadOfAnAnswerIsShownAsItsText() {
        IOException e = assertFails(json().body("<html><body>It's a \"login page</body></html>"));
        assertTrue(e.getMessage().contains("login page"), e.getMessage());
    }

    @Test
    void whatAFailureShowsIsShort() {
        assertTrue(assertFails(json().body(ANSWER.substring(0, 50_000))).getMessage().length() < 600);
        assertEquals(0, service.requests() - 1);
    }
}
