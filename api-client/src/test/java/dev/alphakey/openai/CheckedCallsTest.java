package dev.alphakey.openai;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.alphakey.openai.file.FileUpload;
import dev.alphakey.openai.image.Content;
import dev.alphakey.openai.image.EditRequest;
import dev.alphakey.openai.image.GenerateRequest;
import dev.alphakey.openai.image.ImageOptions;
import dev.alphakey.openai.image.ImageSize;
import dev.alphakey.openai.image.ImageSource;
import dev.alphakey.openai.image.VariationRequest;
import dev.alphakey.openai.model.ListedSizes;
import dev.alphakey.openai.model.ModelTable;
import dev.alphakey.openai.model.Problem;
import dev.alphakey.openai.responses.ImageTool;
import dev.alphakey.openai.responses.InputItem;
import dev.alphakey.openai.responses.InputPart;
import dev.alphakey.openai.responses.ResponseRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** A wrong request is found before anything is sent, unless the caller knows better. */
class CheckedCallsTest {
    private static final String PICTURE = "{\"data\":[{\"b64_json\":\"AQID\"}]}";
    private static final ImageSource.Upload NO_PICTURE = new ImageSource.Upload("a.png", Content.of("text".getBytes()));
    private static final GenerateRequest HUGE =
            generate(ImageOptions.builder().size(new ImageSize(4096, 4096)).build());
    private static final GenerateRequest TRANSPARENT = generate(ImageOptions.builder().background("transparent").build());

    private final NoWaiting today = new NoWaiting();
    private Service service;
    private OpenAiClient client;

    @BeforeEach
    void start() throws Exception {
        service = new Service();
        client = OpenAiClient.builder(Service.KEY).baseUrl(service.url()).time(today).build();
    }

    @AfterEach
    void stop() {
        client.close();
        service.close();
    }

    private static GenerateRequest generate(ImageOptions options) {
        return new GenerateRequest("gpt-image-2", "otter", options);
    }

    private String refused(Executable call) {
        RefusedRequestException e = assertThrows(RefusedRequestException.class, call);
        assertEquals(0, service.requests());
        return e.getMessage();
    }

    private List<String> warned(GenerateRequest request, CallOptions call) throws IOException {
        List<String> warned = new ArrayList<>();
        service.answers(200, PICTURE);
        client.images().generate(request, call.with(new CallListener() {
            @Override
            public void warned(Problem problem) {
                warned.add(problem.field());
            }
        }));
        return warned;
    }

    @Test
    void aGenerationIsRefusedWithTheFieldTheRuleAndTheNearestValue() {
        assertEquals(
                "size: gpt-image-2 does not take 4096x4096; the longest edge must be at most 3840 and the area must be at most"
                        + " 8294400 pixels; nearest is 2880x2880",
                refused(() -> client.images().generate(HUGE)));
        refused(() -> client.images().generateStream(HUGE));
    }

    @Test
    void aTwinFailsWithTheSame() {
        var e = assertThrows(
                ExecutionException.class,
                () -> client.images().generateAsync(HUGE, CallOptions.DEFAULT).get());
        assertEquals("size", assertInstanceOf(RefusedRequestException.class, e.getCause()).problems().get(0).field());
    }

    @Test
    void anEditIsRefusedForItsPictures() {
        EditRequest edit = new EditRequest("gpt-image-2", "red", List.of(NO_PICTURE), ImageOptions.DEFAULT);
        assertEquals(
                "image[0]: a.png is of an unknown format; must be one of png, jpeg, webp",
                refused(() -> client.images().edit(edit)));
        refused(() -> client.images().editStream(edit));
    }

    @Test
    void aResponseIsRefusedForItsModelsItsToolAndItsPictures() {
        InputItem shown = InputItem.Message.user(new InputPart.Text("red"), new InputPart.Picture(NO_PICTURE));
        ImageTool tool = ImageTool.forced("gpt-image-2", HUGE.options()).withMask(NO_PICTURE).withAction("paint");
        RefusedRequestException e = assertThrows(
                RefusedRequestException.class,
                () -> client.responses().create(new ResponseRequest("gpt-image-2", List.of(shown), tool)));
        assertEquals(
                List.of("model", "size", "action", "input_image[0]", "input_image_mask"),
                e.problems().stream().map(Problem::field).toList());
        refused(() -> client.responses().stream(new ResponseRequest("gpt-image-2", List.of(shown), tool)));
    }

    @Test
    void identifiersAreAtHomeInAResponse() throws IOException {
        ImageOptions options = ImageOptions.builder().n(1).safetyIdentifier("hash").user("someone").build();
        service.answers(200, "{\"output\":[],\"status\":\"completed\"}");
        client.responses().create(new ResponseRequest("gpt-5.5", "otter", ImageTool.offered("gpt-image-2", options)));
        assertEquals(1, service.requests());
    }

