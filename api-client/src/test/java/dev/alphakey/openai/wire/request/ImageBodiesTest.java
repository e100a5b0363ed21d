package dev.alphakey.openai.wire.request;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import okhttp3.RequestBody;
import okio.Buffer;
import okio.BufferedSink;
import okio.ForwardingSink;
import okio.Okio;
import okio.Sink;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What goes over the wire, byte for byte. */
class ImageBodiesTest {
    private static final String PNG = "\u0089PNG\r\n\u001a\n<pixels>";
    private static final String JPEG = "\u00ff\u00d8\u00ff\u00e0<pixels>";
    private static final String WEBP = "RIFF....WEBPVP8 ";

    private final ImageBodies bodies = new ImageBodies(() -> "edge");

    private static ImageSource.Upload upload(String name, String latin) {
        return new ImageSource.Upload(name, Content.of(latin.getBytes(StandardCharsets.ISO_8859_1)));
    }

    private static String sent(RequestBody body) throws IOException {
        Buffer sent = new Buffer();
        body.writeTo(sent);
        assertEquals(body.contentLength(), sent.size());
        return sent.readString(StandardCharsets.ISO_8859_1);
    }

    private String edit(ImageOptions options, ImageSource... images) throws IOException {
        return sent(bodies.edit(new EditRequest("gpt-image-2", "red", List.of(images), options), false));
    }

    private static String lines(String... lines) {
        return String.join("\r\n", lines) + "\r\n";
    }

    @Test
    void aPlainGenerationHoldsNothingThatWasNotSet() throws IOException {
        RequestBody body = bodies.generate(new GenerateRequest("gpt-image-2", "x", ImageOptions.DEFAULT), false);
        assertEquals("{\"prompt\":\"x\",\"model\":\"gpt-image-2\"}", sent(body));
        assertEquals("application/json", String.valueOf(body.contentType()));
    }

    @Test
    void aGenerationHoldsAllThatWasSet() throws IOException {
        ImageOptions all = ImageOptions.builder()
                .n(2)
                .size(new ImageSize(1536, 864))
                .quality("high")
                .background("opaque")
                .outputFormat("webp")
                .outputCompression(80)
                .moderation("low")
                .partialImages(3)
                .complexity("medium")
                .frameCount(9)
                .frameDurationMs(120)
                .svg(new SvgAuthor("gpt-6", Optional.of("low")))
                .safetyIdentifier("hash")
                .user("someone")
                .responseFormat("b64_json")
                .style("vivid")
                .build();
        assertEquals(
                "{\"prompt\":\"otter\",\"background\":\"opaque\",\"complexity\":\"medium\",\"frame_count\":9,"
                        + "\"frame_duration_ms\":120,\"model\":\"m\",\"moderation\":\"low\",\"n\":2,"
                        + "\"output_compression\":80,"
                        + "\"output_format\":\"webp\",\"partial_images\":3,\"quality\":\"high\","
                        + "\"response_format\":\"b64_json\","
                        + "\"safety_identifier\":\"hash\",\"size\":\"1536x864\",\"style\":\"vivid\","
                        + "\"svg\":{\"model\":\"gpt-6\",\"reasoning\":{\"effort\":\"low\"}},\"user\":\"someone\","
                        + "\"stream\":true}",
                sent(bodies.generate(new GenerateRequest("m", "otter", all), true)));
    }

    @Test
    void anSvgAuthorMayLeaveTheThoughtToTheService() throws IOException {
        ImageOptions svg = ImageOptions.builder().svg(new SvgAuthor("gpt-6", Optional.empty())).build();
        assertEquals(
                "{\"prompt\":\"x\",\"model\":\"m\",\"svg\":{\"model\":\"gpt-6\"}}",
                sent(bodies.generate(new GenerateRequest("m", "x", svg), false)));
    }

    @Test
    void aPromptIsUtf8() throws IOException {
        RequestBody body = bodies.generate(new GenerateRequest("m", "é\"\n\ud83e\udda6", ImageOptions.DEFAULT), false);
        Buffer sent = new Buffer();
        body.writeTo(sent);
        assertEquals("{\"prompt\":\"é\\\"\\n\ud83e\udda6\",\"model\":\"m\"}", sent.readUtf8());
    }

