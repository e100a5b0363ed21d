package dev.alphakey.cli.prompt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.alphakey.background.KeyColor;
import org.junit.jupiter.api.Test;

/** The text that is sent. */
class PromptTest {
    private static final Prompt FULL = Prompt.of("a robot")
            .with("use_case", "game-sprite").orElseThrow()
            .with("scene", "a hall").orElseThrow()
            .with("subject", "a small one").orElseThrow()
            .with("style", "flat").orElseThrow()
            .with("composition", "centred").orElseThrow()
            .with("lighting", "soft").orElseThrow()
            .with("palette", "reds").orElseThrow()
            .with("materials", "steel").orElseThrow()
            .with("text", "GO").orElseThrow()
            .with("constraints", "one only").orElseThrow()
            .with("negative", "people").orElseThrow();

    @Test
    void linesAreLabelledAndStandInTheirOrder() {
        assertEquals(
                """
                Use case: game-sprite
                Primary request: a robot
                Scene/background: a hall
                Subject: a small one
                Style/medium: flat
                Composition/framing: centred
                Lighting/mood: soft
                Color palette: reds
                Materials/textures: steel
                Text (verbatim): "GO"
                Constraints: one only
                Avoid: people""",
                FULL.text());
    }

    @Test
    void withoutAugmentationOnlyTheRequestIsSent() {
        assertEquals("a robot", FULL.withAugmentation(false).text());
    }

    @Test
    void anEmptyLineIsLeftOut() {
        assertEquals("Primary request: a robot", Prompt.of("a robot").with("style", " ").orElseThrow().text());
    }

    @Test
    void anUnknownLineIsNotTaken() {
        assertTrue(Prompt.of("a robot").with("mood", "dark").isEmpty());
    }

    @Test
    void theKeyIsAskedForBesideTheUsersOwnConstraints() {
        String text = KeyClauses.on(KeyColor.MAGENTA, FULL).text();
        assertTrue(text.contains("Scene/background: a perfectly flat solid #ff00ff"), text);
        assertTrue(text.contains("'a hall'"), text);
        assertTrue(text.contains("Constraints: one only; The subject is whole"), text);
    }

    @Test
    void theKeyIsAskedForWithoutAugmentationToo() {
        String text = KeyClauses.on(KeyColor.GREEN, Prompt.of("a robot").withAugmentation(false)).text();
        assertTrue(text.startsWith("a robot\n\nThe background is a perfectly flat solid #00ff00"), text);
    }

    @Test
    void whatIsSeeThroughIsKnownByItsWord() {
        assertEquals("glass", SeeThrough.in(Prompt.of("a green Glass bottle")).orElseThrow());
        assertTrue(SeeThrough.in(Prompt.of("a red robot with sunglasses")).isEmpty());
    }
}
