package dev.alphakey.openai.model;

import dev.alphakey.openai.image.ImageOptions;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Predicate;

/** Options by their names on the wire. */
final class OptionFields {
    private OptionFields() {}

    /** The names of what is set. */
    static Set<String> set(ImageOptions options) {
        Set<String> set = new LinkedHashSet<>();
        only(options, set::add);
        return set;
    }

    /** The options whose names are kept. */
    static ImageOptions only(ImageOptions options, Predicate<String> keep) {
        ImageOptions.Builder kept = options.toBuilder();
        if (options.n().isPresent() && !keep.test("n")) {
            kept.n(null);
        }
        if (options.size().isPresent() && !keep.test("size")) {
            kept.size(null);
        }
        if (options.quality().isPresent() && !keep.test("quality")) {
            kept.quality(null);
        }
        if (options.background().isPresent() && !keep.test("background")) {
            kept.background(null);
        }
        if (options.outputFormat().isPresent() && !keep.test("output_format")) {
            kept.outputFormat(null);
        }
        if (options.outputCompression().isPresent() && !keep.test("output_compression")) {
            kept.outputCompression(null);
        }
        if (options.moderation().isPresent() && !keep.test("moderation")) {
            kept.moderation(null);
        }
        if (options.inputFidelity().isPresent() && !keep.test("input_fidelity")) {
            kept.inputFidelity(null);
        }
        if (options.partialImages().isPresent() && !keep.test("partial_images")) {
            kept.partialImages(null);
        }
        if (options.complexity().isPresent() && !keep.test("complexity")) {
            kept.complexity(null);
        }
        if (options.frameCount().isPresent() && !keep.test("frame_count")) {
            kept.frameCount(null);
        }
        if (options.frameDurationMs().isPresent() && !keep.test("frame_duration_ms")) {
            kept.frameDurationMs(null);
        }
        if (options.svg().isPresent() && !keep.test("svg")) {
            kept.svg(null);
        }
        if (options.safetyIdentifier().isPresent() && !keep.test("safety_identifier")) {
            kept.safetyIdentifier(null);
        }
        if (options.user().isPresent() && !keep.test("user")) {
            kept.user(null);
        }
        if (options.responseFormat().isPresent() && !keep.test("response_format")) {
            kept.responseFormat(null);
        }
        if (options.style().isPresent() && !keep.test("style")) {
            kept.style(null);
        }
        return kept.build();
    }
}
