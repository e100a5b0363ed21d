package dev.alphakey.openai;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/**
 * Requests sent to a server that checks them against OpenAI's OpenAPI description. A test runs when such a server is named, as in
 * {@code -Dalphakey.openai.server=http://127.0.0.1:4010/v1}; with {@code -Dalphakey.openai.description=2026-08} without the fields
 * that are newer than that.
 */
abstract class AgainstOpenApi {
    static final boolean NEW_FIELDS = !"2026-08".equals(System.getProperty("alphakey.openai.description"));

    OpenAiClient client;

    @BeforeEach
    void start() {
        client = OpenAiClient.builder(Service.KEY)
                .checking(Checking.NONE)
                .baseUrl(System.getProperty("alphakey.openai.server"))
                .build();
    }

    @AfterEach
    void stop() {
        client.close();
    }

    /** A call whose answer does not matter. */
    interface Request {
        void make() throws IOException;
    }

    /** Whether the request passed; the canned answer may be one that cannot be used. */
    static void assertTaken(Request request) throws IOException {
        try {
            request.make();
        } catch (ApiException e) {
            assertEquals(200, e.status(), e.getMessage());
        }
    }
}
