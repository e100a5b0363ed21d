package dev.alphakey.check;

import static dev.alphakey.check.Drawing.GREEN;
import static dev.alphakey.check.Drawing.disc;
import static dev.alphakey.check.Drawing.finding;
import static dev.alphakey.check.Drawing.on;
import static dev.alphakey.check.Drawing.paint;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.alphakey.background.KeyColor;
import dev.alphakey.image.Raster;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeyFringeTest {
    private final Raster disc = disc(200, 60, 0x8a5a3c);
    private final Raster source = on(GREEN, disc);
    /** Every visible pixel is solid and keeps the colour that was mixed with the key. */
    private final Raster hard =
            paint(disc, (x, y, p) -> p >>> 24 > 64 ? source.argb(x, y) : 0);

    @Test
    void mixedColoursOnAHardEdgeAreAFringe() {
        assertEquals(Severity.FAIL, finding(Check.KEY_FRINGE, hard, Reference.source(source)).severity());
    }

    @Test
    void theKeyNeedNotBeKnown() {
        assertEquals(Severity.WARN, finding(Check.KEY_FRINGE, hard, Reference.NONE).severity());
    }

    @Test
    void aFringeOnASolidRimIsMendedByContracting() {
        assertEquals(
                List.of("--edge-contract", "1"),
                finding(Check.KEY_FRINGE, hard, Reference.source(source)).mend().arguments());
    }

    @Test
    void aFringeOnAHalfTransparentRimIsMendedByContractingToo() {
        Raster spilt = paint(disc, (x, y, p) ->
                p >>> 24 == 0 || p >>> 24 == 255 ? p : p & 0xff000000 | source.argb(x, y) & 0xffffff);
        Finding finding = finding(Check.KEY_FRINGE, spilt, Reference.source(source));
        assertEquals(List.of("--edge-contract", "1"), finding.mend().arguments());
    }

    @Test
    void aRimThatIsAsGreenAsTheSubjectIsNone() {
        Raster leaf = disc(200, 60, 0x2f9e2f);
        assertEquals(Severity.OK, finding(Check.KEY_FRINGE, leaf, Reference.key(KeyColor.GREEN)).severity());
    }

    @Test
    void aPinkGlowAroundAWhiteCoreIsNone() {
        Raster neon = paint(Raster.filled(200, 200, 0), (x, y, p) -> {
            double d = Math.hypot(x - 100, y - 100);
            int glow = (int) Math.max(0, Math.min(200, 200 - 4 * (d - 30)));
            return d < 30 ? 0xffffe8f8 : glow << 24 | 0xff40c0;
        });
        assertEquals(Severity.OK, finding(Check.KEY_FRINGE, neon, Reference.key(KeyColor.MAGENTA)).severity());
    }

    @Test
    void anOutlineOfItsOwnColourIsNoneOfAKeyThatNobodyNamed() {
        assertEquals(Severity.OK, finding(Check.KEY_FRINGE, outlined(0x101840), Reference.NONE).severity());
        assertEquals(Severity.OK, finding(Check.KEY_FRINGE, outlined(0x0080ff), Reference.NONE).severity());
    }

    /** An orange disc with a line of two pixels around it. */
    private static Raster outlined(int line) {
        return paint(disc(200, 60, 0xffa000), (x, y, p) ->
                Math.hypot(x + 0.5 - 100, y + 0.5 - 100) > 58 ? p & 0xff000000 | line : p);
    }

    @Test
    void aRimOnTheWayToAKeyThatNobodyNamedIsOne() {
        Raster tinted = paint(disc, (x, y, p) -> Math.hypot(x + 0.5 - 100, y + 0.5 - 100) > 58 ? halfwayToGreen(p) : p);
        assertEquals(Severity.WARN, finding(Check.KEY_FRINGE, tinted, Reference.NONE).severity());
    }

    private static int halfwayToGreen(int p) {
        return p & 0xff000000 | (p >> 17 & 127) << 16 | (p >> 8 & 255) + 255 >> 1 << 8 | p >> 1 & 127;
    }

    @Test
    void thinLinesOfOneColourAreNoneOfAKeyThatNobodyNamed() {
        Raster lines = paint(Raster.filled(200, 200, 0), (x, y, p) ->
                x < 20 || x > 180 || y % 8 > 1 ? 0 : (y % 8 == 0 ? 0xff000000 : 0x80000000) | 0x1030a0);
        assertEquals(Severity.OK, finding(Check.KEY_FRINGE, lines, Reference.NONE).severity());
    }
}
