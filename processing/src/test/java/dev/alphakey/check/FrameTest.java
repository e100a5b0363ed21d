package dev.alphakey.check;

import static dev.alphakey.check.Drawing.GREEN;
import static dev.alphakey.check.Drawing.disc;
import static dev.alphakey.check.Drawing.finding;
import static dev.alphakey.check.Drawing.on;
import static dev.alphakey.check.Drawing.paint;
import static dev.alphakey.check.Drawing.severity;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.alphakey.image.Box;
import dev.alphakey.image.Raster;
import org.junit.jupiter.api.Test;

class FrameTest {
    private final Raster disc = disc(200, 60, 0x8a5a3c);
    private final Raster source = on(GREEN, disc);
    /** The same subject, cut by the lower frame. */
    private final Raster bust = disc(300, 130, 0x8a5a3c).crop(new Box(0, 0, 300, 150));

    private final Raster uncleared =
            paint(disc, (x, y, p) -> x < 60 && p == 0 ? source.argb(x, y) : p);

    @Test
    void cornersWithBackgroundAreCounted() {
        assertEquals(2, finding(Check.CORNERS_CLEAR, uncleared, Reference.source(source)).measure());
    }

    @Test
    void backgroundAlongTheFrameIsFound() {
        assertEquals(Severity.FAIL, severity(Check.BORDER_CLEAR, uncleared, Reference.source(source)));
    }

    @Test
    void greenAlongTheFrameNeedsNoSource() {
        assertEquals(Severity.FAIL, severity(Check.BORDER_CLEAR, uncleared, Reference.NONE));
    }

    @Test
    void tracesInTheOutermostPixelsAreSurvived() {
        Raster traces = paint(disc, (x, y, p) -> Math.min(Math.min(x, y), Math.min(199 - x, 199 - y)) < 2 ? 0x80008000 : p);
        assertEquals(Severity.OK, severity(Check.BORDER_CLEAR, traces, Reference.source(source)));
    }

    @Test
    void aSubjectInTheCornersIsNoBackground() {
        Raster wide = paint(Raster.filled(200, 200, 0), (x, y, p) -> y > 120 ? 0xff8a5a3c : 0);
        assertEquals(Severity.OK, severity(Check.CORNERS_CLEAR, wide, Reference.source(on(GREEN, wide))));
    }

    @Test
    void aSubjectCutByTheFrameIsAWarning() {
        assertEquals(Severity.WARN, severity(Check.SUBJECT_CUT, bust, Reference.NONE));
    }

    @Test
    void theCutIsMeasuredAlongTheFrame() {
        assertEquals(260, finding(Check.SUBJECT_CUT, bust, Reference.source(on(GREEN, bust))).measure(), 2);
    }

    @Test
    void noOptionBringsBackWhatIsOutside() {
        assertEquals(false, finding(Check.SUBJECT_CUT, bust, Reference.NONE).mend().hasOption());
    }

    @Test
    void aRoundSubjectTrimmedToItsBoundsOnlyTouches() {
        Raster trimmed = disc(260, 130, 0x8a5a3c);
        assertEquals(Severity.OK, severity(Check.SUBJECT_CUT, trimmed, Reference.NONE));
    }
}
