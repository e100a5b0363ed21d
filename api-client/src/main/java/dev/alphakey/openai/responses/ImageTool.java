package dev.alphakey.openai.responses;

import dev.alphakey.openai.image.ImageOptions;
import dev.alphakey.openai.image.ImageSource;
import java.util.Objects;
import java.util.Optional;

/**
 * The {@code image_generation} tool as a response may use it.
 *
 * @param model the image model's id; the service's default changes
 * @param action {@code generate}, {@code edit} or {@code auto}; {@code edit} without a picture in sight is refused
 * @param options how; their safety identifier and user are sent beside the tool
 * @param mask alpha 0 where the picture may be repainted; the model treats it as a wish
 * @param forced whether the text model must use the tool; if not, it may answer with words alone
 */
public record ImageTool(
        Optional<String> model, Optional<String> action, ImageOptions options, Optional<ImageSource> mask, boolean forced) {
    /** @throws IllegalArgumentException for options that the tool does not have: n above 1, response format and style */
    public ImageTool {
        Objects.requireNonNull(model);
        Objects.requireNonNull(action);
        Objects.requireNonNull(options);
        Objects.requireNonNull(mask);
        if (options.n().orElse(1) != 1) {
            throw new IllegalArgumentException("n: the tool makes one picture a call, not " + options.n().getAsInt());
        }
        if (options.responseFormat().isPresent()) {
            throw new IllegalArgumentException("response_format: the tool does not have it; pictures come in base64");
        }
        if (options.style().isPresent()) {
            throw new IllegalArgumentException("style: the tool does not have it; say it in the prompt");
        }
    }

    /** A tool that must be used, with a model that is named. */
    public static ImageTool forced(String model, ImageOptions options) {
        return new ImageTool(Optional.of(model), Optional.empty(), options, Optional.empty(), true);
    }

    /** A tool that the text model uses where it sees fit. */
    public static ImageTool offered(String model, ImageOptions options) {
        return new ImageTool(Optional.of(model), Optional.empty(), options, Optional.empty(), false);
    }

    public ImageTool withAction(String newAction) {
        return new ImageTool(model, Optional.of(newAction), options, mask, forced);
    }

    public ImageTool withMask(ImageSource newMask) {
        return new ImageTool(model, action, options, Optional.of(newMask), forced);
    }
}
