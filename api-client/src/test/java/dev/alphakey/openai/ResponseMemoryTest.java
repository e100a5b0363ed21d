package dev.alphakey.openai;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.alphakey.openai.file.FileUpload;
import dev.alphakey.openai.image.Content;
import dev.alphakey.openai.image.ImageOptions;
import dev.alphakey.openai.image.ImageSource;
import dev.alphakey.openai.responses.ImageTool;
import dev.alphakey.openai.responses.InputItem;
import dev.alphakey.openai.responses.InputPart;
import dev.alphakey.openai.responses.ResponseEvent;
import dev.alphakey.openai.responses.ResponseRequest;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.MockResponseBody;
import okio.BufferedSink;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A client whose heap is small receives a response with a 4K picture in it, and sends what is larger than its heap. */
class ResponseMemoryTest {
    private static final int PICTURE = 24 << 20;
    private static final String BASE64 = "AAAA".repeat(1 << 10);
    private static final String CALL = "{\"type\":\"image_generation_call\",\"id\":\"ig_1\",\"result\":\"PICTURE\"}";

    private Service service;

    @BeforeEach
    void start() throws Exception {
        service = new Service();
    }

    @AfterEach
    void stop() {
        service.close();
    }

    /** The text, with a large picture wherever it says so. */
    private static MockResponse answer(String type, String text) {
        MockResponseBody body = new MockResponseBody() {
            @Override
            public long getContentLength() {
                int pictures = text.split("PICTURE", -1).length - 1;
                return text.length() + pictures * (PICTURE / 3 * 4L - "PICTURE".length());
            }

            @Override
            public void writeTo(BufferedSink sink) throws IOException {
                String[] pieces = text.split("PICTURE", -1);
                for (int i = 0; i < pieces.length; i++) {
                    for (int left = i == 0 ? 0 : PICTURE / 3 * 4; left > 0; left -= BASE64.length()) {
                        sink.writeUtf8(BASE64, 0, Math.min(left, BASE64.length()));
                    }
                    sink.writeUtf8(pieces[i]);
                }
                sink.flush();
            }
        };
        return new MockResponse.Builder().addHeader("Content-Type", type).body(body).build();
    }

    private String done(int heap, String... arguments) throws Exception {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseG1GC",
                "-Xmx" + heap,
                "-cp",
                System.getProperty("java.class.path"),
                Receiver.class.getName(),
                service.url());
        ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(command)).redirectErrorStream(true);
        builder.command().addAll(Arrays.asList(arguments));
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        process.waitFor(1, TimeUnit.MINUTES);
        return said;
    }

    @Test
    void aResponseFitsInThreeTimesItsPicture() throws Exception {
        service.answers(answer("application/json", "{\"status\":\"completed\",\"output\":[" + CALL + "]}"));
        assertEquals("1 of " + PICTURE, done(3 * PICTURE, "answer"));
    }

    @Test
    void aStreamThatBringsThePictureTwiceFitsInThreeTimesItsSize() throws Exception {
        service.answers(answer(
                "text/event-stream",
                "event: response.output_item.done\ndata: {\"type\":\"response.output_item.done\",\"item\":" + CALL + "}\n\n"
                        + "event: response.completed\ndata: {\"type\":\"response.completed\",\"response\":{\"output\":["
                        + CALL + "]}}\n\n"));
        assertEquals("1 of " + PICTURE, done(3 * PICTURE, "stream"));
    }

    @Test
    void picturesInARequestAreReadAsTheyAreSent(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("large.png");
        fill(file, 15_700_000);
        service.answers(200, "{\"status\":\"completed\",\"output\":[]}");
        assertEquals("0 of 0", done(24 << 20, "request", file.toString()));
        assertTrue(service.asked().getBodySize() > 41_000_000);
    }

    @Test
    void filesAreReadAndWrittenAsTheyTravel(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("large.png");
        fill(file, 100 << 20);
        service.answers(200, "{\"id\":\"file-1\"}");
        service.answers(answer("application/octet-stream", "PICTURE".repeat(4)));
        assertEquals("file-1 " + 4 * (PICTURE / 3 * 4L), done(24 << 20, "files", file.toString()));
    }

    private static void fill(Path file, long length) throws IOException {
        try (RandomAccessFile out = new RandomAccessFile(file.toFile(), "rw")) {
            out.write("\u0089PNG\r\n\u001a\n".getBytes(StandardCharsets.ISO_8859_1));
            out.setLength(length);
        }
    }

    /** The process that is short of memory. */
    static final class Receiver {
        private Receiver() {}

        public static void main(String[] args) throws Exception {
            try (OpenAiClient client = OpenAiClient.builder(Service.KEY).checking(Checking.NONE).baseUrl(args[0]).build()) {
                boolean files = args[1].equals("files");
                System.out.println(files ? files(client.files(), Path.of(args[2])) : response(client.responses(), args));
            }
        }

        private static String files(Files files, Path file) throws IOException {
            String id = files.upload(FileUpload.forVision("large.png", Content.of(file))).id();
            return id + " " + files.content(id, OutputStream.nullOutputStream());
        }

        private static String response(Responses responses, String[] args) throws IOException {
            ImageTool tool = ImageTool.offered("gpt-image-2", ImageOptions.DEFAULT);
            ResponseRequest request = new ResponseRequest("gpt-5.5", "otter", tool);
            List<byte[]> pictures = new ArrayList<>();
            if (args[1].equals("stream")) {
                try (EventStream<ResponseEvent> stream = responses.stream(request)) {
                    while (stream.hasNext()) {
                        if (stream.next() instanceof ResponseEvent.Finished finished) {
                            pictures.add(finished.call().bytes().orElseThrow());
                        }
                    }
                }
            } else {
                if (args[1].equals("request")) {
                    ImageSource upload = new ImageSource.Upload("large.png", Content.of(Path.of(args[2])));
                    InputItem message = InputItem.Message.user(new InputPart.Picture(upload));
                    request = new ResponseRequest("gpt-5.5", List.of(message), tool.withMask(upload));
                }
                responses.create(request).pictures().forEach(call -> pictures.add(call.bytes().orElseThrow()));
            }
            return pictures.size() + " of " + pictures.stream().mapToInt(bytes -> bytes.length).sum();
        }
    }
}
