package dev.alphakey.openai.image;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A picture made from other pictures and words ({@code POST /images/edits}). Uploads travel as multipart; when every picture
 * and the mask are file ids or URLs, the request travels as JSON.
 *
 * @param model the model's id
 * @param prompt what to change
 * @param images 1 to 16; the first is the one that mask and markup belong to
 * @param mask alpha 0 where the first picture may be repainted; the model treats it as a wish
 * @param markup drawn over the first picture; only as an upload, and not together with a mask
 * @param options how
 */
public record EditRequest(
        String model,
        String prompt,
        List<ImageSource> images,
        Optional<ImageSource> mask,
        Optional<ImageSource.Upload> markup,
        ImageOptions options) {
    public EditRequest {
        Objects.requireNonNull(model);
        Objects.requireNonNull(prompt);
        images = List.copyOf(images);
        Objects.requireNonNull(mask);
        Objects.requireNonNull(markup);
        Objects.requireNonNull(options);
        if (images.isEmpty()) {
            throw new IllegalArgumentException("an edit needs a picture");
        }
    }

    /** An edit without mask and markup. */
    public EditRequest(String model, String prompt, List<ImageSource> images, ImageOptions options) {
        this(model, prompt, images, Optional.empty(), Optional.empty(), options);
    }

    public EditRequest withMask(ImageSource newMask) {
        return new EditRequest(model, prompt, images, Optional.of(newMask), markup, options);
    }

    public EditRequest withMarkup(ImageSource.Upload newMarkup) {
        return new EditRequest(model, prompt, images, mask, Optional.of(newMarkup), options);
    }
}
