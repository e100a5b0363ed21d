package dev.alphakey.cli.prompt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.alphakey.background.KeyColor;
import dev.alphakey.image.Raster;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which key colour a prompt calls for. */
class KeyChoiceTest {
    @ParameterizedTest
    @CsvSource({
        "a red robot, #00ff00",
        "a happy dog, #00ff00",
        "a green frog on a lily pad, #ff00ff",
        "a potted cactus, #ff00ff",
        "a pink flamingo, #00ff00",
        "a purple wizard with a blue hat, #00ff00",
        "a jade dragon, #ff00ff",
        "an object of #2f9a3c and #e8d44d, #ff00ff",
    })
    void theKeyIsFarFromTheColoursThatAreNamed(String prompt, String key) {
        assertEquals(key, KeyChoice.of(Prompt.of(prompt), List.of()).key().hex());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a flamingo among green leaves", "an emerald and a magenta gem", "green and magenta stripes"})
    void neitherGreenNorMagentaIsChosenForASubjectWithBoth(String prompt) {
        KeyColor key = KeyChoice.of(Prompt.of(prompt), List.of()).key();
        assertNotEquals(KeyColor.GREEN, key);
        assertNotEquals(KeyColor.MAGENTA, key);
    }

    @Test
    void whatIsToBeAvoidedIsNoColourOfTheSubject() {
        Prompt prompt = Prompt.of("a robot").with("negative", "green").orElseThrow();
        assertEquals(KeyColor.GREEN, KeyChoice.of(prompt, List.of()).key());
    }

    @Test
    void aReferencePictureCounts() {
        int[] pixels = new int[32 * 32];
        Arrays.fill(pixels, 0xff10c020);
        assertEquals(KeyColor.MAGENTA, KeyChoice.of(Prompt.of("the same, smiling"), List.of(clearRim(pixels))).key());
    }

    @Test
    void theReasonNamesTheWords() {
        assertTrue(KeyChoice.of(Prompt.of("a green frog"), List.of()).reason().contains("green, frog"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a red robot", "a green frog", "a pink unicorn", "a rainbow", "a dog"})
    void theSecondKeyIsFarFromTheFirst(String prompt) {
        KeyColor first = KeyChoice.of(Prompt.of(prompt), List.of()).key();
        KeyColor second = KeyChoice.second(Prompt.of(prompt), List.of(), first).key();
        assertTrue(first.distance(second.rgb()) >= 128, first.hex() + " " + second.hex());
    }

    private static Raster clearRim(int[] pixels) {
        for (int i = 0; i < 32; i++) {
            pixels[i] = pixels[31 * 32 + i] = pixels[i * 32] = pixels[i * 32 + 31] = 0;
        }
        return Raster.of(32, 32, pixels);
    }
}
