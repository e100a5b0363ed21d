package dev.alphakey.openai;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.alphakey.openai.image.Content;
import dev.alphakey.openai.image.EditRequest;
import dev.alphakey.openai.image.GenerateRequest;
import dev.alphakey.openai.image.ImageOptions;
import dev.alphakey.openai.image.ImageSource;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** On real connections that are lost at every point: what may have been paid for is not ordered again. */
@Timeout(60)
class LostConnectionsTest {
    private static final GenerateRequest OTTER = new GenerateRequest("gpt-image-2", "otter", ImageOptions.DEFAULT);
    private static final byte[] PICTURE =
            RawServer.answer(200, "application/json", "{\"data\":[{\"b64_json\":\"AQID\"}]}");
    private static final RetryPolicy TWICE_BILLED = new RetryPolicy(3, Duration.ofMinutes(1), true);

    private final NoWaiting time = new NoWaiting();

    private OpenAiClient.Builder client(RawServer server) {
        return OpenAiClient.builder(Service.KEY)
                .checking(Checking.NONE)
                .baseUrl(server.url())
                .time(time)
                .readTimeout(Duration.ofSeconds(5));
    }

    /** An edit whose upload fills every buffer on its way. */
    private static EditRequest large() {
        ImageSource upload = new ImageSource.Upload("a.png", Content.of(new byte[30 << 20]));
        return new EditRequest("gpt-image-2", "red", List.of(upload), ImageOptions.DEFAULT);
    }

    /** Closes so that the other side's writing fails at once. */
    private static void reset(Socket connection) throws IOException {
        connection.setSoLinger(true, 0);
        connection.close();
    }

    @Test
    void aRequestThatWasReadAndNotAnsweredIsNotRepeated() throws Exception {
        try (RawServer server = new RawServer(RawServer::readRequest);
                OpenAiClient client = client(server).build()) {
            IOException e = assertThrows(IOException.class, () -> client.images().generate(OTTER));
            assertTrue(e.getMessage().endsWith("; the call may have been billed"), e.getMessage());
            assertEquals(1, server.connections());
        }
    }

    @Test
    void aRequestThatWasReadAndNotAnsweredIsRepeatedWhereThatIsAskedFor() throws Exception {
        AtomicInteger served = new AtomicInteger();
        try (RawServer server = new RawServer(connection -> {
                    RawServer.readRequest(connection);
                    if (served.incrementAndGet() == 3) {
                        connection.getOutputStream().write(PICTURE);
                    }
                });
                OpenAiClient client = client(server).retries(TWICE_BILLED).build()) {
            assertEquals(1, client.images().generate(OTTER).images().size());
            assertEquals(3, server.connections());
        }
    }

    @Test
    void anUploadThatBreaksHalfwayIsRepeatedSinceNobodyCanBillIt() throws Exception {
        AtomicInteger served = new AtomicInteger();
        try (RawServer server = new RawServer(connection -> {
                    if (served.incrementAndGet() < 3) {
                        connection.getInputStream().skipNBytes(1 << 20);
                        reset(connection);
                    } else {
                        RawServer.readRequest(connection);
                        connection.getOutputStream().write(PICTURE);
                    }
                });
                OpenAiClient client = client(server).build()) {
            assertEquals(1, client.images().edit(large()).images().size());
            assertEquals(3, server.connections());
        }
    }

    @Test
    void aServerThatClosesAtOnceIsToldApartByWhetherTheRequestWasWritten() throws Exception {
        try (RawServer server = new RawServer(LostConnectionsTest::reset);
                OpenAiClient client = client(server).build()) {
            IOException e = assertThrows(IOException.class, () -> client.images().edit(large()));
            assertTrue(e.getMessage().endsWith("; nothing was billed"), e.getMessage());
            assertEquals(4, server.connections());
        }
    }

    @Test
    void anAnswerThatBreaksOffIsNotOrderedAgain() throws Exception {
        try (RawServer server = new RawServer(connection -> {
                    RawServer.readRequest(connection);
                    connection.getOutputStream().write(PICTURE, 0, PICTURE.length - 5);
                });
                OpenAiClient client = client(server).build()) {
            IOException e = assertThrows(IOException.class, () -> client.images().generate(OTTER));
            assertTrue(e.getMessage().contains("may have been billed"), e.getMessage());
            assertEquals(1, server.connections());
        }
    }

