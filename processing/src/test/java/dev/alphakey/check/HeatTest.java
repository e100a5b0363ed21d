package dev.alphakey.check;

import static dev.alphakey.check.Drawing.GREEN;
import static dev.alphakey.check.Drawing.disc;
import static dev.alphakey.check.Drawing.finding;
import static dev.alphakey.check.Drawing.on;
import static dev.alphakey.check.Drawing.withSpot;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.alphakey.image.Raster;
import org.junit.jupiter.api.Test;

class HeatTest {
    private final Raster disc = disc(640, 240, 0x8a5a3c);
    private final Reference source = Reference.source(on(GREEN, disc));
    private final Raster holed = withSpot(withSpot(disc, 250, 250, 12, 0), 400, 400, 6, 0);
    private final Heat heat = finding(Check.INTERIOR_HOLES, holed, source).heat();

    @Test
    void whatPassedHasNone() {
        assertNull(finding(Check.INTERIOR_HOLES, disc, source).heat());
    }

    @Test
    void everyPlaceIsWarmAndNotOnlyTheWorst() {
        assertTrue(level(250, 250) > 0 && level(400, 400) > 0, heat.toString());
    }

    @Test
    void theLargerHoleIsTheHotter() {
        assertTrue(level(250, 250) > level(400, 400));
    }

    @Test
    void soundPlacesAreCold() {
        assertEquals(0, level(320, 480));
    }

    @Test
    void itStaysCoarseHoweverLargeThePicture() {
        Raster wide = disc(2000, 900, 0x8a5a3c);
        Heat large = finding(Check.INTERIOR_HOLES, withSpot(wide, 1000, 1000, 30, 0), Reference.source(on(GREEN, wide))).heat();
        assertTrue(large.columns() <= 33 && large.rows() <= 33, large.toString());
    }

    @Test
    void itShowsInThePreview() {
        Raster cold = PreviewSheet.draw(null, holed, Validator.validate(disc, source));
        Raster warm = PreviewSheet.draw(null, holed, Validator.validate(holed, source));
        int x = 8 + 368 + 250 * 360 / 640;
        int y = 8 + 368 + 250 * 360 / 640;
        assertNotEquals(cold.argb(x, y), warm.argb(x, y));
    }

    private int level(int x, int y) {
        return heat.level(x / heat.side(), y / heat.side());
    }
}
