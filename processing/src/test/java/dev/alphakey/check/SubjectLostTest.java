package dev.alphakey.check;

import static dev.alphakey.check.Drawing.GREEN;
import static dev.alphakey.check.Drawing.disc;
import static dev.alphakey.check.Drawing.finding;
import static dev.alphakey.check.Drawing.on;
import static dev.alphakey.check.Drawing.paint;
import static dev.alphakey.check.Drawing.severity;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import dev.alphakey.image.Raster;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SubjectLostTest {
    private final Raster disc = disc(200, 60, 0x8a5a3c);
    private final Reference source = Reference.source(on(GREEN, disc));

    @Test
    void anOutlineAsTheOriginalHasItIsWhole() {
        assertEquals(0, finding(Check.SUBJECT_LOST, disc, source).measure());
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 2, 4})
    void anEdgeThatWasMovedInwardIsMissed(double pixels) {
        Severity severity = severity(Check.SUBJECT_LOST, disc(200, 60 - pixels, 0x8a5a3c), source);
        assertNotEquals(Severity.OK, severity);
    }

    @Test
    void aLostWireIsMissed() {
        Raster wired = paint(disc, (x, y, p) -> x == 20 || x == 21 ? 0xff303030 : p);
        assertNotEquals(Severity.OK, severity(Check.SUBJECT_LOST, disc, Reference.source(on(GREEN, wired))));
    }

    @Test
    void aFaintShadowThatIsKeptIsNoLoss() {
        Raster shaded = paint(disc, (x, y, p) -> p == 0 && y > 100 && y < 190 ? 0x40000000 : p);
        assertEquals(Severity.OK, severity(Check.SUBJECT_LOST, shaded, Reference.source(on(GREEN, shaded))));
    }

    @Test
    void itTellsWhere() {
        assertNotNull(finding(Check.SUBJECT_LOST, disc(200, 57, 0x8a5a3c), source).heat());
    }

    @Test
    void theEdgeIsToBeLeftWhereItIs() {
        assertEquals(
                List.of("--method", "unmix", "--edge-contract", "0"),
                finding(Check.SUBJECT_LOST, disc(200, 57, 0x8a5a3c), source).mend().arguments());
    }
}
