package dev.alphakey.openai;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import dev.alphakey.openai.image.ImageOptions;
import dev.alphakey.openai.image.GenerateRequest;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every way of saying no ends in one exception that tells what the service said. */
class ErrorsTest {
    private Service service;

    @BeforeEach
    void start() throws Exception {
        service = new Service();
    }

    @AfterEach
    void stop() {
        service.close();
    }

    private ApiException refused() {
        try (OpenAiClient client = service.client().build()) {
            return assertThrows(ApiException.class, client::models);
        }
    }

    @Test
    void carriesAllThatTheServiceSays() {
        service.answers(
                400,
                "{\"error\":{\"message\":\"Invalid size.\",\"type\":\"image_generation_user_error\","
                        + "\"param\":\"size\",\"code\":\"invalid_value\"}}",
                "x-request-id",
                "req_123");
        ApiException e = refused();
        assertEquals(400, e.status());
        assertEquals(Optional.of("image_generation_user_error"), e.type());
        assertEquals(Optional.of("invalid_value"), e.code());
        assertEquals(Optional.of("size"), e.param());
        assertEquals(Optional.of("req_123"), e.requestId());
        assertEquals("400 invalid_value: Invalid size. (request req_123)", e.getMessage());
    }

    @Test
    void aCodeMayBeNull() {
        service.answers(403, "{\"error\":{\"message\":\"Your organization must be verified\",\"type\":null,\"code\":null}}");
        ApiException e = refused();
        assertEquals(Optional.empty(), e.code());
        assertTrue(e.getMessage().startsWith("403: Your organization must be verified; an owner must verify"));
    }

    @Test
    void anHtmlPageIsReadAsItsText() {
        service.answers(
                502,
                "<html><head><title>x</title><style>b{}</style></head><body><h1>502 Bad Gateway</h1>\n<p>cloud</p></body></html>",
                "Content-Type",
                "text/html");
        assertEquals("502: 502 Bad Gateway cloud", refused().getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n"})
    void anEmptyBodyIsSaidToBeEmpty(String body) {
        service.answers(503, body);
        assertEquals("503: an empty answer", refused().getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"error\":\"plain\"}", "{\"error\":{", "[]", "null", "{\"error\":{\"message\":{}}}"})
    void anErrorOfAnyShapeSurvives(String body) {
        service.answers(500, body);
        assertEquals(500, refused().status());
    }

    @Test
    void aLongPageIsCutShort() {
        service.answers(500, "x".repeat(200_000));
        assertTrue(refused().getMessage().length() < 400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html>Log in to this network</html>", "", "{\"data\":{}}", "{\"data\":"})
    void aSuccessThatCannotBeReadIsAnError(String body) {
        service.answers(200, body, "x-request-id", "req_9");
        ApiException e = refused();
        assertEquals(200, e.status());
        assertEquals(Optional.of("req_9"), e.requestId());
        assertFalse(e.getMessage().contains("<html>"));
    }

    @Test
    void aPictureThatCannotBeReadIsNotPrinted() throws IOException {
        try (Service service = new Service(); OpenAiClient client = service.client().build()) {
            service.answers(200, "{\"data\":[{\"b64_json\":\"" + "iVBORw0KGgo".repeat(40) + "!!\"}]}");
            var request = new GenerateRequest("gpt-image-2", "a robot", ImageOptions.DEFAULT);
            IOException e = assertThrows(IOException.class, () -> client.images().generate(request));
            assertFalse(e.getMessage().contains("iVBORw0KGgoiVBORw0KGgo"), e.getMessage());
        }
    }
}
