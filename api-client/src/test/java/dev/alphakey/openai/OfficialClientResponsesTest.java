package dev.alphakey.openai;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonParser;
import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.core.JsonMissing;
import com.openai.core.MultipartField;
import com.openai.models.Reasoning;
import com.openai.models.ReasoningEffort;
import com.openai.models.files.FileCreateParams;
import com.openai.models.files.FileListParams;
import com.openai.models.files.FilePurpose;
import com.openai.models.responses.EasyInputMessage;
import com.openai.models.responses.ResponseCreateParams;
import com.openai.models.responses.ResponseInputContent;
import com.openai.models.responses.ResponseInputImage;
import com.openai.models.responses.ResponseInputItem;
import com.openai.models.responses.ResponseInputText;
import com.openai.models.responses.Tool.ImageGeneration;
import com.openai.models.responses.ToolChoiceTypes;
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
import dev.alphakey.openai.responses.ResponseRequest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Responses, files and models asked for through OpenAI's own Java client put the same requests on the wire as ours. */
@SuppressWarnings({"deprecation", "unchecked"})
class OfficialClientResponsesTest {
    private static final byte[] PNG = "\u0089PNG\r\n\u001a\npixels".getBytes(StandardCharsets.ISO_8859_1);
    private static final String DATA_URL = "data:image/png;base64," + Base64.getEncoder().encodeToString(PNG);
    private static final String PROMPT = "An otter, \"Oti\" \\ <é> & \ud83e\udda6\n'1 + 1 = 2'/";
    private static final String FILE = "{\"id\":\"file-1\",\"object\":\"file\",\"bytes\":1,\"created_at\":1,"
            + "\"filename\":\"a\",\"purpose\":\"vision\",\"status\":\"processed\",\"deleted\":true,\"data\":[]}";
    private static final String RESPONSE = "{\"id\":\"resp_1\",\"status\":\"completed\",\"output\":[{\"type\":"
            + "\"image_generation_call\",\"id\":\"ig_1\",\"status\":\"completed\",\"result\":\"AQID\"}]}";

    private Service service;
    private OpenAiClient ours;
    private OpenAIClient theirs;

    @BeforeEach
    void start() throws IOException {
        service = new Service();
        ours = service.client().build();
        theirs = OpenAIOkHttpClient.builder()
                .apiKey(Service.SECRET)
                .baseUrl(service.url())
                .maxRetries(0)
                .build();
    }

    @AfterEach
    void stop() {
        ours.close();
        theirs.close();
        service.close();
    }

    private interface Call {
        void make() throws IOException;
    }

    private void assertSame(String answer, Call our, Call their) throws Exception {
        service.answers(200, answer, "Content-Type", "application/json");
        service.answers(200, answer, "Content-Type", "application/json");
        our.make();
        RecordedRequest ourRequest = service.asked();
        their.make();
        RecordedRequest theirRequest = service.asked();
        assertEquals(theirRequest.getMethod(), ourRequest.getMethod());
        assertEquals(theirRequest.getUrl(), ourRequest.getUrl());
        String type = theirRequest.getHeaders().get("Content-Type");
        if (type != null && type.startsWith("multipart/")) {
            assertEquals(parts(theirRequest), parts(ourRequest));
        } else if (theirRequest.getBodySize() > 0) {
            assertEquals(type, ourRequest.getHeaders().get("Content-Type"));
            assertEquals(
                    JsonParser.parseString(theirRequest.getBody().utf8()),
                    JsonParser.parseString(ourRequest.getBody().utf8()));
        } else {
            assertEquals(0, ourRequest.getBodySize());
        }
    }

    /** The parts, whose order means nothing. */
    private static Set<String> parts(RecordedRequest request) {
        String type = request.getHeaders().get("Content-Type");
        String boundary = type.substring(type.indexOf("boundary=") + "boundary=".length());
        return new TreeSet<>(
                List.of(request.getBody().string(StandardCharsets.ISO_8859_1).split("(\r\n)?--" + boundary + "(--)?\r\n")));
    }

