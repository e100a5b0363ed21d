package dev.alphakey.cli.prompt;

import dev.alphakey.background.KeyColor;

/** What an image model is told so that its background can be removed. */
public final class KeyClauses {
    private KeyClauses() {}

    /** The prompt with its subject on a flat background of this colour. */
    public static Prompt on(KeyColor key, Prompt prompt) {
        String hex = key.hex();
        String background = "a perfectly flat solid " + hex + " chroma-key background for background removal: one uniform colour from"
                + " edge to edge, without shadows, gradients, texture, reflections, floor or change of light";
        String subject = "The subject is whole, clearly apart from the background, with crisp edges and generous space on all"
                + " sides. Nothing of the subject has the colour " + hex + ". No cast shadow, no contact shadow, no reflection, no"
                + " frame and no watermark.";
        if (!prompt.isAugmented()) {
            return prompt.withRequest(prompt.request() + "\n\nThe background is " + background + ". " + subject);
        }
        String scene = prompt.scene().map(asked -> background + "; of the scene '" + asked + "' only what belongs to the subject")
                .orElse(background);
        return prompt.withScene(scene).withConstraint(subject);
    }

    /** What makes a second rendering of a finished picture on another background, with everything else in its place. */
    public static Prompt onto(KeyColor key) {
        String hex = key.hex();
        return Prompt.of("Replace only the background with a perfectly flat solid " + hex + ". The background is one uniform"
                        + " colour without shadows, gradients, texture or reflections, also where it shows through holes and through"
                        + " transparent parts.")
                .withConstraint("Keep the subject exactly as it is: same position, same size, same pose, same outlines, same"
                        + " colours, same light. Move nothing, crop nothing, add nothing.");
    }
}