    @Test
    void aPictureToKeepIsRefusedAndOtherFilesAreNot() throws IOException {
        refused(() -> client.files().upload(FileUpload.forVision("a.png", NO_PICTURE.content())));
        service.answers(200, "{\"id\":\"file-1\"}");
        FileUpload text = new FileUpload("a.txt", NO_PICTURE.content(), "user_data", Optional.empty());
        assertEquals("file-1", client.files().upload(text).id());
    }

    @Test
    void aPreviewMustBeAskedForExplicitly() throws IOException {
        assertEquals(
                "background: gpt-image-2 has transparent backgrounds in preview only; must be allowed explicitly;"
                        + " nearest is opaque",
                refused(() -> client.images().generate(TRANSPARENT)));
        assertEquals(List.of("background"), warned(TRANSPARENT, CallOptions.DEFAULT.with(Checking.PREVIEW)));
        assertThrows(
                RefusedRequestException.class,
                () -> client.images().generate(HUGE, CallOptions.DEFAULT.with(Checking.PREVIEW)));
    }

    @Test
    void whoeverKnowsBetterIsOnlyWarned() throws IOException {
        assertEquals(List.of("size"), warned(HUGE, CallOptions.DEFAULT.with(Checking.LENIENT)));
        GenerateRequest none = generate(ImageOptions.builder().n(0).build());
        assertThrows(
                RefusedRequestException.class,
                () -> client.images().generate(none, CallOptions.DEFAULT.with(Checking.LENIENT)));
    }

    @Test
    void nothingIsLookedAtWhereThatIsAskedFor() throws IOException {
        assertEquals(List.of(), warned(HUGE, CallOptions.DEFAULT.with(Checking.NONE)));
    }

    @Test
    void theClientsOwnCheckingHoldsForCallsThatDoNotSay() throws IOException {
        try (OpenAiClient lenient = OpenAiClient.builder(Service.KEY)
                .baseUrl(service.url())
                .checking(Checking.LENIENT)
                .build()) {
            service.answers(200, PICTURE);
            assertEquals(1, lenient.images().generate(HUGE).images().size());
            assertThrows(
                    RefusedRequestException.class,
                    () -> lenient.images().generate(HUGE, CallOptions.DEFAULT.with(Checking.STRICT)));
        }
    }

    @Test
    void anotherTableSetsOtherRules() throws IOException {
        ListedSizes huge = new ListedSizes(List.of(new ImageSize(4096, 4096)));
        ModelTable roomy =
                ModelTable.STANDARD.with(ModelTable.STANDARD.facts("gpt-image-2").orElseThrow().withSizes(huge));
        try (OpenAiClient own = OpenAiClient.builder(Service.KEY).baseUrl(service.url()).modelTable(roomy).build()) {
            service.answers(200, PICTURE);
            assertEquals(1, own.images().generate(HUGE).images().size());
        }
    }

    @Test
    void anUnknownModelIsOnlyWarnedOf() throws IOException {
        GenerateRequest request = new GenerateRequest("gpt-image-9", "otter", HUGE.options());
        assertEquals(List.of("model"), warned(request, CallOptions.DEFAULT));
    }

    @Test
    void aRetiredModelMayLiveOnElsewhere() throws IOException {
        service.answers(200, PICTURE);
        byte[] square = pngHead(64, 64);
        VariationRequest variation = new VariationRequest(
                "dall-e-2", new ImageSource.Upload("a.png", Content.of(square)), ImageOptions.DEFAULT);
        assertEquals(1, client.images().variations(variation).images().size());
        try (OpenAiClient atHome = OpenAiClient.builder(Service.KEY).time(today).build()) {
            var e = assertThrows(RefusedRequestException.class, () -> atHome.images().variations(variation));
            assertEquals("model", e.problems().get(0).field());
        }
    }

    private static byte[] pngHead(int width, int height) {
        ByteBuffer png = ByteBuffer.allocate(45);
        png.putLong(0x89504E470D0A1A0AL).putInt(13).putInt(0x49484452).putInt(width).putInt(height);
        png.put(new byte[] {8, 6, 0, 0, 0}).putInt(0);
        return png.array();
    }

    @Test
    void anUploadThatCannotBeReadSaysSo() {
        Content broken = new Content() {
            @Override
            public long length() {
                return 5;
            }

            @Override
            public InputStream open() throws IOException {
                throw new IOException("the disk is gone");
            }
        };
        ImageSource upload = new ImageSource.Upload("a.png", broken);
        EditRequest edit = new EditRequest("gpt-image-2", "red", List.of(upload), ImageOptions.DEFAULT);
        assertEquals("the disk is gone", assertThrows(IOException.class, () -> client.images().edit(edit)).getMessage());
        assertEquals(0, service.requests());
    }
}
