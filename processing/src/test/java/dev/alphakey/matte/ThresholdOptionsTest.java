package dev.alphakey.matte;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ThresholdOptionsTest {
    @Test
    void thresholdsMustRise() {
        var e = assertThrows(
                IllegalArgumentException.class, () -> new ThresholdOptions(12, true, 96, 96, false));
        assertTrue(e.getMessage().contains("must be below"), e.getMessage());
    }
}
