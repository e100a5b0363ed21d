package dev.alphakey.openai.image;

import java.util.Objects;
import java.util.Optional;

/**
 * One picture of an answer.
 *
 * @param bytes the picture's file, decoded from base64; the array is not copied. Empty when the service gave an address instead
 * @param url where the picture can be fetched for about an hour, from servers that answer so
 * @param revisedPrompt the words that the model really drew from, where it says so
 */
public record GeneratedImage(Optional<byte[]> bytes, Optional<String> url, Optional<String> revisedPrompt) {
    public GeneratedImage {
        Objects.requireNonNull(bytes);
        Objects.requireNonNull(url);
        Objects.requireNonNull(revisedPrompt);
    }
}