    @Test
    void aStormOfLimitsEndsForEveryone() throws Exception {
        byte[] limit = RawServer.answer(429, "application/json", "{\"error\":{\"code\":\"rate_limit_exceeded\"}}");
        ImagesPerMinute limiter = new ImagesPerMinute(1000, Duration.ofMinutes(1), time);
        LinkedBlockingQueue<Object> outcomes = new LinkedBlockingQueue<>();
        try (RawServer server = new RawServer(connection -> {
                    RawServer.readRequest(connection);
                    connection.getOutputStream().write(limit);
                });
                OpenAiClient client = client(server).time(Time.SYSTEM).limiter(limiter)
                        .retries(new RetryPolicy(2, Duration.ofMinutes(1), false)).build()) {
            List<Thread> threads = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                Thread thread = new Thread(() -> {
                    try {
                        outcomes.add(client.images().generate(OTTER));
                    } catch (IOException | RuntimeException e) {
                        outcomes.add(e);
                    }
                });
                threads.add(thread);
                thread.start();
            }
            for (Thread thread : threads) {
                thread.join();
            }
            assertEquals(40, server.connections());
        }
        outcomes.forEach(outcome -> assertEquals(429, assertInstanceOf(ApiException.class, outcome).status()));
        assertEquals(20, outcomes.size());
    }

    /** What ends a call that stands still halfway. */
    private interface Ending {
        void end(Thread thread, Cancellation token);
    }

    private interface Calling {
        Object with(OpenAiClient client, Cancellation token) throws IOException;
    }

    /** A call to a server that does its part and then nothing more. */
    private Object ended(RawServer.Manners part, Calling calling, Ending ending) throws Exception {
        CountDownLatch halfway = new CountDownLatch(1);
        CountDownLatch over = new CountDownLatch(1);
        LinkedBlockingQueue<Object> outcome = new LinkedBlockingQueue<>();
        Cancellation token = new Cancellation();
        try (RawServer server = new RawServer(connection -> {
                    part.serve(connection);
                    halfway.countDown();
                    try {
                        over.await(20, TimeUnit.SECONDS);
                    } catch (InterruptedException e) {
                        throw new IOException(e);
                    }
                });
                OpenAiClient client = client(server).readTimeout(Duration.ofMinutes(1)).build()) {
            Thread thread = new Thread(() -> {
                try {
                    outcome.add(calling.with(client, token));
                } catch (IOException | RuntimeException e) {
                    outcome.add(e);
                }
            });
            thread.start();
            assertTrue(halfway.await(20, TimeUnit.SECONDS));
            ending.end(thread, token);
            Object result = outcome.poll(10, TimeUnit.SECONDS);
            over.countDown();
            assertNotNull(result, "still blocked");
            return result;
        }
    }

    private String uploadEnded(Ending ending) throws Exception {
        Object result = ended(
                connection -> connection.getInputStream().skipNBytes(1 << 10),
                (client, token) -> client.images().edit(large(), CallOptions.DEFAULT.with(token)),
                ending);
        return assertInstanceOf(CallCancelledException.class, result).getMessage();
    }

    @Test
    void aTokenEndsAnUpload() throws Exception {
        assertEquals("cancelled", uploadEnded((thread, token) -> token.cancel()));
    }

    @Test
    void anInterruptEndsAnUpload() throws Exception {
        assertEquals("interrupted", uploadEnded((thread, token) -> thread.interrupt()));
    }

    private String streamEnded(Ending ending) throws Exception {
        String start = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\n: wait\n\n";
        Object result = ended(
                connection -> {
                    RawServer.readRequest(connection);
                    connection.getOutputStream().write(start.getBytes(StandardCharsets.US_ASCII));
                },
                (client, token) -> {
                    try (var stream = client.images().generateStream(OTTER, CallOptions.DEFAULT.with(token))) {
                        return stream.next();
                    }
                },
                ending);
        return assertInstanceOf(CallCancelledException.class, result).getMessage();
    }

    @Test
    void aTokenEndsAStreamThatFellSilent() throws Exception {
        assertEquals(
                "cancelled; the service may still finish the call and bill it",
                streamEnded((thread, token) -> token.cancel()));
    }

    @Test
    void anInterruptEndsAStreamThatFellSilent() throws Exception {
        assertEquals(
                "interrupted; the service may still finish the call and bill it",
                streamEnded((thread, token) -> thread.interrupt()));
    }
}
