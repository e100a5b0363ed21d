package dev.alphakey.cli.prompt;

/** A labelled line of a prompt, beside the primary request; in the order in which they stand. */
enum PromptField {
    USE_CASE("use-case", "Use case", "what the picture is for, such as game-sprite or product-photo"),
    SCENE("scene", "Scene/background", "where it is"),
    SUBJECT("subject", "Subject", "what it shows"),
    STYLE("style", "Style/medium", "how it is drawn"),
    COMPOSITION("composition", "Composition/framing", "how it is framed"),
    LIGHTING("lighting", "Lighting/mood", "its light and mood"),
    PALETTE("palette", "Color palette", "its colours"),
    MATERIALS("materials", "Materials/textures", "what things are made of"),
    TEXT("text", "Text (verbatim)", "words that it shows, letter by letter"),
    CONSTRAINTS("constraints", "Constraints", "what must hold"),
    NEGATIVE("negative", "Avoid", "what must not be in it");

    private final String option;
    private final String label;
    private final String description;

    PromptField(String option, String label, String description) {
        this.option = option;
        this.label = label;
        this.description = description;
    }

    String option() {
        return option;
    }

    /** In jobs, where words are joined by an underscore. */
    String jsonName() {
        return option.replace('-', '_');
    }

    String label() {
        return label;
    }

    String description() {
        return description;
    }
}