    private static ResponseCreateParams.Builder theirs(ImageGeneration.Builder tool) {
        return ResponseCreateParams.builder().model("gpt-5.5").addTool(tool.build());
    }

    private static ResponseInputItem theirMessage(ResponseInputContent... parts) {
        return ResponseInputItem.ofEasyInputMessage(EasyInputMessage.builder()
                .role(EasyInputMessage.Role.USER)
                .contentOfResponseInputMessageContentList(List.of(parts))
                .build());
    }

    private static ResponseInputContent theirWords(String words) {
        return ResponseInputContent.ofInputText(ResponseInputText.builder().text(words).build());
    }

    @Test
    void everyFieldOfTheToolAndTheRequest() throws Exception {
        ImageOptions options = ImageOptions.builder()
                .size(new ImageSize(1536, 864))
                .quality("xhigh")
                .background("transparent")
                .outputFormat("webp")
                .outputCompression(80)
                .moderation("low")
                .inputFidelity("high")
                .partialImages(2)
                .complexity("medium")
                .frameCount(9)
                .frameDurationMs(120)
                .svg(new SvgAuthor("gpt-5.5", Optional.of("high")))
                .safetyIdentifier("hash")
                .user("someone")
                .build();
        ImageTool tool = ImageTool.forced("gpt-image-2", options)
                .withAction("edit")
                .withMask(new ImageSource.Upload("m.png", Content.of(PNG)));
        ResponseRequest our = new ResponseRequest("gpt-5.5", PROMPT, tool)
                .after("resp_0")
                .withInstructions("be brief")
                .withReasoningEffort("low")
                .withStore(true);
        ImageGeneration.Builder theirTool = ImageGeneration.builder()
                .model("gpt-image-2")
                .action(ImageGeneration.Action.EDIT)
                .size("1536x864")
                .quality(ImageGeneration.Quality.of("xhigh"))
                .background(ImageGeneration.Background.TRANSPARENT)
                .outputFormat(ImageGeneration.OutputFormat.WEBP)
                .outputCompression(80)
                .moderation(ImageGeneration.Moderation.LOW)
                .inputFidelity(ImageGeneration.InputFidelity.HIGH)
                .partialImages(2)
                .complexity(ImageGeneration.Complexity.of("medium"))
                .frameCount(9)
                .frameDurationMs(120)
                .svg(ImageGeneration.Svg.builder()
                        .model("gpt-5.5")
                        .reasoning(ImageGeneration.Svg.Reasoning.builder()
                                .effort(ImageGeneration.Svg.Reasoning.ReasoningEffortEnum.of("high"))
                                .build())
                        .build())
                .inputImageMask(ImageGeneration.InputImageMask.builder().imageUrl(DATA_URL).build());
        ResponseCreateParams their = theirs(theirTool)
                .inputOfResponse(List.of(theirMessage(theirWords(PROMPT))))
                .toolChoice(ToolChoiceTypes.builder().type(ToolChoiceTypes.Type.IMAGE_GENERATION).build())
                .previousResponseId("resp_0")
                .instructions("be brief")
                .reasoning(Reasoning.builder().effort(ReasoningEffort.LOW).build())
                .store(true)
                .safetyIdentifier("hash")
                .user("someone")
                .build();
        assertSame(RESPONSE, () -> ours.responses().create(our), () -> theirs.responses().create(their));
    }

