package dev.alphakey.openai;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.alphakey.openai.file.FileQuery;
import dev.alphakey.openai.file.FileUpload;
import dev.alphakey.openai.image.Content;
import dev.alphakey.openai.image.ImageOptions;
import dev.alphakey.openai.image.ImageSize;
import dev.alphakey.openai.image.ImageSource;
import dev.alphakey.openai.image.SvgAuthor;
import dev.alphakey.openai.responses.ImageTool;
import dev.alphakey.openai.responses.InputItem;
import dev.alphakey.openai.responses.InputPart;
import dev.alphakey.openai.responses.ResponseEvent;
import dev.alphakey.openai.responses.ResponseRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Every shape of request for responses, files and models. */
@EnabledIfSystemProperty(named = "alphakey.openai.server", matches = "http.+")
class OpenApiResponsesTest extends AgainstOpenApi {
    private static final byte[] PNG = "\u0089PNG\r\n\u001a\npixels\u00ff\u0000".getBytes(StandardCharsets.ISO_8859_1);
    private static final ImageTool TOOL = ImageTool.offered("gpt-image-2", ImageOptions.DEFAULT);

    private void assertTaken(ResponseRequest request) throws IOException {
        assertTaken(() -> client.responses().create(request));
        assertTaken(() -> {
            try (EventStream<ResponseEvent> stream = client.responses().stream(request)) {
                stream.forEach(event -> {});
            }
        });
    }

    private static ImageSource upload() {
        return new ImageSource.Upload("a.png", Content.of(PNG));
    }

    @Test
    void takesWords() throws IOException {
        assertTaken(new ResponseRequest("gpt-5.5", "é \"x\"", TOOL));
        assertTaken(new ResponseRequest("gpt-5.5", "x", ImageTool.forced("gpt-image-2", ImageOptions.DEFAULT)));
    }

    @Test
    void takesEveryOptionOfTheTool() throws IOException {
        ImageOptions.Builder options = ImageOptions.builder()
                .size(new ImageSize(1536, 864))
                .quality("high")
                .background("transparent")
                .outputFormat("webp")
                .outputCompression(80)
                .moderation("low")
                .inputFidelity("high")
                .partialImages(3)
                .safetyIdentifier("hash")
                .user("someone");
        if (NEW_FIELDS) {
            options.quality("xhigh")
                    .complexity("medium")
                    .frameCount(9)
                    .frameDurationMs(120)
                    .svg(new SvgAuthor("gpt-5.5", Optional.of("high")));
        }
        for (String action : List.of("generate", "edit", "auto")) {
            assertTaken(new ResponseRequest("gpt-5.5", "x", ImageTool.forced("gpt-image-2", options.build()).withAction(action)));
        }
        ImageOptions auto = ImageOptions.builder().size(ImageSize.AUTO).quality("auto").build();
        assertTaken(new ResponseRequest("gpt-5.5", "x", ImageTool.forced("gpt-image-2", auto)));
        if (NEW_FIELDS) {
            ImageOptions plain = ImageOptions.builder().svg(new SvgAuthor("gpt-5.5", Optional.empty())).build();
            assertTaken(new ResponseRequest("gpt-5.5", "x", ImageTool.forced("gpt-image-2.6-flare", plain)));
        }
    }

    @Test
    void takesEveryKindOfMask() throws IOException {
        for (ImageSource mask : List.of(upload(), new ImageSource.FileId("file-1"))) {
            assertTaken(new ResponseRequest("gpt-5.5", "x", TOOL.withMask(mask)));
        }
    }

    @Test
    void takesEveryKindOfInput() throws IOException {
        List<InputItem> input = List.of(
                InputItem.Message.user(
                        new InputPart.Text("bluer"),
                        new InputPart.Picture(new ImageSource.FileId("file-1"), Optional.of("high")),
                        new InputPart.Picture(upload(), Optional.of("original")),
                        new InputPart.Picture(upload()),
                        new InputPart.Picture(new ImageSource.Url("https://host/a.png"), Optional.of("low"))),
                new InputItem.Message("developer", List.of(new InputPart.Text("y"))),
                new InputItem.Message("system", List.of(new InputPart.Text("z"))),
                new InputItem.ImageCall("ig_1"),
                new InputItem.Reference("msg_1"));
        assertTaken(new ResponseRequest("gpt-5.5", input, TOOL));
    }

    @Test
    void takesEveryOptionOfAResponse() throws IOException {
        for (String effort : List.of("none", "minimal", "low", "medium", "high", "xhigh", "max")) {
            assertTaken(new ResponseRequest("gpt-5.5", "x", TOOL)
                    .after("resp_1")
                    .withInstructions("be brief")
                    .withReasoningEffort(effort)
                    .withStore(false));
        }
        Optional<String> unset = Optional.empty();
        assertTaken(
                new ResponseRequest("gpt-5.5", List.of(), TOOL, Optional.of("resp_1"), unset, unset, Optional.empty()));
    }

    @Test
    void takesFiles() throws IOException {
        FileUpload upload = FileUpload.forVision("a.png", Content.of(PNG));
        assertTaken(() -> client.files().upload(upload));
        assertTaken(() -> client.files().upload(upload.expiringAfter(Duration.ofHours(1))));
        assertTaken(() -> client.files().get("file-1"));
        assertTaken(() -> client.files().delete("file-1"));
        assertTaken(() -> client.files().content("file-1", new ByteArrayOutputStream()));
        assertTaken(() -> client.files().list(FileQuery.ALL));
        FileQuery query = new FileQuery(Optional.of("vision"), OptionalInt.of(5), true, Optional.of("file-0"));
        assertTaken(() -> client.files().list(query));
    }

    @Test
    void takesModels() throws IOException {
        assertTaken(() -> client.models());
        assertTaken(() -> client.model("gpt-image-2"));
    }

    @Test
    void wouldHaveRefusedAWrongOne() {
        ImageOptions loud = ImageOptions.builder().quality("loud").build();
        ResponseRequest request = new ResponseRequest("gpt-5.5", "x", ImageTool.offered("gpt-image-2", loud));
        assertEquals(422, assertThrows(ApiException.class, () -> client.responses().create(request)).status());
        FileUpload upload = new FileUpload("a.png", Content.of(PNG), "decoration", Optional.empty());
        assertEquals(422, assertThrows(ApiException.class, () -> client.files().upload(upload)).status());
    }
}
