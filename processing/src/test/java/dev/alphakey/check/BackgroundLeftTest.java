package dev.alphakey.check;

import static dev.alphakey.check.Drawing.GREEN;
import static dev.alphakey.check.Drawing.disc;
import static dev.alphakey.check.Drawing.finding;
import static dev.alphakey.check.Drawing.on;
import static dev.alphakey.check.Drawing.paint;
import static dev.alphakey.check.Drawing.withSpot;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.alphakey.background.KeyColor;
import dev.alphakey.image.Box;
import dev.alphakey.image.Raster;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BackgroundLeftTest {
    private final Raster ring = withSpot(disc(200, 60, 0x8a5a3c), 100, 100, 20, 0);
    private final Raster source = on(GREEN, ring);
    private final Raster filled =
            paint(ring, (x, y, p) -> Math.hypot(x - 100, y - 100) <= 20 ? source.argb(x, y) : p);

    @Test
    void anEnclosedHoleThatKeptTheKeyIsFound() {
        assertEquals(Severity.FAIL, finding(Check.BACKGROUND_LEFT, filled, Reference.source(source)).severity());
    }

    @Test
    void theBoxHoldsTheHole() {
        Box box = finding(Check.BACKGROUND_LEFT, filled, Reference.source(source)).box();
        assertTrue(new Box(79, 79, 43, 43).contains(box) && box.width() > 34, box.toString());
    }

    @Test
    void theKeysColourIsEnoughToFindIt() {
        assertEquals(Severity.FAIL, finding(Check.BACKGROUND_LEFT, filled, Reference.key(KeyColor.GREEN)).severity());
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 13, 40})
    void aVeilOverTheBackgroundIsFound(int alpha) {
        Raster veiled = paint(ring, (x, y, p) -> p == 0 ? alpha << 24 | GREEN : p);
        assertEquals(Severity.FAIL, finding(Check.BACKGROUND_LEFT, veiled, Reference.source(source)).severity());
    }

    @Test
    void aVeilIsFoundWithoutASourceToo() {
        Raster veiled = paint(ring, (x, y, p) -> p == 0 ? 13 << 24 : p);
        assertEquals(Severity.FAIL, finding(Check.BACKGROUND_LEFT, veiled, Reference.NONE).severity());
    }

    @Test
    void aRetouchedPatchThatStayedAsAFlatLayerIsReported() {
        Box patch = new Box(20, 140, 60, 40);
        Raster twoTone = paint(source, (x, y, p) -> isIn(patch, x, y) ? 0xff000000 | GREEN - 0x001800 + 0x180018 : p);
        Raster layered = paint(ring, (x, y, p) -> isIn(patch, x, y) ? 25 << 24 | 0x606060 : p);
        Finding finding = finding(Check.BACKGROUND_LEFT, layered, Reference.source(twoTone));
        assertEquals(Severity.WARN, finding.severity());
        assertTrue(finding.message().contains("patch"), finding.message());
    }

    private static boolean isIn(Box box, int x, int y) {
        return box.contains(new Box(x, y, 1, 1));
    }

    @Test
    void whiteSmokeThatThinsOutIsNoVeil() {
        Raster smoke = paint(Raster.filled(200, 200, 0), (x, y, p) -> {
            int alpha = (int) Math.max(0, 200 - 2.4 * Math.hypot(x - 100, y - 100));
            return alpha == 0 ? 0 : alpha << 24 | 0xf0f0f0;
        });
        Reference reference = Reference.source(on(GREEN, smoke));
        assertEquals(Severity.OK, finding(Check.BACKGROUND_LEFT, smoke, reference).severity());
    }
}
