package dev.alphakey.check;

import static dev.alphakey.check.Drawing.disc;
import static dev.alphakey.check.Drawing.finding;
import static dev.alphakey.check.Drawing.paint;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.alphakey.image.Raster;
import dev.alphakey.matte.EdgeOptions;
import dev.alphakey.image.Resample;
import java.util.List;
import org.junit.jupiter.api.Test;

class StairStepsTest {
    private final Raster disc = disc(300, 100, 0x8a5a3c);
    private final Raster hard = paint(disc, (x, y, p) -> p >>> 24 > 127 ? p | 0xff000000 : 0);

    @Test
    void anAntialiasedCurveIsSmooth() {
        assertEquals(Severity.OK, finding(Check.STAIR_STEPS, disc, Reference.NONE).severity());
    }

    @Test
    void aCurveWithoutIntermediateAlphaIsAWarning() {
        assertEquals(Severity.WARN, finding(Check.STAIR_STEPS, hard, Reference.NONE).severity());
    }

    @Test
    void aFeatherWouldMendIt() {
        Finding finding = finding(Check.STAIR_STEPS, hard, Reference.NONE);
        assertEquals(List.of("--edge-feather", "0.5"), finding.mend().arguments());
        Raster feathered = new EdgeOptions(0, 0.5).apply(hard);
        assertEquals(Severity.OK, finding(Check.STAIR_STEPS, feathered, Reference.NONE).severity());
    }

    @Test
    void whereTheOriginalIsSoftTheMethodThatKeepsItSoWouldMendIt() {
        Raster source = Drawing.on(Drawing.GREEN, disc);
        assertEquals(
                List.of("--method", "unmix", "--edge", "soft"),
                finding(Check.STAIR_STEPS, hard, Reference.source(source)).mend().arguments());
    }

    @Test
    void whereTheOriginalIsHardTooAFeatherWouldMendIt() {
        Raster source = Drawing.on(Drawing.GREEN, hard);
        assertEquals(
                List.of("--edge-feather", "0.5"),
                finding(Check.STAIR_STEPS, hard, Reference.source(source)).mend().arguments());
    }

    @Test
    void aRectangleOnThePixelGridHasNoStairs() {
        Raster box = paint(Raster.filled(300, 300, 0), (x, y, p) -> x > 50 && x < 250 && y > 50 && y < 200 ? -1 : 0);
        assertEquals(0, finding(Check.STAIR_STEPS, box, Reference.NONE).measure());
    }

    @Test
    void enlargedPixelArtHasNoStairs() {
        Raster small = paint(disc(60, 20, 0x8a5a3c), (x, y, p) -> p >>> 24 > 127 ? p | 0xff000000 : 0);
        assertEquals(0, finding(Check.STAIR_STEPS, Resample.enlarge(small, 5), Reference.NONE).measure());
    }

    @Test
    void pixelArtAtItsOwnSizeIsNoDefect() {
        Raster small = paint(disc(64, 20, 0x8a5a3c), (x, y, p) -> p >>> 24 > 127 ? p | 0xff000000 : 0);
        assertEquals(Severity.OK, finding(Check.STAIR_STEPS, small, Reference.NONE).severity());
    }

    @Test
    void anEdgeThatIsNearlyHardWhereTheOriginalIsSoftIsAWarning() {
        // Too soft for stairs, too hard for the original.
        Raster steep = paint(disc, (x, y, p) -> {
            int alpha = Math.max(0, Math.min(255, 128 + 4 * ((p >>> 24) - 128)));
            return alpha == 0 ? 0 : alpha << 24 | p & 0xffffff;
        });
        Raster source = Drawing.on(Drawing.GREEN, disc);
        assertEquals(Severity.OK, finding(Check.STAIR_STEPS, steep, Reference.NONE).severity());
        assertEquals(Severity.WARN, finding(Check.STAIR_STEPS, steep, Reference.source(source)).severity());
    }

    @Test
    void aSoftEdgeIsSmoothAgainstItsOriginalToo() {
        Raster source = Drawing.on(Drawing.GREEN, disc);
        assertEquals(Severity.OK, finding(Check.STAIR_STEPS, disc, Reference.source(source)).severity());
    }
}
