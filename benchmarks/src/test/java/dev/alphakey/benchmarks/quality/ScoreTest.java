package dev.alphakey.benchmarks.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.alphakey.benchmarks.scene.Scene;
import dev.alphakey.benchmarks.scene.SceneKind;
import dev.alphakey.image.Raster;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ScoreTest {
    private static final Score PERFECT = new Score(0, 0, 0, 0, 0);
    private static final int SIDE = 7;
    private static final int MIDDLE = SIDE * SIDE / 2;

    @ParameterizedTest
    @EnumSource(names = {"HAIR", "GLASS", "LEAF", "LATTICE"})
    void theTruthAgainstItselfIsZero(SceneKind kind) {
        Raster truth = Scene.draw(kind, 48, 48, 1).truth();
        assertEquals(PERFECT, Score.of(truth, truth));
    }

    @Test
    void aHalfTransparentWhiteThatCameOutOpaqueIsOffByWhatShouldShineThrough() {
        Score score = Score.of(Raster.filled(1, 1, 0x80ffffff), Raster.filled(1, 1, 0xffffffff));
        // 127/255 of the backdrop's distance from white: over black, white, grey and the three channels of the hot colour.
        double hot = (12.451 * 12.451 + 97.118 * 97.118 + 112.059 * 112.059) / 3;
        double expected = Math.sqrt((127 * 127 + 0 + 63.251 * 63.251 + hot) / 4);
        assertEquals(expected, score.edge(), 0.001);
        assertEquals(expected, score.visible(), 0.001);
        assertEquals(127, score.alpha());
    }

    @Test
    void aWrongColourCountsAsMuchAsItCanBeSeen() {
        Score score = Score.of(Raster.filled(1, 1, 0x33000000), Raster.filled(1, 1, 0x33640000));
        // A fifth of 100 levels in one of three channels.
        assertEquals(Math.sqrt(20 * 20 / 3.0), score.edge(), 0.001);
        assertEquals(0, score.alpha());
    }

    @Test
    void onlyPixelsNearPartialAlphaAreOfTheEdge() {
        Raster truth = with(0, MIDDLE, 0x80ff0000);
        assertEquals(0, Score.of(truth, with(truth, MIDDLE + 3, 0xffffffff)).edge());
        // One of the 13 pixels that are at most two moves away.
        assertEquals(255 / 13.0, Score.of(truth, with(truth, MIDDLE + 2, 0xffffffff)).alpha(), 1e-9);
    }

    @ParameterizedTest
    @CsvSource({"242, 1", "243, 0"})
    void aSolidPixelBelow95PercentIsAHole(int alpha, int holes) {
        // Pixels within two of the frame or of the rim do not count, which leaves three by three.
        Raster solid = Raster.filled(SIDE, SIDE, 0xff336699);
        assertEquals(holes / 9.0, Score.of(solid, with(solid, MIDDLE, alpha << 24 | 0x336699)).holes());
    }

    @ParameterizedTest
    @CsvSource({"6, 1", "5, 0"})
    void anEmptyPixelAbove2PercentIsAGhost(int alpha, int ghosts) {
        Raster empty = Raster.filled(SIDE, SIDE, 0);
        assertEquals(ghosts / 49.0, Score.of(empty, with(empty, 0, alpha << 24)).ghosts());
    }

    @Test
    void theRimAroundASubjectHoldsNoGhosts() {
        Raster dot = with(0, MIDDLE, 0xffffffff);
        assertEquals(0, Score.of(dot, with(dot, MIDDLE + 2, 0xff000000)).ghosts());
        assertEquals(1 / 36.0, Score.of(dot, with(dot, MIDDLE + 3, 0xff000000)).ghosts());
    }

    @Test
    void aMeanIsTakenMeasureByMeasure() {
        assertEquals(
                new Score(2, 3, 4, 0.5, 0.25),
                Score.mean(List.of(new Score(1, 2, 3, 0, 0), new Score(3, 4, 5, 1, 0.5))));
    }

    @Test
    void anotherSizeIsNotCompared() {
        Raster truth = Raster.filled(2, 2, 0);
        Raster wide = Raster.filled(3, 2, 0);
        assertThrows(IllegalArgumentException.class, () -> Score.of(truth, wide));
    }

    private static Raster with(int background, int index, int argb) {
        return with(Raster.filled(SIDE, SIDE, background), index, argb);
    }

    private static Raster with(Raster raster, int index, int argb) {
        int[] pixels = raster.pixels().clone();
        pixels[index] = argb;
        return Raster.of(raster.width(), raster.height(), pixels);
    }
}
