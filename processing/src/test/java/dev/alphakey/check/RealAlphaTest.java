package dev.alphakey.check;

import static dev.alphakey.check.Drawing.GREEN;
import static dev.alphakey.check.Drawing.disc;
import static dev.alphakey.check.Drawing.on;
import static dev.alphakey.check.Drawing.paint;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.alphakey.image.Raster;
import org.junit.jupiter.api.Test;

class RealAlphaTest {
    private final Raster disc = disc(200, 60, 0x8a5a3c);

    @Test
    void aCutoutHasIt() {
        assertTrue(RealAlpha.measure(disc).present());
    }

    @Test
    void anOpaquePictureHasNot() {
        assertFalse(RealAlpha.measure(on(GREEN, disc)).present());
    }

    @Test
    void aConstantAlphaIsNone() {
        Raster haze = paint(on(GREEN, disc), (x, y, p) -> p & 0xffffff | 254 << 24);
        assertFalse(RealAlpha.measure(haze).present());
    }

    @Test
    void aFewStrayPixelsAreNone() {
        Raster stray = paint(on(GREEN, disc), (x, y, p) -> x % 50 == 3 && y % 50 == 3 ? 0 : p);
        assertFalse(RealAlpha.measure(stray).present());
    }

    @Test
    void anEmptyPictureHasItAndItsValidationSaysThatNothingIsVisible() {
        Raster empty = Raster.filled(50, 50, 0);
        assertTrue(RealAlpha.measure(empty).present());
        Finding coverage = Validator.validate(empty, Reference.NONE).finding(Check.COVERAGE).orElseThrow();
        assertEquals(Severity.FAIL, coverage.severity());
        assertEquals("nothing is visible", coverage.message());
    }

    @Test
    void theShortLookFindsWhatTheMeasureFinds() {
        Raster frame = paint(Raster.filled(400, 400, 0xff808080), (x, y, p) -> x == 2 || y == 2 || x == 397 || y == 397 ? 0 : p);
        assertEquals(1, RealAlpha.measure(frame).clearRim());
        for (Raster image : new Raster[] {disc, on(GREEN, disc), frame, Raster.filled(50, 50, 0)}) {
            assertEquals(RealAlpha.measure(image).present(), RealAlpha.isPresent(image));
        }
    }
}
