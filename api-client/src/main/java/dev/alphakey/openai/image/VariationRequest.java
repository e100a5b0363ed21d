package dev.alphakey.openai.image;

import java.util.Objects;

/**
 * Variations of one picture ({@code POST /images/variations}). Retired with DALL-E 2 on 2026-05-12; kept for other servers
 * that still have the call.
 *
 * @param model the model's id
 * @param image a square PNG
 * @param options how; of them the call knows n, size, response format and user
 */
public record VariationRequest(String model, ImageSource.Upload image, ImageOptions options) {
    public VariationRequest {
        Objects.requireNonNull(model);
        Objects.requireNonNull(image);
        Objects.requireNonNull(options);
    }
}
