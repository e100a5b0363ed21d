package dev.alphakey.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TextTest {
    @Test
    void wordsAndCountsAndShares() {
        assertEquals("7 of green are 12.5 % in 3.00", Text.of("%d of %s are %.1f %% in %.2f", 7, "green", 12.5, 3.0));
    }

    @Test
    void anUnknownPlaceIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> Text.of("%x", 1));
    }

    @Test
    void whatIsNoNumberIsNamed() {
        assertEquals("NaN and Infinity", Text.of("%.1f and %.0f", Double.NaN, Double.POSITIVE_INFINITY));
    }

    @Test
    void whatRoundsToNothingHasNoSign() {
        assertEquals("0.0 and -0.1", Text.of("%.1f and %.1f", -0.04, -0.06));
    }

    @Test
    void numbersAreRoundedAsTheFormatterRounds() {
        var random = new Random(31);
        for (int i = 0; i < 20_000; i++) {
            double value = random.nextBoolean() ? random.nextInt(800) / 8.0 : 100 * random.nextDouble();
            String pattern = "%." + random.nextInt(4) + "f";
            assertEquals(String.format(Locale.ROOT, pattern, value), Text.of(pattern, value));
        }
    }
}
