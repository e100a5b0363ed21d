package dev.alphakey.openai.wire.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import okio.Buffer;
import okio.ForwardingSource;
import okio.Okio;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The standard's rules for cutting a stream into events. */
class ServerSentEventsTest {
    private static List<String> events(String text, long mostBytes, int chunk) throws IOException {
        ForwardingSource slow = new ForwardingSource(new Buffer().writeUtf8(text)) {
            @Override
            public long read(Buffer sink, long byteCount) throws IOException {
                return super.read(sink, Math.min(byteCount, chunk));
            }
        };
        ServerSentEvents events = new ServerSentEvents(Okio.buffer(slow), mostBytes);
        List<String> all = new ArrayList<>();
        for (ServerSentEvent event = events.next(); event != null; event = events.next()) {
            all.add(event.name() + "=" + event.data().readUtf8());
        }
        return all;
    }

    private static List<String> events(String text) throws IOException {
        return events(text.replace("|", "\n"), 1000, 8192);
    }

    @ParameterizedTest
    @CsvSource({
        "'data: a||', 'message=a'",
        "'data:a||', 'message=a'",
        "'data:  a||', 'message= a'",
        "'event: e|data: a||', 'e=a'",
        "'data: a|event: e||', 'e=a'",
        "': comment|data: a|id: 7|retry: 9|other: x||', 'message=a'",
        "'event: e||data: a||', 'message=a'",
        "'||data: a||||', 'message=a'",
        "'data: x:y||', 'message=x:y'",
        "'data||', 'message='"
    })
    void aLineIsAFieldAndAValue(String text, String event) throws IOException {
        assertEquals(List.of(event), events(text));
    }

    @Test
    void linesOfDataAreJoined() throws IOException {
        assertEquals(List.of("message=a\n\nb"), events("data: a|data:|data: b||"));
    }

    @Test
    void aByteOrderMarkIsSkipped() throws IOException {
        assertEquals(List.of("message=a"), events("\uFEFFdata: a||"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"data: [DONE]||data: b||", "data:[DONE] ||", "data: [DONE]", "data: half", "event: e|", ""})
    void nothingComesAfterDoneOrOfAnIncompleteEvent(String end) throws IOException {
        assertEquals(List.of("message=a"), events("data: a||" + end));
    }

    @Test
    void anUnendedEventWithAWholeObjectCounts() throws IOException {
        assertEquals(List.of("message={}"), events("data: {}"));
    }

    @Test
    void everyLineEndAndEveryChunkingGivesTheSame() throws IOException {
        Random random = new Random(6);
        List<String> expected = List.of("e=a\nb", "message=c", "f={\"x\":\"é\"}");
        String text = "event: e\ndata: a\ndata: b\n\n:\ndata: c\n\nevent: f\ndata: {\"x\":\"é\"}\n\n";
        for (int round = 0; round < 200; round++) {
            StringBuilder mixed = new StringBuilder();
            for (String line : text.split("\n", -1)) {
                mixed.append(line).append(List.of("\n", "\r\n", "\r").get(round % 3));
            }
            assertEquals(expected, events(mixed.toString(), 1000, 1 + random.nextInt(9)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"data: ", ": ", "event: ", ""})
    void anEndlessLineIsRefused(String field) {
        String text = field + "x".repeat(2000);
        assertThrows(UnreadableAnswer.class, () -> events(text, 1000, 100));
    }

    @Test
    void anEndlessEventIsRefused() {
        String text = "data: 123456789\n".repeat(200);
        assertThrows(UnreadableAnswer.class, () -> events(text, 1000, 100));
    }

    @Test
    void aLargePictureIsMovedOutOfItsSource() throws IOException {
        Buffer large = new Buffer().writeUtf8("data: ");
        byte[] block = "A".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
        for (int i = 0; i < 40; i++) {
            large.write(block);
        }
        large.writeUtf8("\n\n");
        ServerSentEvent event = new ServerSentEvents(large, 128L << 20).next();
        assertEquals(40L << 20, event.data().size());
        assertTrue(large.exhausted());
    }
}
