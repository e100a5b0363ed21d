package dev.alphakey.openai;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.alphakey.openai.image.Content;
import dev.alphakey.openai.image.EditRequest;
import dev.alphakey.openai.image.GenerateRequest;
import dev.alphakey.openai.image.ImageEvent;
import dev.alphakey.openai.image.ImageOptions;
import dev.alphakey.openai.image.ImageSize;
import dev.alphakey.openai.image.ImageSource;
import dev.alphakey.openai.image.SvgAuthor;
import dev.alphakey.openai.image.VariationRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Every shape of request for pictures. */
@EnabledIfSystemProperty(named = "alphakey.openai.server", matches = "http.+")
class OpenApiTest extends AgainstOpenApi {
    private Object drained(EventStream<ImageEvent> stream) throws IOException {
        try (stream) {
            stream.forEach(event -> {});
        }
        return stream;
    }

    private static ImageOptions.Builder plain() {
        return ImageOptions.builder()
                .n(2)
                .size(new ImageSize(1536, 1024))
                .quality("high")
                .background("opaque")
                .outputFormat("webp")
                .outputCompression(80)
                .partialImages(2)
                .user("someone");
    }

    private static ImageOptions.Builder all() {
        return NEW_FIELDS ? plain().complexity("low").safetyIdentifier("hash") : plain();
    }

    private static ImageSource.Upload upload() {
        byte[] png = "\u0089PNG\r\n\u001a\npixels\u00ff\u0000".getBytes(StandardCharsets.ISO_8859_1);
        return new ImageSource.Upload("a.png", Content.of(png));
    }

    @Test
    void takesGenerations() throws IOException {
        assertTaken(() -> client.images().generate(new GenerateRequest("gpt-image-2", "x", ImageOptions.DEFAULT)));
        ImageOptions options = all().moderation("low").style("vivid").responseFormat("b64_json").build();
        assertTaken(() -> client.images().generate(new GenerateRequest("gpt-image-2", "é \"x\"", options)));
        assertTaken(() -> client.images()
                .generate(new GenerateRequest("gpt-image-2", "x", ImageOptions.builder().size(ImageSize.AUTO).build())));
    }

    @Test
    void takesAnimationsAndDrawings() throws IOException {
        if (NEW_FIELDS) {
            ImageOptions gif = ImageOptions.builder().outputFormat("gif").frameCount(9).frameDurationMs(120).build();
            assertTaken(() -> client.images().generate(new GenerateRequest("gpt-image-2.6-flare", "x", gif)));
            ImageOptions svg = ImageOptions.builder()
                    .outputFormat("svg")
                    .svg(new SvgAuthor("gpt-6", Optional.of("low")))
                    .build();
            assertTaken(() -> client.images().generate(new GenerateRequest("gpt-image-2.6-flare", "x", svg)));
        }
    }

    @Test
    void takesStreams() throws IOException {
        GenerateRequest generation = new GenerateRequest("gpt-image-2", "x", all().build());
        assertTaken(() -> drained(client.images().generateStream(generation)));
        EditRequest edit = new EditRequest("gpt-image-2", "x", List.of(upload()), all().build());
        assertTaken(() -> drained(client.images().editStream(edit)));
    }

    @Test
    void takesEditsOfUploads() throws IOException {
        ImageOptions options = all().inputFidelity("high").build();
        EditRequest one = new EditRequest("gpt-image-2", "é \"x\"", List.of(upload()), options).withMask(upload());
        assertTaken(() -> client.images().edit(one));
        if (NEW_FIELDS) {
            List<ImageSource> two = List.of(upload(), upload());
            assertTaken(() -> client.images().edit(new EditRequest("gpt-image-2", "x", two, options)));
            assertTaken(() -> client.images()
                    .edit(new EditRequest("gpt-image-2.5-flare", "x", two, ImageOptions.DEFAULT).withMarkup(upload())));
        }
    }

    @Test
    void takesEditsOfReferences() throws IOException {
        ImageOptions options = all().inputFidelity("high").moderation("low").build();
        List<ImageSource> images = List.of(
                new ImageSource.FileId("file-1"),
                new ImageSource.Url("https://host/a.png"),
                new ImageSource.Url("data:image/png;base64,AQID"));
        EditRequest edit = new EditRequest("gpt-image-2", "x", images, options).withMask(new ImageSource.FileId("file-2"));
        assertTaken(() -> client.images().edit(edit));
    }

    @Test
    void takesVariations() throws IOException {
        ImageOptions options =
                ImageOptions.builder().n(2).size(new ImageSize(256, 256)).responseFormat("url").user("u").build();
        assertTaken(() -> client.images().variations(new VariationRequest("dall-e-2", upload(), options)));
    }

    @Test
    void wouldHaveRefusedAWrongOne() {
        GenerateRequest many = new GenerateRequest("gpt-image-2", "x", ImageOptions.builder().n(11).build());
        assertEquals(422, assertThrows(ApiException.class, () -> client.images().generate(many)).status());
        EditRequest loud = new EditRequest(
                "gpt-image-2", "x", List.of(upload()), ImageOptions.builder().quality("loud").build());
        assertEquals(422, assertThrows(ApiException.class, () -> client.images().edit(loud)).status());
    }
}