    @Test
    void onePictureIsThePartImage() throws IOException {
        EditRequest request = new EditRequest(
                        "gpt-image-2", "red", List.of(upload("a.png", PNG)), ImageOptions.builder().n(2).build())
                .withMask(upload("m.png", PNG));
        RequestBody body = bodies.edit(request, false);
        assertEquals("multipart/form-data; boundary=edge", String.valueOf(body.contentType()));
        assertEquals(
                lines(
                        "--edge",
                        "Content-Disposition: form-data; name=\"image\"; filename=\"a.png\"",
                        "Content-Type: image/png",
                        "",
                        PNG,
                        "--edge",
                        "Content-Disposition: form-data; name=\"prompt\"",
                        "Content-Type: text/plain; charset=utf-8",
                        "",
                        "red",
                        "--edge",
                        "Content-Disposition: form-data; name=\"mask\"; filename=\"m.png\"",
                        "Content-Type: image/png",
                        "",
                        PNG,
                        "--edge",
                        "Content-Disposition: form-data; name=\"model\"",
                        "Content-Type: text/plain; charset=utf-8",
                        "",
                        "gpt-image-2",
                        "--edge",
                        "Content-Disposition: form-data; name=\"n\"",
                        "Content-Type: text/plain; charset=utf-8",
                        "",
                        "2",
                        "--edge--"),
                sent(body));
    }

    @Test
    void severalPicturesRepeatThePartImageArrayAndAStreamSaysSoLast() throws IOException {
        EditRequest request = new EditRequest(
                        "m", "red", List.of(upload("a.png", PNG), upload("b.jpg", JPEG)), ImageOptions.DEFAULT)
                .withMarkup(upload("marks.png", PNG));
        assertEquals(
                lines(
                        "--edge",
                        "Content-Disposition: form-data; name=\"image[]\"; filename=\"a.png\"",
                        "Content-Type: image/png",
                        "",
                        PNG,
                        "--edge",
                        "Content-Disposition: form-data; name=\"image[]\"; filename=\"b.jpg\"",
                        "Content-Type: image/jpeg",
                        "",
                        JPEG,
                        "--edge",
                        "Content-Disposition: form-data; name=\"prompt\"",
                        "Content-Type: text/plain; charset=utf-8",
                        "",
                        "red",
                        "--edge",
                        "Content-Disposition: form-data; name=\"markup\"; filename=\"marks.png\"",
                        "Content-Type: image/png",
                        "",
                        PNG,
                        "--edge",
                        "Content-Disposition: form-data; name=\"model\"",
                        "Content-Type: text/plain; charset=utf-8",
                        "",
                        "m",
                        "--edge",
                        "Content-Disposition: form-data; name=\"stream\"",
                        "Content-Type: text/plain; charset=utf-8",
                        "",
                        "true",
                        "--edge--"),
                sent(bodies.edit(request, true)));
    }

    @ParameterizedTest
    @CsvSource({"a.txt, image/png", "a.jpg, image/png", "a, image/png"})
    void theTypeOfAPictureIsWhatItIsAndNotWhatItIsCalled(String name, String type) throws IOException {
        assertTrue(edit(ImageOptions.DEFAULT, upload(name, PNG))
                .contains("\r\nContent-Type: " + type + "\r\n\r\n\u0089PNG"));
    }

    @Test
    void webpAndUnknownBytesAreToldApart() throws IOException {
        String sent = edit(
                ImageOptions.DEFAULT, upload("a.png", WEBP), upload("b.png", "RIFF....WAVE"), upload("c.png", ""));
        assertTrue(sent.contains("filename=\"a.png\"\r\nContent-Type: image/webp\r\n"));
        assertTrue(sent.contains("filename=\"b.png\"\r\nContent-Type: application/octet-stream\r\n"));
        assertTrue(sent.contains("filename=\"c.png\"\r\nContent-Type: application/octet-stream\r\n"));
    }

    @Test
    void aFileNameCannotEndItsHeader() throws IOException {
        assertTrue(edit(ImageOptions.DEFAULT, upload("a\"\r\nX: y\u0000.png", PNG))
                .contains("name=\"image\"; filename=\"a%22__X: y_.png\"\r\n"));
    }

    @Test
    void fileIdsAndUrlsTravelAsJson() throws IOException {
        ImageOptions options =
                ImageOptions.builder().moderation("low").inputFidelity("high").partialImages(0).build();
        EditRequest request = new EditRequest(
                        "m",
                        "red",
                        List.of(new ImageSource.FileId("file-1"), new ImageSource.Url("https://host/a.png?b=1&c=<d>")),
                        options)
                .withMask(new ImageSource.FileId("file-2"));
        assertEquals(
                "{\"images\":[{\"file_id\":\"file-1\"},{\"image_url\":\"https://host/a.png?b=1&c=<d>\"}],\"prompt\":\"red\","
                        + "\"input_fidelity\":\"high\",\"mask\":{\"file_id\":\"file-2\"},\"model\":\"m\","
                        + "\"moderation\":\"low\",\"partial_images\":0,\"stream\":true}",
                sent(bodies.edit(request, true)));
    }

