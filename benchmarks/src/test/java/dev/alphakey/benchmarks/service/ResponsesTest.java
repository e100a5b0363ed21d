package dev.alphakey.benchmarks.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import dev.alphakey.benchmarks.scene.Size;
import dev.alphakey.image.Raster;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResponsesTest {
    private static final String PATH = "/responses";
    private static final String TOOL = "'tools':[{'type':'image_generation'}],'tool_choice':{'type':'image_generation'}";

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
    void aResponseHoldsItsPictureAsACall() throws Exception {
        JsonObject json = asked("'input':'a robot on a flat #00ff00 background'," + TOOL);
        assertEquals("completed", json.get("status").getAsString());
        JsonObject item = item(json);
        assertEquals("image_generation_call", item.get("type").getAsString());
        assertTrue(item.get("id").getAsString().startsWith("ig_"));
        assertEquals("generate", item.get("action").getAsString());
        assertTrue(service.truthOf(picture(item)).isPresent());
        JsonObject tokens = json.getAsJsonObject("tool_usage").getAsJsonObject("image_gen");
        int expected = ModelRules.of("gpt-image-2").tokens("low", 96, 64);
        assertEquals(expected, tokens.get("output_tokens").getAsInt());
    }

    @Test
    void aFollowingResponseEditsThePictureBefore() throws Exception {
        JsonObject first = asked("'input':'a robot on a flat #00ff00 background'," + TOOL);
        JsonObject second = asked("'input':'now on a flat #ff00ff background','previous_response_id':'"
                + first.get("id").getAsString() + "'," + TOOL);
        assertEquals("edit", item(second).get("action").getAsString());
        assertEquals(
                service.truthOf(picture(item(first))).orElseThrow(), service.truthOf(picture(item(second))).orElseThrow());
    }

    @Test
    void aCallCanBeNamedInTheInput() throws Exception {
        JsonObject first = asked("'input':'a robot on a flat #00ff00 background'," + TOOL);
        String id = item(first).get("id").getAsString();
        JsonObject second = asked("'input':[{'role':'user','content':[{'type':'input_text','text':'on #0000ff'}]},"
                + "{'type':'image_generation_call','id':'" + id + "'}]," + TOOL);
        assertEquals(
                service.truthOf(picture(item(first))).orElseThrow(), service.truthOf(picture(item(second))).orElseThrow());
    }

    @Test
    void picturesComeAsDataUrls() throws Exception {
        String url = "data:image/png;base64,"
                + Base64.getEncoder().encodeToString(Caller.pngOf(Raster.filled(40, 40, 0xff336699)));
        JsonObject json = asked("'input':[{'role':'user','content':[{'type':'input_text','text':'tint it'},"
                + "{'type':'input_image','image_url':'" + url + "','detail':'auto'}]}]," + TOOL);
        assertEquals("edit", item(json).get("action").getAsString());
    }

    @Test
    void whatIsNotStoredIsForgotten() throws Exception {
        JsonObject first = asked("'input':'a robot','store':false," + TOOL);
        Caller.Answer answer = ask("'input':'again','previous_response_id':'" + first.get("id").getAsString() + "'," + TOOL);
        assertEquals("previous_response_not_found", answer.error().get("code").getAsString());
    }

    @Test
    void aStreamTellsEachStep() throws Exception {
        Caller.Answer answer = ask("'input':'a robot','stream':true,'tools':[{'type':'image_generation','partial_images':1}]");
        List<JsonObject> events = answer.events();
        assertEquals(
                List.of(
                        "response.created", "response.in_progress", "response.output_item.added",
                        "response.image_generation_call.in_progress", "response.image_generation_call.generating",
                        "response.image_generation_call.partial_image", "response.image_generation_call.completed",
                        "response.output_item.done", "response.completed"),
                events.stream().map(e -> e.get("type").getAsString()).toList());
        for (int i = 0; i < events.size(); i++) {
            assertEquals(i, events.get(i).get("sequence_number").getAsInt());
        }
        assertTrue(service.truthOf(picture(events.get(7).getAsJsonObject("item"))).isPresent());
        assertFalse(events.get(8).getAsJsonObject("response").get("usage").isJsonNull());
    }

    @Test
    void aFailingStreamEndsInAnErrorEvent() throws Exception {
        Caller.Answer answer = ask("'input':'a robot [fault:event]','stream':true," + TOOL);
        JsonObject last = answer.events().get(answer.events().size() - 1);
        assertEquals("error", last.get("type").getAsString());
        assertEquals("server_error", last.get("code").getAsString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            'input':'x'                                                                      | missing_required_parameter
            'tools':[{'type':'image_generation'}]                                            | missing_required_parameter
            'input':'x','tools':[{'type':'image_generation','n':2}]                          | unknown_parameter
            'input':'x','tools':[{'type':'image_generation','size':'4096x4096'}]             | invalid_value
            'input':'x','tools':[{'type':'image_generation','action':'edit'}]                | invalid_value
            'input':'x','tools':[{'type':'image_generation','action':'draw'}]                | invalid_value
            'input':'x','tools':[{'type':'web_search'}]                                      | invalid_value
            'input':'x','size':'1024x1024','tools':[{'type':'image_generation'}]             | unknown_parameter
            'input':'x','tools':[{'type':'image_generation'}],'tool_choice':{'type':'file'}  | invalid_value
            'input':'x blockme','tools':[{'type':'image_generation'}]                        | moderation_blocked
            """)
    void wrongRequestsAreRefused(String json, String code) throws Exception {
        Caller.Answer answer = ask(json);
        assertEquals(400, answer.status(), answer::text);
        assertEquals(code, answer.error().get("code").getAsString(), answer::text);
    }

    @Test
    void imageModelsAreNoTextModels() throws Exception {
        Caller.Answer answer = caller.quoted(PATH, "{'model':'gpt-image-2','input':'x'," + TOOL + "}");
        assertEquals("model", answer.error().get("param").getAsString());
    }

    private static Caller.Answer ask(String fields) throws Exception {
        return caller.quoted(PATH, "{'model':'gpt-5.5'," + fields + "}");
    }

    private static JsonObject asked(String fields) throws Exception {
        Caller.Answer answer = ask(fields);
        assertEquals(200, answer.status(), answer::text);
        return answer.json();
    }

    private static JsonObject item(JsonObject response) {
        return response.getAsJsonArray("output").get(0).getAsJsonObject();
    }

    private static byte[] picture(JsonObject item) {
        return Base64.getDecoder().decode(item.get("result").getAsString());
    }
}
