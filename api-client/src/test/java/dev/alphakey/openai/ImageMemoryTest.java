package dev.alphakey.openai;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.alphakey.openai.image.GenerateRequest;
import dev.alphakey.openai.image.ImageEvent;
import dev.alphakey.openai.image.ImageOptions;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.MockResponseBody;
import okio.BufferedSink;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A client whose whole heap is three times a 4K picture's file receives that picture. */
class ImageMemoryTest {
    private static final int PICTURE = 24 << 20;
    private static final int HEAP = 3 * PICTURE;

    private Service service;

    @BeforeEach
    void start() throws Exception {
        service = new Service();
    }

    @AfterEach
    void stop() {
        service.close();
    }

    /** The picture, made anew each time so that nobody holds it. */
    private static void writePicture(OutputStream out) throws IOException {
        Random random = new Random(7);
        byte[] some = new byte[3 << 13];
        for (int left = PICTURE; left > 0; left -= some.length) {
            random.nextBytes(some);
            out.write(some, 0, Math.min(left, some.length));
        }
    }

    private static MockResponse answer(String type, String head, String tail) {
        MockResponseBody body = new MockResponseBody() {
            @Override
            public long getContentLength() {
                return head.length() + 4L * PICTURE / 3 + tail.length();
            }

            @Override
            public void writeTo(BufferedSink sink) throws IOException {
                sink.writeUtf8(head);
                OutputStream text = Base64.getEncoder().wrap(new OutputStream() {
                    @Override
                    public void write(int b) throws IOException {
                        sink.writeByte(b);
                    }

                    @Override
                    public void write(byte[] bytes, int from, int length) throws IOException {
                        sink.write(bytes, from, length);
                    }
                });
                writePicture(text);
                text.close();
                sink.writeUtf8(tail);
                sink.flush();
            }
        };
        return new MockResponse.Builder().addHeader("Content-Type", type).body(body).build();
    }

    private static String expected() throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        writePicture(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
        return HexFormat.of().formatHex(digest.digest());
    }

    private String received(String how) throws Exception {
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseG1GC",
                        "-Xmx" + HEAP,
                        "-cp",
                        System.getProperty("java.class.path"),
                        Receiver.class.getName(),
                        service.url(),
                        how))
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        process.waitFor(1, TimeUnit.MINUTES);
        return said;
    }

    @Test
    void anAnswerFitsInThreeTimesItsPicture() throws Exception {
        service.answers(answer("application/json", "{\"created\":1,\"data\":[{\"b64_json\":\"", "\"}]}"));
        assertEquals(expected(), received("answer"));
    }

    @Test
    void aStreamedPictureFitsInThreeTimesItsSize() throws Exception {
        service.answers(answer(
                "text/event-stream", "data: {\"type\":\"image_generation.completed\",\"b64_json\":\"", "\"}\n\n"));
        assertEquals(expected(), received("stream"));
    }

    /** The process that is short of memory. */
    static final class Receiver {
        private Receiver() {}

        public static void main(String[] args) throws Exception {
            GenerateRequest request = new GenerateRequest("gpt-image-2", "otter", ImageOptions.DEFAULT);
            try (OpenAiClient client = OpenAiClient.builder(Service.KEY).baseUrl(args[0]).build()) {
                byte[] bytes;
                if (args[1].equals("stream")) {
                    try (EventStream<ImageEvent> stream = client.images().generateStream(request)) {
                        bytes = stream.next().bytes();
                    }
                } else {
                    bytes = client.images().generate(request).images().get(0).bytes().orElseThrow();
                }
                byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
                System.out.println(HexFormat.of().formatHex(digest));
            }
        }
    }
}
