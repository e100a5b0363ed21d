package dev.alphakey.benchmarks.defect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.alphakey.check.Check;
import dev.alphakey.image.Raster;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RatesTest {
    private static Trial trial(String what, int strength, boolean clear, Check... alarms) {
        return new Trial("robot.gen.2", "robot", Specimen.Half.REPORT, what, strength, clear, Set.of(alarms), Set.of());
    }

    private final Rates rates = new Rates(List.of(
            trial("halo", 4, true, Check.KEY_FRINGE),
            trial("halo", 4, true, Check.SPECKS),
            trial("halo", 0, false),
            trial(Control.TRUTH.title(), Trial.CONTROL, false),
            trial(Control.TRUTH.title(), Trial.CONTROL, false, Check.SPECKS)));

    @Test
    void onlyAFindingThatNamesTheDefectCatchesIt() {
        assertEquals(50, rates.clear().caught(true));
    }

    @Test
    void anyFindingAtAControlIsAFalseAlarm() {
        assertEquals(50, rates.controls().alarmed(true));
    }

    @Test
    void withoutTheOriginalNothingWasFound() {
        assertEquals(0, rates.clear().caught(false));
    }

    @Test
    void faintDefectsAreNotAmongTheClearOnes() {
        assertEquals(2, rates.clear().count());
    }

    /** It was not judged with an original, and so says nothing of false alarms with one. */
    @Test
    void aFinishedCutoutIsNoControl() {
        Rates finished = new Rates(List.of(trial(Finished.HALF.title(), Trial.FINISHED, false)));
        assertEquals(0, finished.controls().count());
        assertEquals(0, finished.where(Trial::isDefect).count());
        assertEquals(1, finished.of(Finished.HALF).count());
    }

    @Test
    void aDefectIsDrawnAsACurve() {
        String svg = new Curves(rates).svg();
        assertTrue(svg.contains(">halo</text>") && svg.contains("<polyline"), svg);
    }

    @Test
    void aDifferenceOfAFewLevelsIsNotSeen() {
        assertFalse(change(Visibility.LEVELS).isClear());
    }

    @Test
    void aGreaterOneIs() {
        assertTrue(change(Visibility.LEVELS + 1).isClear());
    }

    @Test
    void whatShowsOnlyOverWhiteIsSeenToo() {
        Raster black = Raster.filled(20, 20, 0xff000000);
        assertTrue(Visibility.of(black, Raster.filled(20, 20, 0x80000000)).isClear());
    }

    private static Visibility change(int levels) {
        return Visibility.of(Raster.filled(20, 20, 0xff000000), Raster.filled(20, 20, 0xff000000 | levels));
    }
}
