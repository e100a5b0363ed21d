package dev.alphakey.openai.image;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How a picture is to be made, for the image calls and the Responses tool alike. What is not set is not sent, so the model's
 * own default holds. Values are open texts, since the service adds new ones; which of them a model and a call take is the
 * business of {@code dev.alphakey.openai.model}.
 */
public final class ImageOptions {
    /** Nothing set. */
    public static final ImageOptions DEFAULT = new Builder().build();

    private final Builder values;

    private ImageOptions(Builder values) {
        this.values = values.copy();
    }

    public static Builder builder() {
        return new Builder();
    }

    /** A builder that starts from these values. */
    public Builder toBuilder() {
        return values.copy();
    }

    /** How many pictures, 1 to 10; not for the Responses tool. */
    public OptionalInt n() {
        return number(values.n);
    }

    public Optional<ImageSize> size() {
        return Optional.ofNullable(values.size);
    }

    /** {@code auto}, {@code low}, {@code medium}, {@code high}; newer models also {@code xhigh} and {@code max}. */
    public Optional<String> quality() {
        return Optional.ofNullable(values.quality);
    }

    /** {@code transparent}, {@code opaque} or {@code auto}. */
    public Optional<String> background() {
        return Optional.ofNullable(values.background);
    }

    /** {@code png}, {@code jpeg} or {@code webp}; the newest models also {@code gif} and {@code svg}. */
    public Optional<String> outputFormat() {
        return Optional.ofNullable(values.outputFormat);
    }

    /** 0 to 100, for JPEG and WebP only. */
    public OptionalInt outputCompression() {
        return number(values.outputCompression);
    }

    /** {@code auto} or {@code low}; not for edits by multipart. */
    public Optional<String> moderation() {
        return Optional.ofNullable(values.moderation);
    }

    /** {@code low} or {@code high}; not for generations, and not for every model. */
    public Optional<String> inputFidelity() {
        return Optional.ofNullable(values.inputFidelity);
    }

    /** How many unfinished pictures a stream shows, 0 to 3; fewer may come. */
    public OptionalInt partialImages() {
        return number(values.partialImages);
    }

    /** The effort of planning: {@code low}, {@code medium} or {@code high}; newest models only. */
    public Optional<String> complexity() {
        return Optional.ofNullable(values.complexity);
    }

    /** Frames of a GIF, 2 to 16. */
    public OptionalInt frameCount() {
        return number(values.frameCount);
    }

    /** Milliseconds that each frame of a GIF is shown. */
    public OptionalInt frameDurationMs() {
        return number(values.frameDurationMs);
    }

    /** Who draws an SVG, and with how much thought; for {@code svg} only. */
    public Optional<SvgAuthor> svg() {
        return Optional.ofNullable(values.svg);
    }

    /** A hash that stands for the end user, at most 64 characters. */
    public Optional<String> safetyIdentifier() {
        return Optional.ofNullable(values.safetyIdentifier);
    }

    /** The end user, in the field that {@link #safetyIdentifier} replaces. */
    public Optional<String> user() {
        return Optional.ofNullable(values.user);
    }

    /** {@code url} or {@code b64_json}; DALL-E only, refused by the GPT image models. */
    public Optional<String> responseFormat() {
        return Optional.ofNullable(values.responseFormat);
    }

    /** {@code vivid} or {@code natural}; DALL-E 3 only. */
    public Optional<String> style() {
        return Optional.ofNullable(values.style);
    }

    /** What is set, by its name on the wire, in a fixed order. */
    public Map<String, Object> asMap() {
        return Collections.unmodifiableMap(values.fields());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ImageOptions options && values.fields().equals(options.values.fields());
    }

    @Override
    public int hashCode() {
        return values.fields().hashCode();
    }

    @Override
    public String toString() {
        return "ImageOptions" + values.fields();
    }

    private static OptionalInt number(Integer value) {
        return value == null ? OptionalInt.empty() : OptionalInt.of(value);
    }

    /** Sets what is to be sent; each value replaces an earlier one, and null unsets it. */
    public static final class Builder {
        private Integer n;
        private ImageSize size;
        private String quality;
        private String background;
        private String outputFormat;
        private Integer outputCompression;
        private String moderation;
        private String inputFidelity;
        private Integer partialImages;
        private String complexity;
        private Integer frameCount;
        private Integer frameDurationMs;
        private SvgAuthor svg;
        private String safetyIdentifier;
        private String user;
        private String responseFormat;
        private String style;

        private Builder() {}

        public Builder n(Integer value) {
            n = value;
            return this;
        }

        public Builder size(ImageSize value) {
            size = value;
            return this;
        }

        public Builder quality(String value) {
            quality = value;
            return this;
        }

        public Builder background(String value) {
            background = value;
            return this;
        }

        public Builder outputFormat(String value) {
            outputFormat = value;
            return this;
        }

        public Builder outputCompression(Integer value) {
            outputCompression = value;
            return this;
        }

        public Builder moderation(String value) {
            moderation = value;
            return this;
        }

        public Builder inputFidelity(String value) {
            inputFidelity = value;
            return this;
        }

        public Builder partialImages(Integer value) {
            partialImages = value;
            return this;
        }

        public Builder complexity(String value) {
            complexity = value;
            return this;
        }

        public Builder frameCount(Integer value) {
            frameCount = value;
            return this;
        }

        public Builder frameDurationMs(Integer value) {
            frameDurationMs = value;
            return this;
        }

        public Builder svg(SvgAuthor value) {
            svg = value;
            return this;
        }

        public Builder safetyIdentifier(String value) {
            safetyIdentifier = value;
            return this;
        }

        public Builder user(String value) {
            user = value;
            return this;
        }

        public Builder responseFormat(String value) {
            responseFormat = value;
            return this;
        }

        public Builder style(String value) {
            style = value;
            return this;
        }

        public ImageOptions build() {
            return new ImageOptions(this);
        }

        private Builder copy() {
            Builder copy = new Builder();
            copy.n = n;
            copy.size = size;
            copy.quality = quality;
            copy.background = background;
            copy.outputFormat = outputFormat;
            copy.outputCompression = outputCompression;
            copy.moderation = moderation;
            copy.inputFidelity = inputFidelity;
            copy.partialImages = partialImages;
            copy.complexity = complexity;
            copy.frameCount = frameCount;
            copy.frameDurationMs = frameDurationMs;
            copy.svg = svg;
            copy.safetyIdentifier = safetyIdentifier;
            copy.user = user;
            copy.responseFormat = responseFormat;
            copy.style = style;
            return copy;
        }

        private Map<String, Object> fields() {
            Map<String, Object> fields = new LinkedHashMap<>();
            put(fields, "n", n);
            put(fields, "size", size);
            put(fields, "quality", quality);
            put(fields, "background", background);
            put(fields, "output_format", outputFormat);
            put(fields, "output_compression", outputCompression);
            put(fields, "moderation", moderation);
            put(fields, "input_fidelity", inputFidelity);
            put(fields, "partial_images", partialImages);
            put(fields, "complexity", complexity);
            put(fields, "frame_count", frameCount);
            put(fields, "frame_duration_ms", frameDurationMs);
            put(fields, "svg", svg);
            put(fields, "safety_identifier", safetyIdentifier);
            put(fields, "user", user);
            put(fields, "response_format", responseFormat);
            put(fields, "style", style);
            return fields;
        }

        private static void put(Map<String, Object> fields, String name, Object value) {
            if (value != null) {
                fields.put(name, value);
            }
        }
    }
}
