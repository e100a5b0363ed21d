package dev.alphakey.openai;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import com.google.gson.JsonParser;
import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.core.MultipartField;
import com.openai.models.images.ImageCreateVariationParams;
import com.openai.models.images.ImageEditParams;
import com.openai.models.images.ImageGenerateParams;
import dev.alphakey.openai.image.Content;
import dev.alphakey.openai.image.EditRequest;
import dev.alphakey.openai.image.GenerateRequest;
import dev.alphakey.openai.image.ImageOptions;
import dev.alphakey.openai.image.ImageSize;
import dev.alphakey.openai.image.ImageSource;
import dev.alphakey.openai.image.SvgAuthor;
import dev.alphakey.openai.image.VariationRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import mockwebserver3.RecordedRequest;
import okio.ByteString;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The same calls, made through OpenAI's own Java client, put the same requests on the wire. Headers differ on purpose: we name
 * ourselves in User-Agent, always say which answer we accept, tell nothing of the machine ({@code X-Stainless-*}), and send a
 * multipart body with its length instead of in chunks.
 */
@SuppressWarnings("deprecation")
class OfficialClientTest {
    private static final byte[] PNG = "\u0089PNG\r\n\u001a\npixels".getBytes(StandardCharsets.ISO_8859_1);
    private static final byte[] MASK = "\u0089PNG\r\n\u001a\nmask".getBytes(StandardCharsets.ISO_8859_1);
    private static final String PROMPT = "An otter, \"Oti\" \\ <é> & \ud83e\udda6\n'1 + 1 = 2'/";
    private static final String ANSWER = "{\"created\":1,\"data\":[{\"b64_json\":\"AQID\"}]}";
    private static final String EVENTS = "event: TYPE\ndata: {\"type\":\"TYPE\",\"b64_json\":\"AQID\"}\n\n";

    private Service service;
    private OpenAiClient ours;
    private OpenAIClient theirs;

