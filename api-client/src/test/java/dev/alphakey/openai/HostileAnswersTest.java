package dev.alphakey.openai;

import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.alphakey.openai.file.FileQuery;
import dev.alphakey.openai.image.GenerateRequest;
import dev.alphakey.openai.image.ImageOptions;
import dev.alphakey.openai.responses.ImageTool;
import dev.alphakey.openai.responses.ResponseRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever becomes of an answer on its way, its caller gets an answer or an IOException, soon, and never the key. */
@Timeout(60)
class HostileAnswersTest {
    private static final int CASES = 80;
    private static final String PICTURE = "AQID".repeat(50);
    private static final GenerateRequest OTTER = new GenerateRequest("gpt-image-2", "otter", ImageOptions.DEFAULT);
    private static final ResponseRequest TOOL = new ResponseRequest(
            "gpt-5.5", "otter", ImageTool.forced("gpt-image-2", ImageOptions.DEFAULT));
    private static final String ITEM =
            "{\"type\":\"image_generation_call\",\"id\":\"ig_1\",\"status\":\"completed\",\"result\":\"" + PICTURE + "\"}";

    /** A call, and a whole answer to it that also repeats the key. */
    enum Talk {
        GENERATE(200, "application/json", "{\"created\":1,\"user\":\"KEY\",\"data\":[{\"b64_json\":\"" + PICTURE
                + "\",\"revised_prompt\":\"x\"}],\"usage\":{\"total_tokens\":3,\"input_tokens_details\":{\"text_tokens\":1}}}"),
        IMAGE_STREAM(200, "text/event-stream", "event: image_generation.partial_image\ndata: {\"type\":"
                + "\"image_generation.partial_image\",\"b64_json\":\"" + PICTURE + "\",\"partial_image_index\":0}\n\n"
                + "data: {\"type\":\"image_generation.completed\",\"b64_json\":\"" + PICTURE + "\",\"user\":\"KEY\"}\n\n"
                + "data: [DONE]\n\n"),
        BROKEN_STREAM(200, "text/event-stream", "event: error\ndata: {\"error\":{\"message\":\"bad key KEY\",\"code\":\"KEY\","
                + "\"moderation_details\":{\"categories\":[\"KEY\"],\"moderation_stage\":\"KEY\"}}}\n\n"),
        RESPONSE(200, "application/json",
                "{\"id\":\"resp_1\",\"status\":\"completed\",\"user\":\"KEY\",\"output\":[" + ITEM + "]}"),
        RESPONSE_STREAM(200, "text/event-stream", "event: response.output_item.done\ndata: {\"type\":"
                + "\"response.output_item.done\",\"item\":" + ITEM + "}\n\ndata: {\"type\":\"response.completed\",\"response\":"
                + "{\"status\":\"completed\",\"user\":\"KEY\",\"output\":[" + ITEM + "]}}\n\n"),
        MODELS(200, "application/json", "{\"object\":\"list\",\"x\":\"KEY\",\"data\":[{\"id\":\"gpt-image-2\","
                + "\"created\":1,\"owned_by\":\"openai\",\"shutdown_date\":\"2027-01-01\"}]}"),
        FILES(200, "application/json",
                "{\"data\":[{\"id\":\"file-1\",\"bytes\":3,\"x\":\"KEY\",\"filename\":\"a.png\"}],\"has_more\":false}"),
        ERROR(400, "application/json", "{\"error\":{\"message\":\"Incorrect API key provided: KEY. safety_violations=[KEY]\","
                + "\"type\":\"KEY\",\"code\":\"KEY\",\"param\":\"KEY\",\"innererror\":{\"code\":\"KEY\"}}}"),
        PAGE(502, "text/html", "<html><head><title>KEY</title></head><body><h1>Bad gateway</h1>Bearer KEY</body></html>");

        private final int status;
        private final String type;
        private final String body;

        Talk(int status, String type, String body) {
            this.status = status;
            this.type = type;
            this.body = body.replace("KEY", Service.SECRET);
        }

        byte[] whole() {
            return RawServer.answer(status, type, body);
        }

        void call(OpenAiClient client) throws IOException {
            switch (this) {
                case GENERATE, ERROR, PAGE -> client.images().generate(OTTER);
                case IMAGE_STREAM, BROKEN_STREAM -> client.images().generateStream(OTTER).forEach(event -> {});
                case RESPONSE -> client.responses().create(TOOL);
                case RESPONSE_STREAM -> client.responses().stream(TOOL).forEach(event -> {});
                case MODELS -> client.models();
                case FILES -> client.files().list(FileQuery.ALL);
            }
        }
    }

    private static byte[] damaged(byte[] whole, Random random) {
        int from = random.nextInt(whole.length);
        int to = from + random.nextInt(Math.min(40, whole.length - from));
        ByteArrayOutputStream damaged = new ByteArrayOutputStream();
        damaged.write(whole, 0, from);
        switch (random.nextInt(5)) {
            case 0 -> {
                // The rest is missing.
                return damaged.toByteArray();
            }
            case 1 -> damaged.write(random.nextInt(256));
            case 2 -> damaged.write(whole, from, to - from);
            case 3 -> {
                byte[] noise = new byte[to - from];
                random.nextBytes(noise);
                damaged.writeBytes(noise);
            }
            default -> to = from + (to - from) / 4;
        }
        damaged.write(whole, to, whole.length - to);
        return damaged.toByteArray();
    }

    @ParameterizedTest
    @EnumSource
    void anAnswerOrAnExceptionComesOfIt(Talk talk) throws Exception {
        Random random = new Random(talk.ordinal());
        byte[][] answer = {talk.whole()};
        try (RawServer server = new RawServer(connection -> {
                    RawServer.readRequest(connection);
                    connection.getOutputStream().write(answer[0]);
                });
                OpenAiClient client = OpenAiClient.builder(Service.KEY)
                        .baseUrl(server.url())
                        .retries(RetryPolicy.NONE)
                        .readTimeout(Duration.ofSeconds(2))
                        .build()) {
            for (int i = 0; i < CASES; i++) {
                try {
                    talk.call(client);
                } catch (IOException e) {
                    StringWriter trace = new StringWriter();
                    e.printStackTrace(new PrintWriter(trace));
                    assertFalse(trace.toString().contains(Service.SECRET), "the key is shown, case " + i);
                }
                answer[0] = damaged(talk.whole(), random);
            }
        }
    }
}
