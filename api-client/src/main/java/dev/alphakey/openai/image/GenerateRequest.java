package dev.alphakey.openai.image;

import java.util.Objects;

/**
 * A picture made from words ({@code POST /images/generations}).
 *
 * @param model the model's id; always sent, since the service's default changes
 * @param prompt what to draw
 * @param options how
 */
public record GenerateRequest(String model, String prompt, ImageOptions options) {
    public GenerateRequest {
        Objects.requireNonNull(model);
        Objects.requireNonNull(prompt);
        Objects.requireNonNull(options);
    }
}
