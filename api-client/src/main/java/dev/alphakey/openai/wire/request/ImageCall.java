package dev.alphakey.openai.wire.request;

import dev.alphakey.openai.image.ImageOptions;
import dev.alphakey.openai.image.ImageSize;
import dev.alphakey.openai.model.Call;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;

/**
 * The image calls, and which fields each of them has. The order is that of the official Java client: what is required, the
 * rest by the alphabet, {@code stream} last.
 */
enum ImageCall {
    GENERATE("a generation", Call.GENERATE, Set.of()),
    EDIT_UPLOADS("an edit of uploads", Call.EDIT_MULTIPART, Set.of("mask", "markup")),
    EDIT_REFERENCES("an edit of file ids or URLs", Call.EDIT_JSON, Set.of("mask")),
    VARIATION("a variation", Call.VARIATION, Set.of());

    private final String name;
    private final Call call;
    private final Set<String> pictures;

    ImageCall(String name, Call call, Set<String> pictures) {
        this.name = name;
        this.call = call;
        this.pictures = pictures;
    }

    /**
     * What is sent, by name.
     *
     * @param required in their order
     * @param others besides the options
     * @throws IllegalArgumentException for an option that the call does not have
     */
    Map<String, Object> fields(
            Map<String, Object> required, String model, ImageOptions options, Map<String, Object> others, boolean stream) {
        Map<String, Object> rest = set(options);
        rest.putAll(others);
        for (String field : rest.keySet()) {
            if (!call.takes(field) && !call.mayTake(field) && !pictures.contains(field)) {
                throw new IllegalArgumentException(field + " is no field of " + name + "; leave it unset");
            }
        }
        rest.put("model", model);
        Map<String, Object> fields = new LinkedHashMap<>(required);
        fields.putAll(rest);
        if (stream) {
            fields.put("stream", true);
        }
        return fields;
    }

    private static Map<String, Object> set(ImageOptions options) {
        Map<String, Object> set = new TreeMap<>();
        put(set, "n", options.n());
        put(set, "size", options.size().map(ImageSize::toString));
        put(set, "quality", options.quality());
        put(set, "background", options.background());
        put(set, "output_format", options.outputFormat());
        put(set, "output_compression", options.outputCompression());
        put(set, "moderation", options.moderation());
        put(set, "input_fidelity", options.inputFidelity());
        put(set, "partial_images", options.partialImages());
        put(set, "complexity", options.complexity());
        put(set, "frame_count", options.frameCount());
        put(set, "frame_duration_ms", options.frameDurationMs());
        put(set, "svg", options.svg());
        put(set, "safety_identifier", options.safetyIdentifier());
        put(set, "user", options.user());
        put(set, "response_format", options.responseFormat());
        put(set, "style", options.style());
        return set;
    }

    private static void put(Map<String, Object> set, String name, Optional<?> value) {
        value.ifPresent(v -> set.put(name, v));
    }

    private static void put(Map<String, Object> set, String name, OptionalInt value) {
        value.ifPresent(v -> set.put(name, v));
    }
}
