package dev.alphakey.openai.model;

import java.util.Set;

/** The ways to ask for a picture. They share most options; which of them a call has at all is known here. */
public enum Call {
    /** {@code POST /images/generations}. */
    GENERATE(
            "image generations",
            Set.of(
                    "n", "size", "quality", "background", "output_format", "output_compression", "moderation",
                    "partial_images", "complexity", "frame_count", "frame_duration_ms", "svg", "safety_identifier", "user",
                    "response_format", "style"),
            Set.of()),
    /** {@code POST /images/edits} with uploaded pictures. */
    EDIT_MULTIPART(
            "edits of uploaded pictures",
            Set.of(
                    "n", "size", "quality", "background", "output_format", "output_compression", "input_fidelity",
                    "partial_images", "complexity", "frame_count", "frame_duration_ms", "safety_identifier", "user",
                    "response_format"),
            Set.of()),
    /** {@code POST /images/edits} with file ids and addresses. */
    EDIT_JSON(
            "edits of pictures by file id or URL",
            Set.of(
                    "n", "size", "quality", "background", "output_format", "output_compression", "moderation",
                    "input_fidelity", "partial_images", "safety_identifier", "user"),
            Set.of("complexity", "frame_count", "frame_duration_ms")),
    /** The tool {@code image_generation} of {@code POST /responses}; the identifiers travel beside it. */
    RESPONSES_TOOL(
            "the Responses tool",
            Set.of(
                    "size", "quality", "background", "output_format", "output_compression", "moderation", "input_fidelity",
                    "partial_images", "complexity", "frame_count", "frame_duration_ms", "svg", "safety_identifier", "user"),
            Set.of()),
    /** {@code POST /images/variations}. */
    VARIATION("variations", Set.of("n", "size", "response_format", "user"), Set.of());

    private final String title;
    private final Set<String> taken;
    private final Set<String> unproven;

    Call(String title, Set<String> taken, Set<String> unproven) {
        this.title = title;
        this.taken = taken;
        this.unproven = unproven;
    }

    /** Whether the call is documented to have the field, by its name on the wire. */
    public boolean takes(String field) {
        return taken.contains(field);
    }

    /** Whether the field is known from the call's siblings only, so that it may be refused. */
    public boolean mayTake(String field) {
        return unproven.contains(field);
    }

    boolean edits() {
        return this == EDIT_MULTIPART || this == EDIT_JSON;
    }

    String title() {
        return title;
    }
}
