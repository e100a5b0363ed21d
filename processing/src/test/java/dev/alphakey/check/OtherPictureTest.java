package dev.alphakey.check;

import static dev.alphakey.check.Drawing.disc;
import static dev.alphakey.check.Drawing.on;
import static dev.alphakey.check.Drawing.paint;
import static dev.alphakey.check.Drawing.withSpot;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.alphakey.image.Raster;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class OtherPictureTest {
    private static final int SIDE = 240;
    private static final int BROWN = 0x8a5a3c;

    private final Raster disc = disc(SIDE, 60, BROWN);
    private final Raster source = on(Drawing.GREEN, disc);
    /** Somewhere else, in other colours. */
    private final Raster bar = paint(Raster.filled(SIDE, SIDE, 0), (x, y, p) -> x > 20 && x < 90 && y > 20 && y < 200 ? 0xff3050e0 : 0);

    @Test
    void everyDifferenceToAnotherPictureIsPutDownToIt() {
        List<Finding> problems = Validator.validate(bar, Reference.source(source)).problems();
        assertTrue(problems.size() > 1, problems.toString());
        assertTrue(problems.stream().allMatch(OtherPictureTest::blamesTheSource), problems.toString());
        assertTrue(problems.stream().noneMatch(f -> f.mend().hasOption()), problems.toString());
    }

    @Test
    void whatIsSeenWithoutComparingKeepsItsMend() {
        Raster uncut = withSpot(bar, 0, 0, 12, 0xff00ff00);
        Finding corners = Drawing.finding(Check.CORNERS_CLEAR, uncut, Reference.source(source));
        assertEquals(Severity.FAIL, corners.severity());
        assertFalse(blamesTheSource(corners));
    }

    @Test
    void aCutoutOfWhichMuchWasEatenIsStillOfItsPicture() {
        assertIsOfItsPicture(withSpot(disc, SIDE / 2, SIDE / 2, 50, 0));
    }

    @Test
    void backgroundThatIsLeftIsOfThePictureToo() {
        assertIsOfItsPicture(withSpot(paint(disc, (x, y, p) -> x < SIDE / 2 ? source.argb(x, y) : p), 200, 120, 30, 0xff00f810));
    }

    @Test
    void aRecolouredSubjectIsStillWhereItWas() {
        assertIsOfItsPicture(paint(disc, (x, y, p) -> p & 0xff000000 | 0xe03030));
    }

    @Test
    void aRecolouredSubjectWithASmallHoleIsStillWhereItWas() {
        assertIsOfItsPicture(withSpot(paint(disc, (x, y, p) -> p & 0xff000000 | 0xe03030), SIDE / 2, SIDE / 2, 15, 0));
    }

    @Test
    void despillAndCoarseCompressionChangeNoPicture() {
        var random = new Random(7);
        Raster leaf = disc(SIDE, 60, 0x46b02e);
        Raster eaten = withSpot(leaf, SIDE / 2, SIDE / 2, 45, 0);
        Raster despilled = paint(eaten, (x, y, p) -> {
            int noise = random.nextInt(25) - 12;
            return p >>> 24 == 0 ? 0 : p & 0xff000000 | 0x46 + noise << 16 | 0x46 << 8 | 0x2e + noise;
        });
        var problems = Validator.validate(despilled, Reference.source(on(Drawing.GREEN, leaf))).problems();
        assertFalse(problems.isEmpty());
        assertTrue(problems.stream().noneMatch(OtherPictureTest::blamesTheSource), problems.toString());
    }

    private void assertIsOfItsPicture(Raster cutout) {
        List<Finding> problems = Validator.validate(cutout, Reference.source(source)).problems();
        assertTrue(problems.stream().anyMatch(f -> f.severity() == Severity.FAIL), problems.toString());
        assertTrue(problems.stream().noneMatch(OtherPictureTest::blamesTheSource), problems.toString());
    }

    private static boolean blamesTheSource(Finding finding) {
        return finding.mend().advice().startsWith("the source shows another picture");
    }
}
