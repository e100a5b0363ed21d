package dev.alphakey.check;

import static dev.alphakey.check.Drawing.disc;
import static dev.alphakey.check.Drawing.finding;
import static dev.alphakey.check.Drawing.on;
import static dev.alphakey.check.Drawing.paint;
import static dev.alphakey.check.Drawing.severity;
import static dev.alphakey.check.Drawing.withSpot;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.alphakey.background.KeyColor;
import dev.alphakey.image.Raster;
import java.util.List;
import org.junit.jupiter.api.Test;

class GivenKeyTest {
    private static final int MAGENTA = 0xf804f2;

    private final Raster disc = disc(200, 60, 0x8a5a3c);
    private final Raster source = on(MAGENTA, disc);
    private final Reference wrong = Reference.source(source, KeyColor.GREEN);
    /** All that green took from the magenta picture is a leaf in the middle. */
    private final Raster eaten = withSpot(source, 100, 100, 20, 0);

    @Test
    void aRimInAnotherKeysColourIsBackground() {
        assertEquals(Severity.FAIL, severity(Check.BORDER_CLEAR, eaten, wrong));
    }

    @Test
    void backgroundAlongTheFrameIsNoSubjectThatIsCut() {
        assertEquals(Severity.OK, severity(Check.SUBJECT_CUT, eaten, wrong));
    }

    @Test
    void theMeasuredKeyIsNamed() {
        List<String> mend = finding(Check.CORNERS_CLEAR, eaten, wrong).mend().arguments();
        assertEquals("--key-color", mend.get(0));
        assertTrue(KeyColor.parse(mend.get(1)).distance(MAGENTA) < 4, mend.toString());
    }

    @Test
    void everyProblemIsPutDownToTheKey() {
        String advice = "name that colour";
        assertTrue(Validator.validate(eaten, wrong).problems().stream().allMatch(f -> f.mend().advice().contains(advice)));
    }

    @Test
    void aKeyThatHasBeenPutRightIsBlamedNoMore() {
        Validation right = new Validator(wrong).withKey(new KeyColor(MAGENTA)).validate(eaten);
        assertFalse(right.problems().isEmpty());
        assertTrue(right.problems().stream().noneMatch(f -> f.mend().advice().contains("name that colour")));
    }

    @Test
    void aWindowInAFlatFrameMayBeTheBackground() {
        Raster window = withSpot(paint(Raster.filled(200, 200, 0), (x, y, p) -> 0xff8a5a3c), 100, 100, 60, 0xff00ff00);
        assertFalse(GivenKey.isWrong(KeyColor.GREEN, new KeyColor(0x8a5a3c), window));
    }

    @Test
    void aKeyThatIsNowhereToBeSeenIsWrong() {
        assertTrue(GivenKey.isWrong(KeyColor.GREEN, new KeyColor(0xffffff), on(0xffffff, disc)));
    }
}
