package dev.alphakey.check;

import static dev.alphakey.check.Drawing.disc;
import static dev.alphakey.check.Drawing.finding;
import static dev.alphakey.check.Drawing.paint;
import static dev.alphakey.check.Drawing.withSpot;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.alphakey.image.Raster;
import org.junit.jupiter.api.Test;

/** A background that gets darker by 64 levels from top to bottom: what is behind a pixel is not the key. */
class DriftingBackgroundTest {
    private static final int BROWN = 0x8a5a3c;

    private final Raster disc = disc(300, 90, BROWN);
    private final Reference source = Reference.source(onGradient(disc));

    private static int green(int y) {
        return 250 - y * 64 / 299;
    }

    private static Raster onGradient(Raster cutout) {
        return paint(cutout, (x, y, p) -> {
            int alpha = p >>> 24;
            int r = ((p >> 16 & 255) * alpha) / 255;
            int g = ((p >> 8 & 255) * alpha + (green(y) + (x + y) % 2) * (255 - alpha)) / 255;
            int b = ((p & 255) * alpha) / 255;
            return 0xff000000 | r << 16 | g << 8 | b;
        });
    }

    @Test
    void aCleanCutoutPasses() {
        assertEquals(Verdict.PASS, Validator.validate(disc, source).verdict());
    }

    @Test
    void whatIsLeftWhereTheBackgroundIsDarkestIsFound() {
        Raster left = withSpot(disc, 40, 280, 12, 0xff000000 | green(280) << 8);
        assertEquals(Severity.FAIL, finding(Check.BACKGROUND_LEFT, left, source).severity());
    }

    @Test
    void whatIsEatenOutOfTheSubjectIsFound() {
        Raster eaten = withSpot(disc, 150, 200, 10, 0);
        assertEquals(Severity.FAIL, finding(Check.INTERIOR_HOLES, eaten, source).severity());
    }

    @Test
    void glassOverTheGradientIsNotLost() {
        Raster glass = withSpot(disc, 150, 150, 40, 0x60c8d0e0);
        Reference throughGlass = Reference.source(onGradient(glass));
        assertEquals(Severity.OK, finding(Check.INTERIOR_HOLES, glass, throughGlass).severity());
        assertEquals(Severity.OK, finding(Check.COLOR_LOST, glass, throughGlass).severity());
    }
}
