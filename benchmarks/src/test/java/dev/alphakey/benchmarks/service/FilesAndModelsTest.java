package dev.alphakey.benchmarks.service;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import dev.alphakey.benchmarks.scene.Size;
import dev.alphakey.image.Raster;
import dev.alphakey.openai.ApiKey;
import dev.alphakey.openai.OpenAiClient;
import java.io.IOException;
import java.util.Map;
import okhttp3.MultipartBody;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FilesAndModelsTest {
    private static final byte[] PHOTO = Caller.pngOf(Raster.filled(32, 32, 0xff223344));

    private static StandIn service;
    private static Caller caller;

    @BeforeAll
    static void start() throws IOException {
        service = StandIn.start(StandInOptions.DEFAULT.withAutoSize(new Size(64, 48)));
        caller = new Caller(service);
    }

    @AfterAll
    static void stop() throws IOException {
        service.close();
    }

    @Test
    void aFileIsKeptUntilItIsDeleted() throws Exception {
        JsonObject file = uploaded();
        assertEquals("file", file.get("object").getAsString());
        assertEquals(PHOTO.length, file.get("bytes").getAsInt());
        String path = "/files/" + file.get("id").getAsString();
        assertEquals(file, caller.get(path).json());
        assertArrayEquals(PHOTO, caller.get(path + "/content").http().body());
        assertTrue(caller.get("/files").text().contains(file.get("id").getAsString()));
        assertTrue(caller.delete(path).json().get("deleted").getAsBoolean());
        assertEquals(404, caller.get(path).status());
        assertEquals(404, caller.delete(path).status());
    }

    @Test
    void aFileCanBeEdited() throws Exception {
        String id = uploaded().get("id").getAsString();
        Caller.Answer answer = caller.quoted(
                "/images/edits", "{'model':'gpt-image-2','prompt':'x','images':[{'file_id':'" + id + "'}]}");
        assertEquals(200, answer.status(), answer::text);
        assertEquals(404, caller.quoted(
                "/images/edits", "{'model':'gpt-image-2','prompt':'x','images':[{'file_id':'file-no'}]}").status());
    }

    @ParameterizedTest
    @CsvSource({
        "purpose,holiday,invalid_value", "expires_after[seconds],5,integer_below_min_value",
        "expires_after[seconds],7200,missing_required_parameter", "name,x,unknown_parameter"
    })
    void wrongUploadsAreRefused(String name, String value, String code) throws Exception {
        var form = new MultipartBody.Builder().setType(MultipartBody.FORM)
                .addFormDataPart("file", "a.png", Caller.png(PHOTO))
                .addFormDataPart(name, value);
        if (!name.equals("purpose")) {
            form.addFormDataPart("purpose", "vision");
        }
        assertEquals(code, caller.form("/files", form.build()).error().get("code").getAsString());
    }

    @Test
    void theClientReadsTheModels() throws Exception {
        ApiKey key = ApiKey.fromEnvironment(Map.of("OPENAI_API_KEY", "sk-test"));
        try (var client = OpenAiClient.builder(key).baseUrl(service.baseUrl()).build()) {
            assertTrue(client.models().stream().anyMatch(m -> m.id().equals("gpt-image-2-2026-04-21")));
        }
    }

    @Test
    void modelsTellWhenTheyGo() throws Exception {
        assertEquals("2026-12-01", caller.get("/models/gpt-image-1.5").json().get("shutdown_date").getAsString());
        assertTrue(caller.get("/models/gpt-image-2").json().get("shutdown_date").isJsonNull());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/models/dall-e-2", "/nothing", "/files/a/b", "/files/a/content/more", "/"})
    void otherPathsAreNotFound(String path) throws Exception {
        assertEquals(404, caller.get(path).status());
    }

    private static JsonObject uploaded() throws Exception {
        var form = new MultipartBody.Builder().setType(MultipartBody.FORM)
                .addFormDataPart("purpose", "vision")
                .addFormDataPart("file", "a.png", Caller.png(PHOTO));
        return caller.form("/files", form.build()).json();
    }
}
