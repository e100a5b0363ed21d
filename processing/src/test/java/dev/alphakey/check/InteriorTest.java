package dev.alphakey.check;

import static dev.alphakey.check.Drawing.GREEN;
import static dev.alphakey.check.Drawing.disc;
import static dev.alphakey.check.Drawing.finding;
import static dev.alphakey.check.Drawing.on;
import static dev.alphakey.check.Drawing.paint;
import static dev.alphakey.check.Drawing.withSpot;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.alphakey.image.Box;
import dev.alphakey.image.Raster;
import org.junit.jupiter.api.Test;

class InteriorTest {
    private final Raster disc = disc(200, 60, 0x8a5a3c);
    private final Reference source = Reference.source(on(GREEN, disc));

    private static Raster dotted(Raster solid) {
        return paint(solid, (x, y, p) -> p >>> 24 == 255 && x % 9 == 4 && y % 9 == 4 ? p & 0xffffff | 0x80000000 : p);
    }

    @Test
    void aHoleThatTheSourceDoesNotHaveIsFound() {
        Raster eaten = withSpot(disc, 90, 110, 7, 0);
        assertEquals(Severity.FAIL, finding(Check.INTERIOR_HOLES, eaten, source).severity());
    }

    @Test
    void theBoxIsTheHole() {
        Raster eaten = withSpot(disc, 90, 110, 7, 0);
        assertEquals(new Box(83, 103, 15, 15), finding(Check.INTERIOR_HOLES, eaten, source).box());
    }

    @Test
    void aGhostedInteriorIsFound() {
        Raster ghost = paint(disc, (x, y, p) -> p >>> 24 == 255 ? p & 0xffffff | 0x60000000 : p);
        assertEquals(Severity.FAIL, finding(Check.INTERIOR_HOLES, ghost, source).severity());
    }

    @Test
    void aGhostedIslandIsSuspectWithoutASource() {
        Raster ghost = withSpot(disc, 90, 110, 7, 0x60_8a5a3c);
        assertEquals(Severity.WARN, finding(Check.INTERIOR_HOLES, ghost, Reference.NONE).severity());
    }

    @Test
    void aHoleThatTheSourceHasIsRight() {
        Raster ring = withSpot(disc, 100, 100, 20, 0);
        assertEquals(
                Severity.OK, finding(Check.INTERIOR_HOLES, ring, Reference.source(on(GREEN, ring))).severity());
    }

    @Test
    void glassIsNotEaten() {
        Raster glass = paint(disc, (x, y, p) -> p >>> 24 == 255 && y > 80 ? 0x50c0e0f0 : p);
        assertEquals(
                Severity.OK, finding(Check.INTERIOR_HOLES, glass, Reference.source(on(GREEN, glass))).severity());
    }

    @Test
    void aSubjectThatDespillTurnedGreyLostItsColour() {
        Raster teal = disc(200, 60, 0x2a9a6a);
        Raster grey = paint(teal, (x, y, p) -> p & 0xff000000 | 0x2a696a);
        Reference reference = Reference.source(on(GREEN, teal));
        assertEquals(Severity.FAIL, finding(Check.COLOR_LOST, grey, reference).severity());
    }

    @Test
    void shallowSpillMayBeTakenOut() {
        Raster spilt = paint(on(GREEN, disc), (x, y, p) ->
                Math.abs(Math.hypot(x - 100, y - 100) - 58) < 2 ? p + 0x002800 : p);
        assertEquals(Severity.OK, finding(Check.COLOR_LOST, disc, Reference.source(spilt)).severity());
    }

    @Test
    void aGapTooNarrowToShowTheKeyUnmixedIsNoHole() {
        Raster slit = withSpot(disc, 100, 100, 5, 0x50_8a5a3c);
        Reference reference = Reference.source(on(GREEN, slit));
        assertEquals(0, finding(Check.INTERIOR_HOLES, slit, reference).measure());
    }

    @Test
    void seeThroughDotsAmongSolidPixelsOfTheSameColourAreSuspect() {
        Raster teal = disc(200, 60, 0x28907a);
        Raster dotted = dotted(teal);
        assertEquals(Severity.WARN, finding(Check.INTERIOR_HOLES, dotted, Reference.source(on(GREEN, teal))).severity());
    }

    @Test
    void seeThroughDotsThatShowTheKeyAreRight() {
        Raster dotted = dotted(disc);
        assertEquals(
                Severity.OK, finding(Check.INTERIOR_HOLES, dotted, Reference.source(on(GREEN, dotted))).severity());
    }

    @Test
    void anEnlargedEdgeThatWasMovedInwardIsNoHole() {
        Raster enlarged = EdgeWidthTest.softDisc(12);
        Raster moved = paint(enlarged, (x, y, p) -> Math.hypot(x - 150, y - 150) < 92 ? p | 0xff000000 : 0);
        assertEquals(
                Severity.OK, finding(Check.INTERIOR_HOLES, moved, Reference.source(on(GREEN, enlarged))).severity());
    }
}
