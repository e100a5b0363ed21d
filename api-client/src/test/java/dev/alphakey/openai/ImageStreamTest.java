package dev.alphakey.openai;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.alphakey.openai.image.EditRequest;
import dev.alphakey.openai.image.GenerateRequest;
import dev.alphakey.openai.image.ImageEvent;
import dev.alphakey.openai.image.ImageOptions;
import dev.alphakey.openai.image.ImageSource;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pictures that show themselves on their way. */
class ImageStreamTest {
    private static final GenerateRequest OTTER = new GenerateRequest(
            "gpt-image-2", "otter", ImageOptions.builder().partialImages(2).build());
    private static final String PARTIAL = event(
            "image_generation.partial_image",
            ",\"created_at\":1,\"b64_json\":\"AQ==\",\"partial_image_index\":0,\"size\":\"1024x1024\",\"quality\":\"low\"");
    private static final String COMPLETED = event(
            "image_generation.completed",
            ",\"created_at\":2,\"b64_json\":\"AgM\\/\",\"size\":\"1024x1024\",\"usage\":{\"total_tokens\":9}");

    private Service service;
    private OpenAiClient client;

    @BeforeEach
    void start() throws Exception {
        service = new Service();
        client = service.client().build();
    }

    @AfterEach
    void stop() {
        client.close();
        service.close();
    }

    private static String event(String type, String fields) {
        return "event: " + type + "\ndata: {\"type\":\"" + type + "\"" + fields + "}\n\n";
    }

    private List<ImageEvent> streamed(String body) throws IOException {
        List<ImageEvent> events = new ArrayList<>();
        open(body).forEach(events::add);
        return events;
    }

    private EventStream<ImageEvent> open(String body) throws IOException {
        service.answers(200, body, "Content-Type", "text/event-stream");
        return client.images().generateStream(OTTER);
    }

    @Test
    void partialPicturesComeBeforeTheFinishedOne() throws Exception {
        List<ImageEvent> events = streamed(PARTIAL + COMPLETED);
        assertEquals(2, events.size());
        ImageEvent.Partial partial = assertInstanceOf(ImageEvent.Partial.class, events.get(0));
        assertArrayEquals(new byte[] {1}, partial.bytes());
        assertEquals(0, partial.index());
        assertEquals(Optional.of("low"), partial.resolved().quality());
        ImageEvent.Completed completed = assertInstanceOf(ImageEvent.Completed.class, events.get(1));
        assertArrayEquals(new byte[] {2, 3, 63}, completed.bytes());
        assertEquals(OptionalLong.of(9), completed.usage().orElseThrow().totalTokens());
        assertEquals(
                "{\"prompt\":\"otter\",\"model\":\"gpt-image-2\",\"partial_images\":2,\"stream\":true}",
                service.asked().getBody().utf8());
    }

    @Test
    void anEventIsThereBeforeTheNextOne() throws Exception {
        try (EventStream<ImageEvent> stream = open(PARTIAL + COMPLETED)) {
            assertInstanceOf(ImageEvent.Partial.class, stream.next());
            assertInstanceOf(ImageEvent.Completed.class, stream.next());
            assertFalse(stream.hasNext());
        }
    }

    @Test
    void severalPicturesAreSeveralCompletedEvents() throws Exception {
        assertEquals(3, streamed(COMPLETED + COMPLETED + COMPLETED).size());
    }

    @Test
    void aConnectionThatBreaksBeforeTheLastOfSeveralPicturesIsAFailure() {
        service.answers(new MockResponse.Builder()
                .body(COMPLETED + COMPLETED)
                .setHeader("Content-Length", "10000")
                .onResponseEnd(new SocketEffect.CloseSocket())
                .build());
        GenerateRequest three = new GenerateRequest("m", "otter", ImageOptions.builder().n(3).build());
        List<ImageEvent> seen = new ArrayList<>();
        assertThrows(IOException.class, () -> client.images().generateStream(three).forEach(seen::add));
        assertEquals(2, seen.size());
    }

