package dev.alphakey.benchmarks.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import dev.alphakey.benchmarks.scene.Size;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GenerationsTest {
    private static final String PATH = "/images/generations";

    private static StandIn service;
    private static Caller caller;

    @BeforeAll
    static void start() throws IOException {
        service = StandIn.start(StandInOptions.DEFAULT.withAutoSize(new Size(96, 64)));
        caller = new Caller(service);
    }

    @AfterAll
    static void stop() throws IOException {
        service.close();
    }

    @Test
    void anAnswerHoldsThePictureAndWhatWasResolved() throws Exception {
        Caller.Answer answer = caller.generate("a robot", "");
        assertEquals(200, answer.status());
        assertEquals(96, Caller.read(answer.file(0)).width());
        JsonObject json = answer.json();
        assertTrue(json.get("created").getAsLong() > 1_700_000_000);
        assertEquals("96x64", json.get("size").getAsString());
        assertEquals("low", json.get("quality").getAsString());
        assertEquals("opaque", json.get("background").getAsString());
        assertEquals("png", json.get("output_format").getAsString());
        assertTrue(answer.header("x-request-id").startsWith("req_"));
        assertEquals("2020-10-01", answer.header("openai-version"));
    }

    @Test
    void severalPicturesDiffer() throws Exception {
        Caller.Answer answer = caller.generate("three robots", ",'n':3");
        assertEquals(3, answer.json().getAsJsonArray("data").size());
        assertFalse(Arrays.equals(answer.file(0), answer.file(1)));
    }

    @Test
    void usageFollowsThePriceFormula() throws Exception {
        JsonObject usage = caller.generate("usage [scene:pixel]", ",'n':2,'size':'1024x640','quality':'high'").json().getAsJsonObject("usage");
        // s = 96 / 1.6 = 60; 96 * 60 * (2,000,000 + 655,360) / 4,000,000 = 3823.7
        assertEquals(2 * 3824, usage.get("output_tokens").getAsInt());
        assertEquals(
                usage.get("input_tokens").getAsInt() + 2 * 3824, usage.get("total_tokens").getAsInt());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1024x640", "640x1024", "1536x512"})
    void sizesWithinTheLimitsAreDrawn(String size) throws Exception {
        Caller.Answer answer = caller.generate("a pixel thing", ",'size':'" + size + "'");
        assertEquals(200, answer.status(), answer::text);
        var picture = Caller.read(answer.file(0));
        assertEquals(size, picture.width() + "x" + picture.height());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            4096x4096 | Invalid size '4096x4096'. The longest edge must be less than or equal to 3840.
            1000x1024 | Invalid size '1000x1024'. Width and height must both be divisible by 16.
            512x512   | Invalid size '512x512'. Requested resolution is below the current minimum pixel budget.
            3840x3840 | Invalid size '3840x3840'. Requested resolution exceeds the current pixel budget.
            3200x1040 | Invalid size '3200x1040'. The aspect ratio must be between 1:3 and 3:1.
            wide      | Invalid size 'wide'. Expected 'auto' or WIDTHxHEIGHT.
            """)
    void sizesBeyondTheLimitsAreRefusedInTheServersWords(String size, String message) throws Exception {
        JsonObject error = refused(400, "{'model':'gpt-image-2','prompt':'x','size':'" + size + "'}");
        assertEquals(message, error.get("message").getAsString());
        assertEquals("image_generation_user_error", error.get("type").getAsString());
        assertEquals("invalid_value", error.get("code").getAsString());
        assertEquals("size", error.get("param").getAsString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "null", textBlock = """
            {'model':'gpt-image-2'}                                                        | missing_required_parameter   | prompt
            {'prompt':'x'}                                                                 | missing_required_parameter   | model
            {'model':'gpt-image-2','prompt':''}                                            | invalid_value                | prompt
            {'model':'gpt-image-2','prompt':7}                                             | invalid_type                 | prompt
            {'model':'gpt-image-2','size':'9x9'}                                           | missing_required_parameter   | prompt
            {'model':'gpt-image-2','prompt':'x','seed':1}                                  | unknown_parameter            | seed
            {'model':'gpt-image-2','prompt':'x','response_format':'b64_json'}              | unknown_parameter            | response_format
            {'model':'gpt-image-2','prompt':'x','style':'vivid'}                           | unknown_parameter            | style
            {'model':'gpt-image-2','prompt':'x','input_fidelity':'high'}                   | unknown_parameter            | input_fidelity
            {'model':'gpt-image-2','prompt':'x','n':0}                                     | integer_below_min_value      | n
            {'model':'gpt-image-2','prompt':'x','n':11}                                    | integer_above_max_value      | n
            {'model':'gpt-image-2','prompt':'x','n':'2'}                                   | invalid_type                 | n
            {'model':'gpt-image-2','prompt':'x','n':1.5}                                   | invalid_type                 | n
            {'model':'gpt-image-2','prompt':'x','stream':'true'}                           | invalid_type                 | stream
            {'model':'gpt-image-2','prompt':'x','partial_images':4}                        | integer_above_max_value      | partial_images
            {'model':'gpt-image-2','prompt':'x','quality':'xhigh'}                         | invalid_value                | quality
            {'model':'gpt-image-2','prompt':'x','quality':'hd'}                            | invalid_value                | quality
            {'model':'gpt-image-2','prompt':'x','background':'clear'}                      | invalid_value                | background
            {'model':'gpt-image-2','prompt':'x','background':'transparent','output_format':'jpeg'} | invalid_value        | background
            {'model':'gpt-image-2','prompt':'x','output_format':'tiff'}                    | invalid_value                | output_format
            {'model':'gpt-image-2','prompt':'x','output_format':'gif'}                     | invalid_value                | output_format
            {'model':'gpt-image-2','prompt':'x','output_compression':50}                   | invalid_value                | output_compression
            {'model':'gpt-image-2','prompt':'x','output_format':'webp','output_compression':101} | integer_above_max_value | output_compression
            {'model':'gpt-image-2','prompt':'x','moderation':'off'}                        | invalid_value                | moderation
            {'model':'gpt-image-2','prompt':'x','frame_count':4}                           | invalid_value                | frame_count
            {'model':'gpt-image-1.5','prompt':'x','size':'2048x1152'}                      | invalid_value                | size
            {'model':'gpt-image-2','prompt':'please blockme'}                              | moderation_blocked           | null
            not json                                                                       | null                         | null
            [1]                                                                            | null                         | null
            """)
    void wrongRequestsAreRefused(String json, String code, String param) throws Exception {
        JsonObject error = refused(400, json);
        assertEquals(code, text(error, "code"), error::toString);
        assertEquals(param, text(error, "param"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"gpt-image-1", "dall-e-3", "gpt-5", "gpt-image-2.5", "gpt-image-2-2026-04-22"})
    void modelsThatAreNotThereAreNotFound(String model) throws Exception {
        assertEquals("model_not_found", text(refused(404, "{'model':'" + model + "','prompt':'x'}"), "code"));
    }

    @ParameterizedTest
    @CsvSource({"gpt-image-2-2026-04-21,high", "gpt-image-2.5-sunburst,max", "gpt-image-2.6-flare,xhigh", "gpt-image-1-mini,low"})
    void qualitiesOfEachModelAreTaken(String model, String quality) throws Exception {
        Caller.Answer answer = caller.quoted(PATH, "{'model':'" + model + "','prompt':'pixel','quality':'" + quality + "'}");
        assertEquals(200, answer.status(), answer::text);
        assertEquals(quality, answer.json().get("quality").getAsString());
    }

    @Test
    void aPromptThatIsTooLongIsRefused() throws Exception {
        String json = "{'model':'gpt-image-2','prompt':'" + "x".repeat(32_001) + "'}";
        assertEquals("string_above_max_length", text(refused(400, json), "code"));
    }

    @Test
    void moderationSaysWhyAndForWhichRequest() throws Exception {
        Caller.Answer answer = caller.generate("blockme", "");
        JsonObject error = answer.error();
        String message = error.get("message").getAsString();
        assertTrue(message.contains("safety_violations=[violence]"), message);
        assertTrue(message.contains(answer.header("x-request-id")), message);
        assertEquals("input", error.getAsJsonObject("moderation_details").get("moderation_stage").getAsString());
    }

    @Test
    void aKeyIsAsked() throws Exception {
        var bare = HttpRequest.newBuilder(URI.create(service.baseUrl() + PATH)).POST(HttpRequest.BodyPublishers.ofString("{}"));
        assertEquals(401, caller.send(bare).status());
        Caller.Answer wrong = caller.send(bare.copy().header("Authorization", "Bearer pk-123"));
        assertEquals(401, wrong.status());
        assertEquals("invalid_api_key", text(wrong.error(), "code"));
        assertFalse(wrong.text().contains("pk-123"));
    }

    @Test
    void onlyJsonIsTaken() throws Exception {
        var plain = caller.request(PATH).header("Content-Type", "text/plain").POST(HttpRequest.BodyPublishers.ofString("{}"));
        assertEquals("unsupported_content_type", text(caller.send(plain).error(), "code"));
    }

    @Test
    void aStreamShowsPartialPicturesBeforeTheFinishedOne() throws Exception {
        Caller.Answer answer = caller.generate("a streamed robot", ",'stream':true,'partial_images':2,'size':'1024x640'");
        assertEquals("text/event-stream; charset=utf-8", answer.header("content-type"));
        List<JsonObject> events = answer.events();
        assertEquals(
                List.of("image_generation.partial_image", "image_generation.partial_image", "image_generation.completed"),
                events.stream().map(e -> e.get("type").getAsString()).toList());
        assertEquals(1, events.get(1).get("partial_image_index").getAsInt());
        for (JsonObject event : events) {
            assertEquals(1024, Caller.read(Base64.getDecoder().decode(event.get("b64_json").getAsString())).width());
            assertTrue(answer.text().contains("event: " + event.get("type").getAsString() + "\ndata: "));
        }
        // s = 16 / 1.6 = 10; 16 * 10 * (2,000,000 + 655,360) / 4,000,000 = 106.2
        assertEquals(107 + 2 * 100, events.get(2).getAsJsonObject("usage").get("output_tokens").getAsInt());
        assertTrue(service.truthOf(Base64.getDecoder().decode(events.get(2).get("b64_json").getAsString())).isPresent());
    }

    @Test
    void aStreamOfSeveralPicturesCompletesEachAndCountsTheInputOnce() throws Exception {
        List<JsonObject> events = caller.generate("two streamed robots", ",'stream':true,'n':2").events();
        assertEquals(2, events.size());
        assertTrue(events.get(0).getAsJsonObject("usage").get("input_tokens").getAsInt() > 0);
        assertEquals(0, events.get(1).getAsJsonObject("usage").get("input_tokens").getAsInt());
    }

    @Test
    void aWrongStreamIsRefusedInPlainJson() throws Exception {
        Caller.Answer answer = caller.generate("x", ",'stream':true,'size':'4096x4096'");
        assertEquals(400, answer.status());
        assertEquals("application/json", answer.header("content-type"));
    }

    private static JsonObject refused(int status, String json) throws Exception {
        Caller.Answer answer = caller.quoted(PATH, json);
        assertEquals(status, answer.status(), answer::text);
        return answer.error();
    }

    private static String text(JsonObject error, String name) {
        return error.get(name).isJsonNull() ? null : error.get(name).getAsString();
    }
}