    @BeforeEach
    void start() throws IOException {
        service = new Service();
        ours = service.client().organization("org-1").project("proj-1").build();
        theirs = OpenAIOkHttpClient.builder()
                .apiKey(Service.SECRET)
                .organization("org-1")
                .project("proj-1")
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

    private void assertSame(String answer, String type, Call our, Call their) throws Exception {
        service.answers(200, answer, "Content-Type", type);
        service.answers(200, answer, "Content-Type", type);
        our.make();
        RecordedRequest ourRequest = service.asked();
        their.make();
        RecordedRequest theirRequest = service.asked();
        assertEquals(theirRequest.getRequestLine(), ourRequest.getRequestLine());
        assertEquals(headers(theirRequest), headers(ourRequest));
        if (mediaType(theirRequest).equals("application/json")) {
            assertEquals(
                    JsonParser.parseString(theirRequest.getBody().utf8()),
                    JsonParser.parseString(ourRequest.getBody().utf8()));
        } else {
            assertEquals(withoutBoundary(theirRequest), withoutBoundary(ourRequest));
        }
    }

    private static String mediaType(RecordedRequest request) {
        return request.getHeaders().get("Content-Type").replaceAll(";.*", "");
    }

    private static Set<String> headers(RecordedRequest request) {
        Set<String> own = Set.of("user-agent", "accept", "content-length", "transfer-encoding", "content-type");
        Set<String> headers = new TreeSet<>();
        request.getHeaders().forEach(header -> {
            String name = header.getFirst().toLowerCase(Locale.ROOT);
            if (!own.contains(name) && !name.startsWith("x-stainless-")) {
                headers.add(name + ": " + header.getSecond());
            }
        });
        headers.add("content-type: " + mediaType(request));
        return headers;
    }

    private static String withoutBoundary(RecordedRequest request) {
        String type = request.getHeaders().get("Content-Type");
        String boundary = type.substring(type.indexOf("boundary=") + "boundary=".length());
        ByteString body = request.getBody();
        assertNotNull(body);
        return body.string(StandardCharsets.ISO_8859_1).replace(boundary, "BOUNDARY");
    }

    private static ImageOptions.Builder options() {
        return ImageOptions.builder()
                .n(2)
                .size(new ImageSize(1536, 864))
                .quality("high")
                .background("opaque")
                .outputFormat("webp")
                .outputCompression(80)
                .partialImages(2)
                .complexity("low")
                .frameCount(9)
                .frameDurationMs(120)
                .safetyIdentifier("hash")
                .user("someone")
                .responseFormat("b64_json");
    }

    private static GenerateRequest ourGeneration() {
        SvgAuthor author = new SvgAuthor("gpt-6", Optional.of("low"));
        return new GenerateRequest(
                "gpt-image-2", PROMPT, options().moderation("low").style("vivid").svg(author).build());
    }

    private static ImageGenerateParams theirGeneration() {
        return ImageGenerateParams.builder()
                .prompt(PROMPT)
                .model("gpt-image-2")
                .n(2)
                .size("1536x864")
                .quality(ImageGenerateParams.Quality.of("high"))
                .background(ImageGenerateParams.Background.of("opaque"))
                .outputFormat(ImageGenerateParams.OutputFormat.of("webp"))
                .outputCompression(80)
                .partialImages(2)
                .complexity(ImageGenerateParams.Complexity.of("low"))
                .frameCount(9)
                .frameDurationMs(120)
                .safetyIdentifier("hash")
                .user("someone")
                .responseFormat(ImageGenerateParams.ResponseFormat.of("b64_json"))
                .moderation(ImageGenerateParams.Moderation.of("low"))
                .style(ImageGenerateParams.Style.of("vivid"))
                .svg(ImageGenerateParams.Svg.builder()
                        .model("gpt-6")
                        .reasoning(ImageGenerateParams.Svg.Reasoning.builder()
                                .effort(ImageGenerateParams.Svg.Reasoning.Effort.of("low"))
                                .build())
                        .build())
                .build();
    }

    private static ImageSource upload(String name, byte[] bytes) {
        return new ImageSource.Upload(name, Content.of(bytes));
    }

    private static <T> MultipartField<T> file(T value, String name) {
        return MultipartField.<T>builder().value(value).filename(name).contentType("image/png").build();
    }

    private static EditRequest ourEdit(int pictures) {
        List<ImageSource> images = Collections.nCopies(pictures, upload("ä.png", PNG));
        ImageOptions options = options().inputFidelity("high").build();
        return new EditRequest("gpt-image-2", PROMPT, images, options).withMask(upload("m.png", MASK));
    }

    private static ImageEditParams theirEdit(int pictures) {
        List<InputStream> streams = new ArrayList<>();
        for (int i = 0; i < pictures; i++) {
            streams.add(new ByteArrayInputStream(PNG));
        }
        ImageEditParams.Image image = pictures == 1
                ? ImageEditParams.Image.ofInputStream(streams.get(0))
                : ImageEditParams.Image.ofInputStreams(streams);
        return ImageEditParams.builder()
                .image(file(image, "ä.png"))
                .prompt(PROMPT)
                .mask(file((InputStream) new ByteArrayInputStream(MASK), "m.png"))
                .model("gpt-image-2")
                .n(2)
                .size("1536x864")
                .quality(ImageEditParams.Quality.of("high"))
                .background(ImageEditParams.Background.of("opaque"))
                .outputFormat(ImageEditParams.OutputFormat.of("webp"))
                .outputCompression(80)
                .partialImages(2)
                .complexity(ImageEditParams.Complexity.of("low"))
                .frameCount(9)
                .frameDurationMs(120)
                .safetyIdentifier("hash")
                .user("someone")
                .responseFormat(ImageEditParams.ResponseFormat.of("b64_json"))
                .inputFidelity(ImageEditParams.InputFidelity.of("high"))
                .build();
    }

    @Test
    void aGenerationIsTheSame() throws Exception {
        assertSame(
                ANSWER,
                "application/json",
                () -> ours.images().generate(ourGeneration()),
                () -> theirs.images().generate(theirGeneration()));
    }

    @Test
    void aPlainGenerationIsTheSame() throws Exception {
        assertSame(
                ANSWER,
                "application/json",
                () -> ours.images().generate(new GenerateRequest("gpt-image-2", PROMPT, ImageOptions.DEFAULT)),
                () -> theirs.images()
                        .generate(ImageGenerateParams.builder().model("gpt-image-2").prompt(PROMPT).build()));
    }

    @Test
    void aStreamedGenerationIsTheSame() throws Exception {
        assertSame(
                EVENTS.replace("TYPE", "image_generation.completed"),
                "text/event-stream",
                () -> ours.images().generateStream(ourGeneration()).close(),
                () -> theirs.images().generateStreaming(theirGeneration()).close());
    }

    @Test
    void anEditOfOnePictureIsTheSame() throws Exception {
        assertSame(
                ANSWER,
                "application/json",
                () -> ours.images().edit(ourEdit(1)),
                () -> theirs.images().edit(theirEdit(1)));
    }

    @Test
    void anEditOfSeveralPicturesIsTheSame() throws Exception {
        assertSame(
                ANSWER,
                "application/json",
                () -> ours.images().edit(ourEdit(3)),
                () -> theirs.images().edit(theirEdit(3)));
    }

    @Test
    void aMarkedUpEditIsTheSame() throws Exception {
        ImageSource.Upload marks = new ImageSource.Upload("m.png", Content.of(MASK));
        assertSame(
                ANSWER,
                "application/json",
                () -> ours.images()
                        .edit(new EditRequest("m", PROMPT, List.of(upload("a.png", PNG)), ImageOptions.DEFAULT).withMarkup(marks)),
                () -> theirs.images()
                        .edit(ImageEditParams.builder()
                                .image(file(ImageEditParams.Image.ofInputStream(new ByteArrayInputStream(PNG)), "a.png"))
                                .prompt(PROMPT)
                                .markup(file((InputStream) new ByteArrayInputStream(MASK), "m.png"))
                                .model("m")
                                .build()));
    }

    @Test
    void aStreamedEditIsTheSame() throws Exception {
        assertSame(
                EVENTS.replace("TYPE", "image_edit.completed"),
                "text/event-stream",
                () -> ours.images().editStream(ourEdit(2)).close(),
                () -> theirs.images().editStreaming(theirEdit(2)).close());
    }

    @Test
    void aVariationIsTheSame() throws Exception {
        ImageOptions options =
                ImageOptions.builder().n(2).size(new ImageSize(256, 256)).responseFormat("b64_json").user("u").build();
        assertSame(
                ANSWER,
                "application/json",
                () -> ours.images()
                        .variations(new VariationRequest(
                                "dall-e-2", new ImageSource.Upload("a.png", Content.of(PNG)), options)),
                () -> theirs.images()
                        .createVariation(ImageCreateVariationParams.builder()
                                .image(file((InputStream) new ByteArrayInputStream(PNG), "a.png"))
                                .model("dall-e-2")
                                .n(2)
                                .size(ImageCreateVariationParams.Size.of("256x256"))
                                .responseFormat(ImageCreateVariationParams.ResponseFormat.of("b64_json"))
                                .user("u")
                                .build()));
    }
}
