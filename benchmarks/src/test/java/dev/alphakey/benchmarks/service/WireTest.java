package dev.alphakey.benchmarks.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.alphakey.benchmarks.scene.Size;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WireTest {
    private static final String HEAD =
            "POST /v1/images/generations HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer sk-t\r\nContent-Type: application/json\r\n";
    private static final String JSON = "{\"model\":\"gpt-image-2\",\"prompt\":\"pixel\"}";

    private static StandIn service;

    @BeforeAll
    static void start() throws IOException {
        service = StandIn.start(StandInOptions.DEFAULT.withAutoSize(new Size(64, 48)));
    }

    @AfterAll
    static void stop() throws IOException {
        service.close();
    }

    @Test
    void chunkedBodiesAreRead() throws Exception {
        String half = JSON.substring(0, 10);
        String rest = JSON.substring(10);
        String text = RawCall.send(service, HEAD + "Connection: close\r\nTransfer-Encoding: chunked\r\n\r\n"
                + "a\r\n" + half + "\r\n" + Integer.toHexString(rest.length()) + "\r\n" + rest + "\r\n0\r\n\r\n").text();
        assertTrue(text.startsWith("HTTP/1.1 200 OK\r\n"), text.substring(0, 40));
    }

    @Test
    void aConnectionServesOneRequestAfterTheOther() throws Exception {
        String one = HEAD + "Content-Length: " + JSON.length() + "\r\n\r\n" + JSON;
        String last = HEAD + "Connection: close\r\nContent-Length: 2\r\n\r\n{}";
        String text = RawCall.send(service, one + one + last).text();
        assertEquals(4, text.split("HTTP/1.1 (200|400) ").length);
    }

    @Test
    void aClientThatWaitsIsToldToContinue() throws Exception {
        String text = RawCall.send(service, HEAD + "Connection: close\r\nExpect: 100-continue\r\nContent-Length: "
                + JSON.length() + "\r\n\r\n" + JSON).text();
        assertTrue(text.startsWith("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK"));
    }

    @Test
    void aBodyThatIsTooLargeIsRefusedBeforeItIsRead() throws Exception {
        String text = RawCall.send(service, HEAD + "Content-Length: 999999999\r\n\r\n{").text();
        assertTrue(text.startsWith("HTTP/1.1 413 Payload Too Large"), text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"hello\r\n\r\n", "GET /\r\n\r\n", "POST / HTTP/1.1\r\nContent-Length: -4\r\n\r\n", ""})
    void whatIsNoHttpEndsTheConnection(String bytes) throws Exception {
        if (!bytes.isEmpty()) {
            assertEquals("", RawCall.send(service, bytes).text());
        }
        assertTrue(RawCall.generate(service, JSON).text().startsWith("HTTP/1.1 200"));
    }
}
