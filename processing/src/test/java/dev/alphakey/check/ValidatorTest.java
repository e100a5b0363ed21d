package dev.alphakey.check;

import static dev.alphakey.check.Drawing.GREEN;
import static dev.alphakey.check.Drawing.disc;
import static dev.alphakey.check.Drawing.on;
import static dev.alphakey.check.Drawing.paint;
import static dev.alphakey.check.Drawing.severity;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.alphakey.background.KeyColor;
import dev.alphakey.image.Box;
import dev.alphakey.image.Raster;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ValidatorTest {
    private final Raster disc = disc(200, 60, 0x8a5a3c);

    @Test
    void aCleanCutoutPassesAgainstItsSource() {
        assertEquals(List.of(), Validator.validate(disc, Reference.source(on(GREEN, disc))).problems());
    }

    @Test
    void aCleanCutoutPassesAlone() {
        assertEquals(List.of(), Validator.validate(disc, Reference.NONE).problems());
    }

    @Test
    void aCleanCutoutPassesWithItsKeyAlone() {
        assertEquals(Verdict.PASS, Validator.validate(disc, Reference.key(KeyColor.GREEN)).verdict());
    }

    @Test
    void aGreenLeafOnGreenPasses() {
        Raster leaf = disc(200, 60, 0x3c8a2a);
        assertEquals(List.of(), Validator.validate(leaf, Reference.source(on(GREEN, leaf))).problems());
    }

    @Test
    void withASourceEveryCheckIsRun() {
        assertEquals(Set.of(), Validator.validate(disc, Reference.source(on(GREEN, disc))).notRun());
    }

    @Test
    void withoutASourceColoursAndOutlinesHaveNothingToBeComparedWith() {
        assertEquals(EnumSet.of(Check.COLOR_LOST, Check.SUBJECT_LOST), Validator.validate(disc, Reference.NONE).notRun());
    }

    @Test
    void aGreyKeyHasNoHueToLeaveAFringe() {
        Validation validation = Validator.validate(disc, Reference.source(on(0x808080, disc)));
        assertEquals(EnumSet.of(Check.KEY_FRINGE), validation.notRun());
    }

    @Test
    void theVerdictIsTheWorstFinding() {
        assertEquals(Verdict.FAIL, Validator.validate(on(GREEN, disc), Reference.NONE).verdict());
    }

    @Test
    void aSourceOfAnotherSizeIsRefused() {
        Raster other = Raster.filled(100, 200, 0xff00ff00);
        Reference reference = Reference.source(other);
        assertThrows(IllegalArgumentException.class, () -> Validator.validate(disc, reference));
    }

    @Test
    void anOpaquePictureHasNoAlpha() {
        assertEquals(Severity.FAIL, severity(Check.ALPHA_USED, on(GREEN, disc), Reference.NONE));
    }

    @Test
    void aConstantAlphaOf254IsNotTransparency() {
        Raster haze = paint(on(GREEN, disc), (x, y, p) -> p & 0xffffff | 254 << 24);
        assertEquals(Severity.FAIL, severity(Check.ALPHA_USED, haze, Reference.NONE));
    }

    @Test
    void aCutoutWithoutASubjectFails() {
        assertEquals(Severity.FAIL, severity(Check.COVERAGE, Raster.filled(100, 100, 0), Reference.NONE));
    }

    @Test
    void theStatsTellWhereTheSubjectIs() {
        Raster square = paint(Raster.filled(64, 64, 0), (x, y, p) -> x >= 10 && x < 30 && y >= 20 && y < 50 ? -1 : 0);
        assertEquals(
                new CutoutStats(64, 64, 64 * 64 - 600, 0, 600, 600 / 4096.0, new Box(10, 20, 20, 30)),
                Validator.validate(square, Reference.NONE).stats());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 0x40ffffff, 0xff112233})
    void aSinglePixelIsJudged(int argb) {
        assertEquals(1, Validator.validate(Raster.filled(1, 1, argb), Reference.NONE).stats().width());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7})
    void aThinStripIsJudgedAgainstItsSource(int height) {
        Raster strip = paint(Raster.filled(500, height, 0), (x, y, p) -> x > 200 && x < 300 ? 0xff204080 : 0);
        assertEquals(500, Validator.validate(strip, Reference.source(on(GREEN, strip))).stats().width());
    }

    @Test
    void severalCutoutsOfOnePictureAreJudgedAsEachAlone() {
        Reference reference = Reference.source(on(GREEN, disc));
        var validator = new Validator(reference);
        validator.validate(Raster.filled(200, 200, 0));
        assertEquals(Validator.validate(disc, reference), validator.validate(disc));
    }

    @Test
    void aSinglePixelIsJudgedAgainstItsSource() {
        Reference reference = Reference.source(Raster.filled(1, 1, 0xff00ff00));
        assertEquals(1, Validator.validate(Raster.filled(1, 1, 0), reference).stats().width());
    }
}
