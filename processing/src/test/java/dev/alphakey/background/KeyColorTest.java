package dev.alphakey.background;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeyColorTest {
    @ParameterizedTest
    @CsvSource({"#00ff00,#00ff00", "FF00FF,#ff00ff", "#0f0,#00ff00", "green,#00ff00", "' Magenta ',#ff00ff"})
    void readsHexAndNames(String text, String hex) {
        assertEquals(hex, KeyColor.parse(text).hex());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "#12345", "#gg0000", "verdigris", "0x00ff00"})
    void refusesAnythingElseAndSaysWhatItTakes(String text) {
        var e = assertThrows(IllegalArgumentException.class, () -> KeyColor.parse(text));
        assertTrue(e.getMessage().contains("#rrggbb"), e.getMessage());
    }

    @Test
    void distanceIsTheGreatestChannelDifference() {
        assertEquals(17, KeyColor.GREEN.distance(0xff03ee11));
    }
}
