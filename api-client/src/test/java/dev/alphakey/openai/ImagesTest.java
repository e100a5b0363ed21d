package dev.alphakey.openai;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.alphakey.openai.image.Content;
import dev.alphakey.openai.image.EditRequest;
import dev.alphakey.openai.image.GenerateRequest;
import dev.alphakey.openai.image.GeneratedImage;
import dev.alphakey.openai.image.ImageAnswer;
import dev.alphakey.openai.image.ImageOptions;
import dev.alphakey.openai.image.ImageSource;
import dev.alphakey.openai.image.ResolvedOptions;
import dev.alphakey.openai.image.TokenUsage;
import dev.alphakey.openai.image.VariationRequest;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ExecutionException;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The image calls' answers: all they may tell, and how little they must. */
class ImagesTest {
    private static final GenerateRequest OTTER = new GenerateRequest("gpt-image-2", "otter", ImageOptions.DEFAULT);
    private static final ImageSource.Upload PICTURE =
            new ImageSource.Upload("a.png", Content.of(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'}));
    private static final EditRequest EDIT = new EditRequest("gpt-image-2", "red", List.of(PICTURE), ImageOptions.DEFAULT);
    private static final String LEAST = "{\"data\":[{\"b64_json\":\"AQID\"}]}";

    private Service service;
    private OpenAiClient client;

    @BeforeEach
    void start() throws Exception {
        service = new Service();
        client = service.client().build();
    }

    @AfterEach
    void stop() {
        client.close();
        service.close();
    }

    private ImageAnswer answered(String body) throws Exception {
        service.answers(200, body, "Content-Type", "application/json", "x-request-id", "req_1");
        return client.images().generate(OTTER);
    }

    private ApiException refused(String body) {
        return assertThrows(ApiException.class, () -> answered(body));
    }

    private static OptionalLong count(long n) {
        return OptionalLong.of(n);
    }

    @Test
    void tellsAllThatTheServiceSays() throws Exception {
        ImageAnswer answer = answered("""
                {"created":1776729600,"background":"opaque","output_format":"png","quality":"low","size":"1536x1024",
                 "safety_identifier":"x","new_field":{"b64_json":null},
                 "data":[{"b64_json":"AQID","revised_prompt":"an otter"},{"b64_json":"BAU="}],
                 "usage":{"total_tokens":11,"input_tokens":3,"output_tokens":8,
                   "input_tokens_details":{"text_tokens":1,"image_tokens":2},
                   "output_tokens_details":{"image_tokens":7,"text_tokens":1}},
                 "svg_usage":{"model":"gpt-6","input_tokens":5,"output_tokens":6,"reasoning_tokens":4,"total_tokens":11}}""");
        assertArrayEquals(new byte[] {1, 2, 3}, answer.images().get(0).bytes().orElseThrow());
        assertEquals(Optional.of("an otter"), answer.images().get(0).revisedPrompt());
        assertArrayEquals(new byte[] {4, 5}, answer.images().get(1).bytes().orElseThrow());
        assertEquals(Optional.of(Instant.ofEpochSecond(1776729600)), answer.created());
        assertEquals(
                new ResolvedOptions(Optional.of("1536x1024"), Optional.of("low"), Optional.of("opaque"), Optional.of("png")),
                answer.resolved());
        OptionalLong none = OptionalLong.empty();
        assertEquals(
                new TokenUsage(count(3), count(1), count(2), none, none, count(8), count(7), count(1), count(11)),
                answer.usage().orElseThrow());
        assertEquals(
                new TokenUsage(count(5), none, none, none, none, count(6), none, none, count(11)),
                answer.svgUsage().orElseThrow());
        assertEquals(Optional.of("req_1"), answer.requestId());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        LEAST,
        "{\"data\":[{\"b64_json\":\"AQID\",\"url\":null,\"revised_prompt\":null}],\"usage\":null,\"size\":null,\"error\":null}",
        "{\"data\":[{\"b64_json\":\"AQID\"},null,7,{},[]],\"usage\":[],\"created\":\"now\",\"size\":{},\"svg_usage\":{}}",
        "{\"data\":[{\"b64_json\":\"data:image\\/png;base64,AQID\"}],\"usage\":{\"total_tokens\":\"many\",\"input_tokens\":-1},"
                + "\"created\":1e999999999}"
    })
    void aPictureIsAllThatMustBeThere(String body) throws Exception {
        ImageAnswer answer = answered(body);
        assertEquals(1, answer.images().size());
        assertArrayEquals(new byte[] {1, 2, 3}, answer.images().get(0).bytes().orElseThrow());
        assertEquals(Optional.empty(), answer.usage());
        assertEquals(Optional.empty(), answer.svgUsage());
        assertEquals(Optional.empty(), answer.created());
        assertEquals(Optional.empty(), answer.resolved().size());
    }

    @Test
    void aPartOfTheUsageIsToldAsSuch() throws Exception {
        TokenUsage usage = answered(LEAST.replace("]}", "],\"usage\":{\"output_tokens\":7,\"input_tokens_details\":null}}"))
                .usage()
                .orElseThrow();
        assertEquals(count(7), usage.outputTokens());
        assertEquals(OptionalLong.empty(), usage.totalTokens());
    }

    @Test
    void anAddressInsteadOfAPictureIsKept() throws Exception {
        GeneratedImage image = answered("{\"data\":[{\"url\":\"https://host/a.png?sig=1\"}]}").images().get(0);
        assertEquals(Optional.of("https://host/a.png?sig=1"), image.url());
        assertFalse(image.bytes().isPresent());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "{}", "{\"data\":[]}", "{\"data\":null}", "{\"data\":{\"b64_json\":\"AQID\"}}",
        "{\"data\":[{\"b64_json\":\"\",\"url\":\"\"}]}"
    })
    void anAnswerWithoutAPictureIsAnError(String body) {
        ApiException e = refused(body);
        assertEquals(200, e.status());
        assertTrue(e.getMessage().contains("no picture"), e.getMessage());
        assertEquals(Optional.of("req_1"), e.requestId());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "{\"error\":{\"message\":\"No otters.\",\"code\":\"moderation_blocked\"}}",
        "{\"data\":[],\"error\":\"No otters.\"}",
        "{\"created\":1,\"data\":null,\"error\":{\"message\":\"No otters.\"}}"
    })
    void anErrorInsideASuccessIsAnError(String body) {
        assertTrue(refused(body).getMessage().contains("No otters"));
    }

    @Test
    void aPictureThatIsNotBase64IsAnError() {
        assertTrue(refused("{\"data\":[{\"b64_json\":\"<svg>\"}]}").getMessage().contains("not base64"));
    }

    @Test
    void editsAndVariationsGoToTheirOwnPlaces() throws Exception {
        service.answers(200, LEAST);
        service.answers(200, LEAST);
        assertEquals(1, client.images().edit(EDIT).images().size());
        assertEquals(
                1,
                client.images()
                        .variations(new VariationRequest("dall-e-2", PICTURE, ImageOptions.DEFAULT))
                        .images()
                        .size());
        RecordedRequest edit = service.asked();
        assertEquals("POST /v1/images/edits HTTP/1.1", edit.getRequestLine());
        assertEquals(String.valueOf(edit.getBodySize()), edit.getHeaders().get("Content-Length"));
        assertEquals("POST /v1/images/variations HTTP/1.1", service.asked().getRequestLine());
    }

    @Test
    void theTwinsBringTheSame() throws Exception {
        for (int i = 0; i < 3; i++) {
            service.answers(200, LEAST);
        }
        Images images = client.images();
        VariationRequest variation = new VariationRequest("dall-e-2", PICTURE, ImageOptions.DEFAULT);
        assertEquals(1, images.generateAsync(OTTER, CallOptions.DEFAULT).get().images().size());
        assertEquals(1, images.editAsync(EDIT, CallOptions.DEFAULT).get().images().size());
        assertEquals(1, images.variationsAsync(variation, CallOptions.DEFAULT).get().images().size());
    }

    @Test
    void aTwinFailsAsTheCallDoes() {
        service.answers(400, "{\"error\":{\"message\":\"no\",\"code\":\"moderation_blocked\"}}");
        var e = assertThrows(
                ExecutionException.class,
                () -> client.images().generateAsync(OTTER, CallOptions.DEFAULT).get());
        assertEquals(Optional.of("moderation_blocked"), assertInstanceOf(ApiException.class, e.getCause()).code());
    }

    @Test
    void anUploadThatIsNotThereAsksForNothing() {
        ImageSource missing = new ImageSource.Upload("a.png", Content.of(Path.of("no-such-picture.png")));
        EditRequest edit = new EditRequest("m", "red", List.of(missing), ImageOptions.DEFAULT);
        assertThrows(NoSuchFileException.class, () -> client.images().edit(edit));
        assertEquals(0, service.requests());
    }
}
