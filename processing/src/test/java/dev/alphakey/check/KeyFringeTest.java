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
}
