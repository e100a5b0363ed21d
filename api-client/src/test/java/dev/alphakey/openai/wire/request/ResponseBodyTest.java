package dev.alphakey.openai.wire.request;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import okhttp3.RequestBody;
import okio.Buffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The bytes of a response's request. */
class ResponseBodyTest {
    private static final ImageTool TOOL = ImageTool.offered("gpt-image-2", ImageOptions.DEFAULT);

    private static String sent(ResponseRequest request, boolean stream) throws IOException {
        RequestBody body = ResponseJson.body(request, stream);
        Buffer sent = new Buffer();
        body.writeTo(sent);
        assertEquals(body.contentLength(), sent.size(), "the length that is told");
        return sent.readUtf8();
    }

    private static String sent(ResponseRequest request) throws IOException {
        return sent(request, false);
    }

    private static ImageSource.Upload upload(byte[] bytes) {
        return new ImageSource.Upload("a.bin", Content.of(bytes));
    }

    private static byte[] bytes(String latin1) {
        return latin1.getBytes(StandardCharsets.ISO_8859_1);
    }

    @Test
    void wordsAndAnOfferedToolAreAllThatIsSent() throws Exception {
        assertEquals(
                "{\"model\":\"gpt-5.5\",\"input\":[{\"type\":\"message\",\"role\":\"user\","
                        + "\"content\":[{\"type\":\"input_text\",\"text\":\"an otter\"}]}],"
                        + "\"tools\":[{\"type\":\"image_generation\",\"model\":\"gpt-image-2\"}]}",
                sent(new ResponseRequest("gpt-5.5", "an otter", TOOL)));
    }

    @Test
    void aForcedToolIsTheChoice() throws Exception {
        String body = sent(new ResponseRequest("m", "x", ImageTool.forced("i", ImageOptions.DEFAULT)));
        assertTrue(body.endsWith(",\"tool_choice\":{\"type\":\"image_generation\"}}"), body);
    }

    @Test
    void everyOptionOfTheToolIsSentByItsName() throws Exception {
        ImageOptions options = ImageOptions.builder()
                .n(1)
                .size(new ImageSize(1536, 864))
                .quality("high")
                .background("transparent")
                .outputFormat("webp")
                .outputCompression(80)
                .moderation("low")
                .inputFidelity("high")
                .partialImages(2)
                .complexity("medium")
                .frameCount(9)
                .frameDurationMs(200)
                .svg(new SvgAuthor("gpt-5.5", Optional.of("high")))
                .safetyIdentifier("hash")
                .user("u-1")
                .build();
        ImageTool tool = ImageTool.offered("gpt-image-2", options)
                .withAction("edit")
                .withMask(new ImageSource.FileId("file-m"));
        assertEquals(
                "{\"model\":\"m\",\"input\":[{\"type\":\"message\",\"role\":\"user\","
                        + "\"content\":[{\"type\":\"input_text\",\"text\":\"x\"}]}],"
                        + "\"tools\":[{\"type\":\"image_generation\",\"model\":\"gpt-image-2\",\"action\":\"edit\","
                        + "\"size\":\"1536x864\",\"quality\":\"high\",\"background\":\"transparent\","
                        + "\"output_format\":\"webp\","
                        + "\"output_compression\":80,\"moderation\":\"low\",\"input_fidelity\":\"high\","
                        + "\"partial_images\":2,"
                        + "\"complexity\":\"medium\",\"frame_count\":9,\"frame_duration_ms\":200,"
                        + "\"svg\":{\"model\":\"gpt-5.5\",\"reasoning\":{\"effort\":\"high\"}},"
                        + "\"input_image_mask\":{\"file_id\":\"file-m\"}}],"
                        + "\"safety_identifier\":\"hash\",\"user\":\"u-1\",\"stream\":true}",
                sent(new ResponseRequest("m", "x", tool), true));
    }

    @Test
    void aToolNeedsNoModel() throws Exception {
        ImageTool tool =
                new ImageTool(Optional.empty(), Optional.empty(), ImageOptions.DEFAULT, Optional.empty(), false);
        assertTrue(sent(new ResponseRequest("m", "x", tool)).endsWith("\"tools\":[{\"type\":\"image_generation\"}]}"));
    }

