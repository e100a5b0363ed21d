package dev.alphakey.openai;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A server that breaks HTTP itself, byte by byte. */
@Timeout(20)
class BrokenAnswersTest {
    private final AtomicInteger asked = new AtomicInteger();
    private ServerSocket server;
    private volatile String answer;

    @BeforeEach
    void start() throws IOException {
        server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(this::serve);
        thread.setDaemon(true);
        thread.start();
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    private void serve() {
        while (!server.isClosed()) {
            try (Socket socket = server.accept()) {
                asked.incrementAndGet();
                byte[] seen = new byte[8192];
                StringBuilder request = new StringBuilder();
                while (request.indexOf("\r\n\r\n") < 0) {
                    int count = socket.getInputStream().read(seen);
                    if (count < 0) {
                        break;
                    }
                    request.append(new String(seen, 0, count, StandardCharsets.ISO_8859_1));
                }
                socket.getOutputStream().write(answer.getBytes(StandardCharsets.ISO_8859_1));
                socket.getOutputStream().flush();
            } catch (IOException e) {
                // The client went away first, or the test is over.
            }
        }
    }

    private IOException failure() {
        try (OpenAiClient client = OpenAiClient.builder(Service.KEY)
                .baseUrl("http://127.0.0.1:" + server.getLocalPort() + "/v1")
                .retries(RetryPolicy.NONE)
                .readTimeout(Duration.ofSeconds(5))
                .build()) {
            return assertThrows(IOException.class, client::models);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "",
        "nonsense\r\n\r\n",
        "HTTP/1.1 200 OK\r\nContent-Le",
        "HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\n{\"data\":[]}",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nff\r\n{\"data\":[]}",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n{\"data\":[]}",
        "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 11\r\n\r\n{\"data\":[]}"
    })
    void anAnswerThatBreaksOffOrLiesIsALostConnection(String bytes) {
        answer = bytes;
        IOException e = failure();
        assertFalse(e instanceof ApiException, e.toString());
        assertTrue(e.getMessage().startsWith("no complete answer came: "), e.getMessage());
        assertEquals(1, asked.get());
    }

    @Test
    void anErrorWhoseBodyBreaksOffIsStillThatError() {
        answer = "HTTP/1.1 500 Oops\r\nContent-Length: 50\r\n\r\n{\"error\":";
        assertEquals(500, ((ApiException) failure()).status());
    }

    @Test
    void endlessHeadersAreRefused() {
        answer = "HTTP/1.1 200 OK\r\n" + ("X-Y: " + "z".repeat(1000) + "\r\n").repeat(1000);
        assertFalse(failure() instanceof ApiException);
    }
}
