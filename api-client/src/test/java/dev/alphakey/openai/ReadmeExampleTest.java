package dev.alphakey.openai;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the README shows compiles and does what it says. */
class ReadmeExampleTest {
    @Test
    void theExampleDrawsAndStreamsAndTriesAgain(@TempDir Path folder) throws Exception {
        try (Service server = new Service()) {
            server.answers(429, "", "retry-after-ms", "1");
            server.answers(200, "{\"data\":[{\"b64_json\":\"AQ==\"}]}");
            server.answers(
                    200,
                    "data: {\"type\":\"image_generation.partial_image\",\"b64_json\":\"Ag==\",\"partial_image_index\":0}\n\n"
                            + "data: {\"type\":\"image_generation.completed\",\"b64_json\":\"Aw==\"}\n\n");
            Map<String, String> environment = Map.of("OPENAI_API_KEY", Service.SECRET, "OPENAI_BASE_URL", server.url());
            ReadmeExample.draw(OpenAiClient.Builder.fromEnvironment(environment), folder);
            assertEquals(3, server.requests());
        }
        assertArrayEquals(new byte[] {1}, Files.readAllBytes(folder.resolve("otter.png")));
        assertArrayEquals(new byte[] {2}, Files.readAllBytes(folder.resolve("beaver-0.png")));
        assertArrayEquals(new byte[] {3}, Files.readAllBytes(folder.resolve("beaver.png")));
    }
}