    @Test
    void theTextModelIsToldHowToGoAbout() throws Exception {
        ResponseRequest request = new ResponseRequest("m", "x", TOOL)
                .withInstructions("be \"brief\"\n")
                .withReasoningEffort("low")
                .withStore(false);
        assertEquals(
                "{\"model\":\"m\",\"instructions\":\"be \\\"brief\\\"\\n\","
                        + "\"input\":[{\"type\":\"message\",\"role\":\"user\",\"content\":[{\"type\":\"input_text\","
                        + "\"text\":\"x\"}]}],"
                        + "\"tools\":[{\"type\":\"image_generation\",\"model\":\"gpt-image-2\"}],"
                        + "\"reasoning\":{\"effort\":\"low\"},\"store\":false}",
                sent(request));
    }

    @Test
    void aNextTurnNamesTheOneBefore() throws Exception {
        assertEquals(
                "{\"model\":\"m\",\"previous_response_id\":\"resp_1\","
                        + "\"input\":[{\"type\":\"message\",\"role\":\"user\",\"content\":[{\"type\":\"input_text\","
                        + "\"text\":\"bluer\"}]}],"
                        + "\"tools\":[{\"type\":\"image_generation\",\"model\":\"gpt-image-2\"}]}",
                sent(new ResponseRequest("m", "bluer", TOOL).after("resp_1")));
    }

    @Test
    void aPictureMadeBeforeIsNamedByItsCall() throws Exception {
        List<InputItem> input = List.of(
                InputItem.Message.user(new InputPart.Text("bluer")),
                new InputItem.ImageCall("ig_1"),
                new InputItem.Reference("msg_2"));
        assertEquals(
                "{\"model\":\"m\",\"input\":[{\"type\":\"message\",\"role\":\"user\","
                        + "\"content\":[{\"type\":\"input_text\",\"text\":\"bluer\"}]},"
                        + "{\"type\":\"image_generation_call\",\"id\":\"ig_1\"},{\"type\":\"item_reference\","
                        + "\"id\":\"msg_2\"}],"
                        + "\"tools\":[{\"type\":\"image_generation\",\"model\":\"gpt-image-2\"}]}",
                sent(new ResponseRequest("m", input, TOOL)));
    }

    @Test
    void picturesTravelByIdByAddressAndAsBytes() throws Exception {
        byte[] png = bytes("\u0089PNG\r\n\u001a\nabc");
        List<InputItem> input = List.of(new InputItem.Message(
                "developer",
                List.of(
                        new InputPart.Picture(new ImageSource.FileId("file-1"), Optional.of("low")),
                        new InputPart.Picture(new ImageSource.Url("https://host/a.png?x=1&y=<z>")),
                        new InputPart.Picture(upload(png), Optional.of("original")))));
        ImageTool tool = TOOL.withMask(upload(png));
        assertEquals(
                "{\"model\":\"m\",\"input\":[{\"type\":\"message\",\"role\":\"developer\",\"content\":["
                        + "{\"type\":\"input_image\",\"file_id\":\"file-1\",\"detail\":\"low\"},"
                        + "{\"type\":\"input_image\",\"image_url\":\"https://host/a.png?x=1&y=<z>\"},"
                        + "{\"type\":\"input_image\",\"image_url\":\"data:image/png;base64,iVBORw0KGgphYmM=\","
                        + "\"detail\":\"original\"}]}],"
                        + "\"tools\":[{\"type\":\"image_generation\",\"model\":\"gpt-image-2\","
                        + "\"input_image_mask\":{\"image_url\":\"data:image/png;base64,iVBORw0KGgphYmM=\"}}]}",
                sent(new ResponseRequest("m", input, tool)));
    }

