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

    /** The server takes some of the upload and no more. */
    private Object endedDuringUpload(Ending ending) throws Exception {
        CountDownLatch uploading = new CountDownLatch(1);
        CountDownLatch over = new CountDownLatch(1);
        LinkedBlockingQueue<Object> outcome = new LinkedBlockingQueue<>();
        Cancellation token = new Cancellation();
        try (RawServer server = new RawServer(connection -> {
                    connection.getInputStream().skipNBytes(1 << 10);
                    uploading.countDown();
                    try {
                        over.await(20, TimeUnit.SECONDS);
                    } catch (InterruptedException e) {
                        throw new IOException(e);
                    }
                });
                OpenAiClient client = client(server).build()) {
            Thread thread = new Thread(() -> {
                try {
                    outcome.add(client.images().edit(large(), CallOptions.DEFAULT.with(token)));
                } catch (IOException | RuntimeException e) {
                    outcome.add(e);
                }
            });
            thread.start();
            assertTrue(uploading.await(20, TimeUnit.SECONDS));
            ending.end(thread, token);
            Object result = outcome.poll(10, TimeUnit.SECONDS);
            over.countDown();
            assertNotNull(result, "still blocked");
            return result;
        }
    }

    private interface Ending {
        void end(Thread thread, Cancellation token);
    }

    @Test
    void aTokenEndsAnUpload() throws Exception {
        CallCancelledException e =
                assertInstanceOf(CallCancelledException.class, endedDuringUpload((thread, token) -> token.cancel()));
        assertEquals("cancelled", e.getMessage());
    }

    @Test
    void anInterruptEndsAnUpload() throws Exception {
        CallCancelledException e =
                assertInstanceOf(CallCancelledException.class, endedDuringUpload((thread, token) -> thread.interrupt()));
        assertEquals("interrupted", e.getMessage());
    }
}
