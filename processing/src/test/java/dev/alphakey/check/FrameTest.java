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

    @Test
    void aFlatSoleThatWasTrimmedCloselyIsNotCut() {
        // Its soft edge lies in the outermost row.
        Raster sole = paint(Raster.filled(200, 150, 0), (x, y, p) -> x < 60 || x > 140 || y < 30 ? 0 : y == 149 ? 0x708a5a3c : 0xff8a5a3c);
        assertEquals(Severity.OK, severity(Check.SUBJECT_CUT, sole, Reference.NONE));
    }

    @Test
    void pixelArtTrimmedOnAllSidesIsNotCut() {
        Raster sprite = paint(Raster.filled(96, 96, 0), (x, y, p) -> Math.abs(x / 8 - 6) + Math.abs(y / 8 - 6) <= 6 ? 0xff8a5a3c : 0);
        assertEquals(Severity.OK, severity(Check.SUBJECT_CUT, sprite, Reference.NONE));
    }

    @Test
    void aSaucerTrimmedToItsFaintestPixelsIsNotCut() {
        Raster saucer = paint(Raster.filled(236, 120, 0), (x, y, p) -> {
            double across = Math.abs(x + 0.5 - 118);
            int above = 119 - y;
            if (above == 0) {
                return across < 30 ? 0x148a5a3c : 0;
            }
            double half = above <= 16 ? 118 * Math.sqrt(1 - Math.pow(1 - above / 16.0, 2)) : 70 * Math.sqrt((y + 1) / 104.0);
            return across <= half ? 0xff8a5a3c : 0;
        });
        assertEquals(Severity.OK, severity(Check.SUBJECT_CUT, saucer, Reference.NONE));
    }

    @Test
    void aSubjectIsStillCutWhereTheOutermostPixelsWereCleared() {
        Raster cleared = paint(bust, (x, y, p) -> y >= 148 ? 0 : p);
        assertEquals(Severity.WARN, severity(Check.SUBJECT_CUT, cleared, Reference.NONE));
    }

    @Test
    void hairsThatLeaveAtASlantAreCut() {
        Raster hairs = paint(Raster.filled(200, 200, 0), (x, y, p) -> x > 30 && x < 170 && y > 40 && (x + y) % 7 < 2 ? 0xff403020 : 0);
        assertEquals(Severity.WARN, severity(Check.SUBJECT_CUT, hairs, Reference.NONE));
    }
}
