package dev.alphakey.openai;

import dev.alphakey.openai.image.GenerateRequest;
import dev.alphakey.openai.image.ImageEvent;
import dev.alphakey.openai.image.ImageOptions;
import dev.alphakey.openai.image.ImageSize;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** The code that the README shows. */
public final class ReadmeExample {
    private ReadmeExample() {}

    public static void main(String[] args) throws IOException {
        draw(OpenAiClient.Builder.fromEnvironment(System.getenv()), Path.of("."));
    }

    static void draw(OpenAiClient.Builder service, Path folder) throws IOException {
        var options = ImageOptions.builder().size(new ImageSize(1024, 1024)).quality("low");
        service.retries(new RetryPolicy(5, Duration.ofMinutes(2), false)).limiter(new ImagesPerMinute(5));
        try (var client = service.build()) {
            var otter = new GenerateRequest("gpt-image-2", "an otter", options.build());
            Files.write(folder.resolve("otter.png"), client.images().generate(otter).images().get(0).bytes().orElseThrow());

            var beaver = new GenerateRequest("gpt-image-2", "a beaver", options.partialImages(2).build());
            try (EventStream<ImageEvent> events = client.images().generateStream(beaver)) {
                while (events.hasNext()) {
                    ImageEvent event = events.next();
                    if (event instanceof ImageEvent.Partial partial) {
                        Files.write(folder.resolve("beaver-" + partial.index() + ".png"), partial.bytes());
                    } else if (event instanceof ImageEvent.Completed completed) {
                        Files.write(folder.resolve("beaver.png"), completed.bytes());
                    }
                }
            }
        } catch (RefusedRequestException e) {
            System.err.println("not sent: " + e.getMessage());
        } catch (ApiException e) {
            System.err.println("refused: " + e.getMessage() + e.retryAfter().map(wait -> "; later: " + wait).orElse(""));
        }
    }
}