    @Test
    void anEditStreamsLikewise() throws Exception {
        String body = (PARTIAL + COMPLETED).replace("image_generation", "image_edit");
        service.answers(200, body, "Content-Type", "text/event-stream");
        List<ImageEvent> events = new ArrayList<>();
        EditRequest edit = new EditRequest("m", "red", List.of(new ImageSource.FileId("file-1")), ImageOptions.DEFAULT);
        client.images().editStream(edit).forEach(events::add);
        assertEquals(2, events.size());
        assertTrue(service.asked().getBody().utf8().endsWith("\"stream\":true}"));
    }

    @Test
    void theTwinOpensTheSameStream() throws Exception {
        service.answers(200, COMPLETED, "Content-Type", "text/event-stream");
        try (EventStream<ImageEvent> stream =
                client.images().generateStreamAsync(OTTER, CallOptions.DEFAULT).get()) {
            assertInstanceOf(ImageEvent.Completed.class, stream.next());
        }
    }

    @Test
    void doneEndsAStream() throws Exception {
        assertEquals(1, streamed(COMPLETED + "data: [DONE]\n\n").size());
    }

    @Test
    void theTypeInTheDataDecides() throws Exception {
        assertEquals(1, streamed(COMPLETED.replace("event: image_generation.completed", "event: message")).size());
        assertEquals(1, streamed(COMPLETED.replace("event: image_generation.completed\n", "")).size());
        assertEquals(1, streamed(COMPLETED.replace("\"type\":\"image_generation.completed\",", "")).size());
    }

    @Test
    void whatIsNotKnownIsPassedOver() throws Exception {
        String more = ": alive\n\n" + event("image_generation.queued", ",\"b64_json\":7") + "id: 3\nretry: 5\n\n";
        assertEquals(1, streamed(more + COMPLETED + more).size());
    }

    @Test
    void aBrokenPreviewIsPassedOver() throws Exception {
        assertEquals(1, streamed(PARTIAL.replace("AQ==", "!") + COMPLETED).size());
    }

    @Test
    void partialPicturesAreCountedWhereTheServerDoesNot() throws Exception {
        String uncounted = PARTIAL.replace("\"partial_image_index\":0,", "");
        ImageEvent second = streamed(uncounted + uncounted + COMPLETED).get(1);
        assertEquals(1, assertInstanceOf(ImageEvent.Partial.class, second).index());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "data: [DONE]\n\n", ": alive\n\n"})
    void aStreamWithoutAFinishedPictureIsAFailure(String end) {
        List<ImageEvent> seen = new ArrayList<>();
        assertThrows(IOException.class, () -> open(PARTIAL + end).forEach(seen::add));
        assertEquals(1, seen.size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ",\"b64_json\":null", ",\"b64_json\":\"\"", ",\"b64_json\":\"!\""})
    void aFinishedEventWithoutItsPictureIsAnError(String fields) {
        ApiException e = assertThrows(
                ApiException.class, () -> streamed(event("image_generation.completed", fields)));
        assertEquals(200, e.status());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "event: error\ndata: {\"error\":{\"message\":\"No otters.\",\"code\":\"moderation_blocked\"}}\n\n",
        "data: {\"type\":\"image_generation.partial_image\",\"error\":{\"message\":\"No otters.\",\"code\":\"moderation_blocked\"}}\n\n",
        "event: error\ndata: {\"type\":\"error\",\"message\":\"No otters.\",\"code\":\"moderation_blocked\",\"param\":null}\n\n"
    })
    void anErrorInTheStreamIsTheServicesError(String error) {
        List<ImageEvent> seen = new ArrayList<>();
        ApiException e = assertThrows(ApiException.class, () -> open(PARTIAL + error).forEach(seen::add));
        assertEquals(Optional.of("moderation_blocked"), e.code());
        assertTrue(e.getMessage().contains("No otters"));
        assertEquals(1, seen.size());
    }

    @Test
    void aServerThatKnowsNoStreamsAnswersWithTheFinishedPicture() throws Exception {
        service.answers(200, "{\"data\":[{\"b64_json\":\"AQID\"}]}", "Content-Type", "application/json");
        List<ImageEvent> events = new ArrayList<>();
        client.images().generateStream(OTTER).forEach(events::add);
        assertArrayEquals(new byte[] {1, 2, 3}, assertInstanceOf(ImageEvent.Completed.class, events.get(0)).bytes());
    }
}