    @Test
    void uploadsAndFileIdsDoNotMix() {
        var e = assertThrows(
                IllegalArgumentException.class,
                () -> edit(ImageOptions.DEFAULT, upload("a.png", PNG), new ImageSource.FileId("file-1")));
        assertEquals(
                "an edit takes either uploads or file ids and URLs, not both: 1 of its 2 pictures, "
                        + "mask and markup included, are uploads",
                e.getMessage());
    }

    @Test
    void aMaskMixesNoMoreThanAPicture() {
        EditRequest request = new EditRequest("m", "red", List.of(upload("a.png", PNG)), ImageOptions.DEFAULT)
                .withMask(new ImageSource.FileId("f"));
        assertThrows(IllegalArgumentException.class, () -> bodies.edit(request, false));
    }

    @Test
    void aVariationHasFiveFields() throws IOException {
        ImageOptions options =
                ImageOptions.builder().n(3).size(new ImageSize(256, 256)).user("u").responseFormat("url").build();
        String sent = sent(bodies.variation(new VariationRequest("dall-e-2", upload("a.png", PNG), options)));
        List<String> names = sent.lines()
                .filter(line -> line.startsWith("Content-Disposition"))
                .map(line -> line.replaceAll(".*; name=\"([^\"]*)\".*", "$1"))
                .toList();
        assertEquals(List.of("image", "model", "n", "response_format", "size", "user"), names);
    }

    @Test
    void anOptionThatTheCallLacksIsNamedAndNotSent() {
        ImageOptions moderated = ImageOptions.builder().moderation("low").build();
        var e = assertThrows(IllegalArgumentException.class, () -> edit(moderated, upload("a.png", PNG)));
        assertEquals("moderation is no field of an edit of uploads; leave it unset", e.getMessage());
        ImageOptions faithful = ImageOptions.builder().inputFidelity("high").build();
        assertThrows(
                IllegalArgumentException.class, () -> bodies.generate(new GenerateRequest("m", "x", faithful), false));
        ImageOptions stylish = ImageOptions.builder().style("vivid").build();
        assertThrows(IllegalArgumentException.class, () -> edit(stylish, new ImageSource.FileId("f")));
    }

    @Test
    void aBodyCanBeSentAgain() throws IOException {
        RequestBody body = bodies.edit(
                new EditRequest("m", "red", List.of(upload("a.png", PNG)), ImageOptions.DEFAULT), false);
        assertEquals(sent(body), sent(body));
    }

    @Test
    void anUploadIsNeverHeldWhole() throws IOException {
        long length = 100L << 20;
        AtomicLong held = new AtomicLong();
        AtomicLong most = new AtomicLong();
        Content large = new Content() {
            @Override
            public long length() {
                return length;
            }

            @Override
            public InputStream open() {
                return new InputStream() {
                    private long left = length;

                    @Override
                    public int read() {
                        return left-- > 0 ? 0 : -1;
                    }

                    @Override
                    public int read(byte[] bytes, int from, int wanted) {
                        int some = (int) Math.min(left, wanted);
                        left -= some;
                        most.set(Math.max(most.get(), held.addAndGet(some)));
                        return some == 0 && wanted > 0 ? -1 : some;
                    }
                };
            }
        };
        EditRequest request =
                new EditRequest("m", "red", List.of(new ImageSource.Upload("a.png", large)), ImageOptions.DEFAULT);
        RequestBody body = bodies.edit(request, false);
        Sink wire = new ForwardingSink(Okio.blackhole()) {
            @Override
            public void write(Buffer source, long byteCount) throws IOException {
                super.write(source, byteCount);
                held.addAndGet(-byteCount);
            }
        };
        try (BufferedSink sink = Okio.buffer(wire)) {
            body.writeTo(sink);
        }
        assertTrue(most.get() < 100_000, most.get() + " bytes were held");
    }

    @ParameterizedTest
    @CsvSource({"20, 10", "10, 20"})
    void anUploadThatChangesItsLengthIsNotSentAsIfWhole(int said, int held) throws IOException {
        Content liar = new Content() {
            @Override
            public long length() {
                return said;
            }

            @Override
            public InputStream open() {
                return new ByteArrayInputStream(new byte[held]);
            }
        };
        EditRequest request =
                new EditRequest("m", "red", List.of(new ImageSource.Upload("a.png", liar)), ImageOptions.DEFAULT);
        RequestBody body = bodies.edit(request, false);
        IOException e = assertThrows(IOException.class, () -> body.writeTo(new Buffer()));
        assertEquals("a.png changed its length while it was being sent", e.getMessage());
    }
}