    @ParameterizedTest
    @CsvSource({
        "'\u0089PNG\r\n\u001a\n', image/png",
        "'\u00ff\u00d8\u00ff\u00e0', image/jpeg",
        "RIFF1234WEBP, image/webp",
        "GIF87a, image/gif",
        "GIF89a, image/gif"
    })
    void theFirstBytesTellTheType(String start, String type) throws Exception {
        String body = sent(request(upload(bytes(start))));
        assertTrue(body.contains("\"data:" + type + ";base64,"), body);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\u0089PN", "RIFF1234WAVE", "BM", "<svg/>"})
    void whatIsNoPictureIsRefusedByName(String content) {
        ResponseRequest request = request(upload(bytes(content)));
        var e = assertThrows(IllegalArgumentException.class, () -> ResponseJson.body(request, false));
        assertTrue(e.getMessage().startsWith("a.bin: "), e.getMessage());
    }

    @ParameterizedTest
    @ValueSource(ints = {8, 9, 10, 11, 8191, 8192, 100_001})
    void base64IsThatOfTheWholePicture(int length) throws Exception {
        byte[] picture = new byte[length];
        new Random(length).nextBytes(picture);
        System.arraycopy(bytes("\u0089PNG\r\n\u001a\n"), 0, picture, 0, 8);
        String body = sent(request(upload(picture)));
        assertTrue(body.contains("base64," + Base64.getEncoder().encodeToString(picture) + "\""));
    }

    @Test
    void aRequestCanBeSentAgain() throws Exception {
        RequestBody body = ResponseJson.body(request(upload(bytes("GIF89a"))), false);
        Buffer first = new Buffer();
        body.writeTo(first);
        Buffer second = new Buffer();
        body.writeTo(second);
        assertEquals(first.readUtf8(), second.readUtf8());
    }

    @Test
    void aPictureThatFitsIntoNoRequestIsRefusedBeforeItIsSent() {
        var e = assertThrows(
                IllegalArgumentException.class, () -> ResponseJson.body(request(sparse(15_728_625, 15_728_625)), false));
        assertTrue(e.getMessage().contains("file"), e.getMessage());
    }

    @Test
    void aDataUrlThatFitsIntoNoRequestIsRefusedBeforeItIsSent() throws Exception {
        String most = "data:image/png;base64," + "A".repeat(20_971_520 - 22);
        assertTrue(ResponseJson.body(request(new ImageSource.Url(most)), false).contentLength() > 20_971_520);
        ResponseRequest tooLong = request(new ImageSource.Url(most + "A"));
        assertThrows(IllegalArgumentException.class, () -> ResponseJson.body(tooLong, false));
    }

    @Test
    void theLargestPictureThatFitsIsTaken() throws Exception {
        RequestBody body = ResponseJson.body(request(sparse(15_728_622, 15_728_622)), false);
        assertTrue(body.contentLength() > 20_971_500);
    }

    @ParameterizedTest
    @CsvSource({"100,99", "100,101"})
    void aPictureThatChangesWhileItIsSentIsAFailure(int told, int given) throws Exception {
        RequestBody body = ResponseJson.body(request(sparse(told, given)), false);
        assertThrows(IOException.class, () -> body.writeTo(new Buffer()));
    }

    @Test
    void optionsThatTheToolDoesNotHaveAreRefusedByName() {
        for (ImageOptions.Builder options : List.of(
                ImageOptions.builder().n(2),
                ImageOptions.builder().responseFormat("url"),
                ImageOptions.builder().style("vivid"))) {
            ImageOptions set = options.build();
            assertThrows(IllegalArgumentException.class, () -> ImageTool.forced("m", set), set.toString());
        }
    }

    @Test
    void inputMayOnlyBeMissingAfterAnotherResponse() throws Exception {
        assertThrows(IllegalArgumentException.class, () -> new ResponseRequest("m", List.of(), TOOL));
        assertThrows(IllegalArgumentException.class, InputItem.Message::user);
    }

    private static ResponseRequest request(ImageSource picture) {
        return new ResponseRequest("m", List.of(InputItem.Message.user(new InputPart.Picture(picture))), TOOL);
    }

    /** A PNG by its first bytes, of zeros that lie nowhere. */
    private static ImageSource.Upload sparse(long told, long given) {
        byte[] magic = bytes("\u0089PNG\r\n\u001a\n");
        return new ImageSource.Upload("large.png", new Content() {
            @Override
            public long length() {
                return told;
            }

            @Override
            public InputStream open() {
                return new java.io.SequenceInputStream(
                        new ByteArrayInputStream(magic), new ByteArrayInputStream(new byte[(int) given - magic.length]));
            }
        });
    }
}