    @Test
    void everyKindOfInput() throws Exception {
        List<InputItem> input = List.of(
                InputItem.Message.user(
                        new InputPart.Text("bluer"),
                        new InputPart.Picture(new ImageSource.FileId("file-1"), Optional.of("high")),
                        new InputPart.Picture(new ImageSource.Upload("a.png", Content.of(PNG)), Optional.of("auto")),
                        new InputPart.Picture(new ImageSource.Url("https://host/a.png"), Optional.of("low"))),
                new InputItem.ImageCall("ig_1"),
                new InputItem.Reference("msg_1"));
        ResponseRequest our =
                new ResponseRequest("gpt-5.5", input, ImageTool.offered("gpt-image-2", ImageOptions.DEFAULT));
        ResponseCreateParams their = theirs(ImageGeneration.builder().model("gpt-image-2"))
                .inputOfResponse(List.of(
                        theirMessage(
                                theirWords("bluer"),
                                ResponseInputContent.ofInputImage(ResponseInputImage.builder()
                                        .fileId("file-1")
                                        .detail(ResponseInputImage.Detail.HIGH)
                                        .build()),
                                ResponseInputContent.ofInputImage(ResponseInputImage.builder()
                                        .imageUrl(DATA_URL)
                                        .detail(ResponseInputImage.Detail.AUTO)
                                        .build()),
                                ResponseInputContent.ofInputImage(ResponseInputImage.builder()
                                        .imageUrl("https://host/a.png")
                                        .detail(ResponseInputImage.Detail.LOW)
                                        .build())),
                        // The guide names a call by its id alone; the official builder has to be told so.
                        ResponseInputItem.ofImageGenerationCall(ResponseInputItem.ImageGenerationCall.builder()
                                .id("ig_1")
                                .result(JsonMissing.of())
                                .status(JsonMissing.of())
                                .build()),
                        ResponseInputItem.ofItemReference(
                                ResponseInputItem.ItemReference.builder()
                                        .id("msg_1")
                                        .type(ResponseInputItem.ItemReference.Type.ITEM_REFERENCE)
                                        .build())))
                .build();
        assertSame(RESPONSE, () -> ours.responses().create(our), () -> theirs.responses().create(their));
    }

    @Test
    void aStream() throws Exception {
        ResponseRequest our =
                new ResponseRequest("gpt-5.5", PROMPT, ImageTool.offered("gpt-image-2", ImageOptions.DEFAULT));
        ResponseCreateParams their = theirs(ImageGeneration.builder().model("gpt-image-2"))
                .inputOfResponse(List.of(theirMessage(theirWords(PROMPT))))
                .build();
        assertSame(
                "data: {\"type\":\"response.completed\",\"response\":" + RESPONSE + "}\n\n",
                () -> ours.responses().stream(our).close(),
                () -> theirs.responses().createStreaming(their).close());
    }

    @Test
    void anUpload() throws Exception {
        FileUpload our = FileUpload.forVision("a.png", Content.of(PNG)).expiringAfter(Duration.ofHours(2));
        FileCreateParams their = FileCreateParams.builder()
                .file(MultipartField.<InputStream>builder()
                        .value(new ByteArrayInputStream(PNG))
                        .filename("a.png")
                        .contentType("image/png")
                        .build())
                .purpose(FilePurpose.VISION)
                .expiresAfter(FileCreateParams.ExpiresAfter.builder().seconds(7200).build())
                .build();
        assertSame(FILE, () -> ours.files().upload(our), () -> theirs.files().create(their));
    }

    @Test
    void everythingElseAboutFiles() throws Exception {
        Files files = ours.files();
        assertSame(FILE, () -> files.get("file-1"), () -> theirs.files().retrieve("file-1"));
        assertSame(FILE, () -> files.delete("file-1"), () -> theirs.files().delete("file-1"));
        assertSame(
                FILE,
                () -> files.content("file-1", new ByteArrayOutputStream()),
                () -> theirs.files().content("file-1").close());
        assertSame(FILE, () -> files.list(FileQuery.ALL), () -> theirs.files().list());
        FileQuery query = new FileQuery(Optional.of("vision"), OptionalInt.of(5), true, Optional.of("file-0"));
        FileListParams their = FileListParams.builder()
                .purpose("vision")
                .limit(5)
                .order(FileListParams.Order.ASC)
                .after("file-0")
                .build();
        service.answers(200, FILE);
        service.answers(200, FILE);
        files.list(query);
        theirs.files().list(their);
        assertEquals(asked(service.asked()), asked(service.asked()));
    }

    /** The query's fields, whose order means nothing. */
    private static Set<String> asked(RecordedRequest request) {
        return new TreeSet<>(List.of(request.getUrl().query().split("&")));
    }

    @Test
    void models() throws Exception {
        assertSame(FILE, () -> ours.models(), () -> theirs.models().list());
        assertSame(FILE, () -> ours.model("m"), () -> theirs.models().retrieve("m"));
    }
}
