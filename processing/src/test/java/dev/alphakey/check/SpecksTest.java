package dev.alphakey.check;

import static dev.alphakey.check.Drawing.disc;
import static dev.alphakey.check.Drawing.finding;
import static dev.alphakey.check.Drawing.paint;
import static dev.alphakey.check.Drawing.withSpot;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.alphakey.image.Raster;
import org.junit.jupiter.api.Test;

class SpecksTest {
    private final Raster disc = disc(400, 100, 0x8a5a3c);

    @Test
    void loneDotsAreCounted() {
        Raster dotted = paint(disc, (x, y, p) -> x % 40 == 20 && y == 30 ? 0xff405060 : p);
        assertEquals(10, finding(Check.SPECKS, dotted, Reference.NONE).measure());
    }

    @Test
    void aSprinklingOfDotsIsADefect() {
        Raster dotted = paint(disc, (x, y, p) -> x % 20 == 10 && y < 80 && y % 20 == 10 ? 0xff405060 : p);
        assertEquals(Severity.FAIL, finding(Check.SPECKS, dotted, Reference.NONE).severity());
    }

    @Test
    void dotsCloseToTheSubjectAreItsHair() {
        Raster hairy = paint(disc, (x, y, p) -> y == 96 && x % 6 == 0 && Math.abs(x - 200) < 20 ? 0xff405060 : p);
        assertEquals(0, finding(Check.SPECKS, hairy, Reference.NONE).measure());
    }

    @Test
    void fourPixelsTogetherAreASpeckInASmallPictureToo() {
        Raster small = disc(220, 50, 0x8a5a3c);
        Raster dotted = paint(small, (x, y, p) -> x % 30 < 2 && y >= 20 && y < 22 ? 0xff405060 : p);
        assertEquals(8, finding(Check.SPECKS, dotted, Reference.NONE).measure());
    }

    @Test
    void everyPixelOfAnIconMayBeMeant() {
        Raster icon = disc(96, 20, 0x8a5a3c);
        Raster dotted = paint(icon, (x, y, p) -> x % 12 == 0 && y == 5 ? 0xff405060 : p);
        assertEquals(0, finding(Check.SPECKS, dotted, Reference.NONE).measure());
    }

    @Test
    void dropsAreNoSpecks() {
        Raster drops = disc;
        for (int k = 0; k < 8; k++) {
            drops = withSpot(drops, 30 + 45 * k, 40, 4, 0xff405060);
        }
        assertEquals(0, finding(Check.SPECKS, drops, Reference.NONE).measure());
    }
}
