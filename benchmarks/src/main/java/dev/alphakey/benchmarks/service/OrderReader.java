package dev.alphakey.benchmarks.service;

import dev.alphakey.benchmarks.scene.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Checks the fields of a request for pictures against what is known of the service, the prompt first. */
final class OrderReader {
    static final List<String> GENERATION = List.of(
            "prompt", "model", "n", "quality", "output_format", "output_compression", "stream", "partial_images", "size",
            "moderation", "background", "user", "complexity", "frame_count", "frame_duration_ms", "safety_identifier", "svg");
    static final List<String> FORM_EDIT = List.of(
            "prompt", "model", "n", "size", "quality", "background", "output_format", "output_compression", "input_fidelity",
            "partial_images", "stream", "user", "safety_identifier", "complexity", "frame_count", "frame_duration_ms");
    static final List<String> JSON_EDIT = List.of(
            "images", "mask", "prompt", "model", "n", "size", "quality", "background", "output_format", "output_compression",
            "input_fidelity", "moderation", "partial_images", "stream", "user", "safety_identifier", "complexity",
            "frame_count", "frame_duration_ms");
    static final List<String> TOOL = List.of(
            "type", "model", "quality", "size", "output_format", "output_compression", "moderation", "background",
            "input_fidelity", "input_image_mask", "partial_images", "action", "complexity", "frame_count",
            "frame_duration_ms", "svg");

    private static final int PROMPT_CHARS = 32_000;
    private static final int LONGEST_EDGE = 3840;
    private static final int FEWEST_PIXELS = 655_360;
    private static final int MOST_PIXELS = 8_294_400;
    private static final List<String> FIXED = List.of("1024x1024", "1024x1536", "1536x1024", "auto");
    private static final Pattern WXH = Pattern.compile("([1-9][0-9]{0,5})x([1-9][0-9]{0,5})");

    private final boolean previewTransparency;

    OrderReader(boolean previewTransparency) {
        this.previewTransparency = previewTransparency;
    }

    /**
     * @param prompt null when the request has none
     * @param otherwise the model when none is named; null if one must be, which is stricter than the service's shifting defaults
     */
    PictureOrder read(Fields fields, String prompt, String otherwise) {
        if (prompt == null) {
            throw Refusal.missing("prompt");
        }
        if (prompt.isBlank()) {
            throw Refusal.value("prompt", "Invalid 'prompt': it must not be empty.");
        }
        if (prompt.length() > PROMPT_CHARS) {
            throw new Refusal(
                    400, "invalid_request_error", "string_above_max_length", "prompt",
                    "Invalid 'prompt': string too long. Expected a string with maximum length 32000, but got a string with length "
                            + prompt.length() + " instead.");
        }
        String name = fields.text("model", otherwise);
        if (name == null) {
            throw Refusal.missing("model");
        }
        ModelRules model = ModelRules.of(name);
        int n = fields.whole("n", 1, 1, 10);
        Optional<Size> size = size(fields, model);
        String quality = quality(fields, model);
        String format = fields.choice("output_format", "png", List.of("png", "jpeg", "webp", "gif", "svg"));
        frames(fields, format, model);
        int compression = compression(fields, format);
        String background = background(fields, format, model);
        fields.choice("moderation", "auto", List.of("auto", "low"));
        fields.choice("complexity", null, List.of("low", "medium", "high"));
        fidelity(fields, model);
        fields.text("user");
        fields.text("safety_identifier");
        boolean stream = fields.flag("stream", false);
        int partials = fields.whole("partial_images", 0, 0, 3);
        return new PictureOrder(
                model, name, prompt, n, size, quality, background, format, compression, stream, partials);
    }

    private static Optional<Size> size(Fields fields, ModelRules model) {
        String text = fields.text("size", "auto");
        if (!model.anySize() && !FIXED.contains(text)) {
            throw Refusal.value(fields.path("size"), Fields.oneOf(text, FIXED));
        }
        if (text.equals("auto")) {
            return Optional.empty();
        }
        Matcher m = WXH.matcher(text);
        if (!m.matches()) {
            throw badSize(text, "Expected 'auto' or WIDTHxHEIGHT.");
        }
        int w = Integer.parseInt(m.group(1));
        int h = Integer.parseInt(m.group(2));
        long pixels = (long) w * h;
        if (Math.max(w, h) > LONGEST_EDGE) {
            throw badSize(text, "The longest edge must be less than or equal to 3840.");
        }
        if (w % 16 != 0 || h % 16 != 0) {
            throw badSize(text, "Width and height must both be divisible by 16.");
        }
        if (Math.max(w, h) > 3 * Math.min(w, h)) {
            throw badSize(text, "The aspect ratio must be between 1:3 and 3:1.");
        }
        if (pixels < FEWEST_PIXELS && model.anySize()) {
            throw badSize(text, "Requested resolution is below the current minimum pixel budget.");
        }
        if (pixels > MOST_PIXELS) {
            throw badSize(text, "Requested resolution exceeds the current pixel budget.");
        }
        return Optional.of(new Size(w, h));
    }

    private static Refusal badSize(String size, String rule) {
        return Refusal.picture("size", "Invalid size '" + size + "'. " + rule);
    }

    private static String quality(Fields fields, ModelRules model) {
        List<String> choices = new ArrayList<>(model.qualities());
        choices.add("auto");
        String quality = fields.text("quality", "auto");
        if (!choices.contains(quality)) {
            throw Refusal.picture(fields.path("quality"), Fields.oneOf(quality, choices));
        }
        return quality.equals("auto") ? "low" : quality;
    }

    private static void frames(Fields fields, String format, ModelRules model) {
        if (format.equals("gif") || format.equals("svg")) {
            String why = model.animates()
                    ? "This stand-in draws png, jpeg and webp only."
                    : "Output format '" + format + "' is not supported for this model.";
            throw Refusal.picture(fields.path("output_format"), why);
        }
        for (String name : List.of("frame_count", "frame_duration_ms", "svg")) {
            if (fields.has(name)) {
                throw Refusal.picture(fields.path(name), "'" + name + "' is not supported for output format '" + format + "'.");
            }
        }
    }

    private static int compression(Fields fields, String format) {
        int compression = fields.whole("output_compression", 100, 0, 100);
        if (format.equals("png") && compression < 100) {
            throw Refusal.picture(
                    fields.path("output_compression"), "Compression less than 100 is not supported for PNG output format.");
        }
        return compression;
    }

    private String background(Fields fields, String format, ModelRules model) {
        String background = fields.choice("background", "auto", List.of("transparent", "opaque", "auto"));
        if (background.equals("transparent")) {
            if (format.equals("jpeg")) {
                throw Refusal.picture(
                        fields.path("background"), "Transparent background is not supported for JPEG output format.");
            }
            if (model.previewsTransparency() && !previewTransparency) {
                throw Refusal.picture(fields.path("background"), "Transparent background is not supported for this model.");
            }
        }
        return background;
    }

    private static void fidelity(Fields fields, ModelRules model) {
        String fidelity = fields.choice("input_fidelity", null, List.of("high", "low"));
        if (fidelity != null && !model.fidelities().contains(fidelity)) {
            throw new Refusal(
                    400, Refusal.USER, "invalid_input_fidelity_model", fields.path("input_fidelity"),
                    "The model '" + model.id() + "' does not support the 'input_fidelity' value '" + fidelity + "'.");
        }
    }
}
