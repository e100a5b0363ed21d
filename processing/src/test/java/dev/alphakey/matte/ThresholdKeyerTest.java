package dev.alphakey.matte;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.alphakey.background.KeyColor;
import dev.alphakey.image.Raster;
import org.junit.jupiter.api.Test;

class ThresholdKeyerTest {
    private static final ThresholdOptions SOFT_12_220 = new ThresholdOptions(12, true, 12, 220, false);

    @Test
    void aHardMatteCutsAtTheTolerance() {
        assertEquals(0, key(0xff0cf30c, ThresholdOptions.HARD));
        assertEquals(0xff0df30c, key(0xff0df30c, ThresholdOptions.HARD));
    }

    @Test
    void aSoftMatteFollowsTheSmoothstepBetweenTheThresholds() {
        int halfway = 0xff648b64;
        assertEquals(116, KeyColor.GREEN.distance(halfway));
        assertEquals(128, key(halfway, SOFT_12_220) >>> 24);
    }

    @Test
    void colourDifferenceLimitsTheAlphaOfAGreenishPixel() {
        // Distance alone makes it opaque; its green exceeds the rest by half of what the key's does.
        assertEquals(125, key(0xffc8e4c8, SOFT_12_220) >>> 24);
    }

    @Test
    void aPixelThatDoesNotLeanTowardsTheKeyKeepsItsColourAndAlpha() {
        assertEquals(0xffa03060, key(0xffa03060, ThresholdOptions.SOFT));
    }

    @Test
    void despillCapsTheKeyChannelJustBelowTheOthers() {
        assertEquals(0x7f, key(0xff80b080, ThresholdOptions.SOFT) >> 8 & 255);
    }

    @Test
    void aGreyKeyHasNoChannelToDespill() {
        Raster dark = Raster.filled(1, 1, 0xff404040);
        int out = ThresholdKeyer.remove(dark, KeyColor.parse("grey"), ThresholdOptions.SOFT).argb(0, 0);
        assertEquals(0x28404040, out);
    }

    @Test
    void alphaOfEightOrLessBecomesNothingAtAll() {
        assertEquals(0, key(0x08ff0000, ThresholdOptions.SOFT));
        assertEquals(0x09ff0000, key(0x09ff0000, ThresholdOptions.SOFT));
    }

    @Test
    void inputAlphaScalesTheResult() {
        assertEquals(0x80a03060, key(0x80a03060, ThresholdOptions.SOFT));
    }

    private static int key(int argb, ThresholdOptions options) {
        return ThresholdKeyer.remove(Raster.filled(1, 1, argb), KeyColor.GREEN, options).argb(0, 0);
    }
}
