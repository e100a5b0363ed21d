package dev.alphakey.benchmarks.scene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.alphakey.image.Raster;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SceneTest {
    private static final int SIDE = 320;

    @ParameterizedTest
    @EnumSource(SceneKind.class)
    void everySubjectHasSolidAndEmptyPixelsAndCoversAPlausibleShare(SceneKind kind) {
        Raster truth = Scene.draw(kind, SIDE, SIDE, 5).truth();
        int solid = count(truth, 255, 255);
        int visible = count(truth, 1, 255);
        assertTrue(solid > truth.size() / 400, kind + " has " + solid + " solid pixels");
        assertTrue(visible > truth.size() / 20 && visible < truth.size() * 7 / 10, kind + " shows " + visible);
    }

    @ParameterizedTest
    @EnumSource(SceneKind.class)
    void noSubjectTouchesTheFrame(SceneKind kind) {
        Raster truth = Scene.draw(kind, SIDE, SIDE, 5).softened().truth();
        int margin = SIDE / 100;
        for (int i = 0; i < SIDE; i++) {
            for (int d = 0; d < margin; d++) {
                int around = truth.argb(i, d) | truth.argb(i, SIDE - 1 - d) | truth.argb(d, i) | truth.argb(SIDE - 1 - d, i);
                assertEquals(0, around >>> 24, kind + " at " + i);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(SceneKind.class)
    void colourNeverExceedsItsOpacity(SceneKind kind) {
        FloatImage image = Scene.draw(kind, SIDE, SIDE, 5).subject();
        for (int i = 0; i < image.alpha().length; i++) {
            float a = image.alpha()[i];
            assertTrue(a >= 0 && a <= 1 + 1e-5f, kind + " has alpha " + a);
            float most = Math.max(image.red()[i], Math.max(image.green()[i], image.blue()[i]));
            assertTrue(most <= a + 1e-5f, kind + " has colour " + most + " under alpha " + a);
        }
    }

    @ParameterizedTest
    @EnumSource(SceneKind.class)
    void theSameSeedDrawsTheSame(SceneKind kind) {
        assertEquals(Scene.draw(kind, 96, 96, 7).truth(), Scene.draw(kind, 96, 96, 7).truth());
    }

    @Test
    void anotherSeedDrawsAnother() {
        assertNotEquals(
                Scene.draw(SceneKind.HAIR, 96, 96, 7).truth(), Scene.draw(SceneKind.HAIR, 96, 96, 8).truth());
    }

    @Test
    void aWideFrameHoldsTheSubjectInItsMiddle() {
        Raster square = Scene.draw(SceneKind.ROBOT, 100, 100, 1).truth();
        Raster wide = Scene.draw(SceneKind.ROBOT, 180, 100, 1).truth();
        assertEquals(square, wide.crop(new dev.alphakey.image.Box(40, 0, 100, 100)));
    }

    @Test
    void glassGlowSmokeAndShadowAreMostlyTranslucent() {
        for (SceneKind kind : new SceneKind[] {SceneKind.GLASS, SceneKind.GLOW, SceneKind.SMOKE, SceneKind.SHADOW}) {
            Raster truth = Scene.draw(kind, SIDE, SIDE, 5).truth();
            int partial = count(truth, 8, 247);
            assertTrue(partial > truth.size() / 25, kind + " has " + partial + " translucent pixels");
        }
    }

    @Test
    void theShadowIsBlackAndSoft() {
        Raster truth = Scene.draw(SceneKind.SHADOW, SIDE, SIDE, 5).truth();
        int shadow = 0;
        for (int p : truth.pixels()) {
            if (p >>> 24 > 20 && p >>> 24 < 180 && (p & 0xffffff) == 0) {
                shadow++;
            }
        }
        assertTrue(shadow > truth.size() / 50, shadow + " shadow pixels");
    }

    @Test
    void theLeafHoldsTheHueOfTheGreenKey() {
        Raster truth = Scene.draw(SceneKind.LEAF, SIDE, SIDE, 5).truth();
        int solid = 0;
        int keyHued = 0;
        for (int p : truth.pixels()) {
            if (p >>> 24 == 255) {
                solid++;
                float[] hsb = java.awt.Color.RGBtoHSB(p >> 16 & 255, p >> 8 & 255, p & 255, null);
                if (Math.abs(hsb[0] * 360 - 120) < 15 && hsb[1] > 0.3) {
                    keyHued++;
                }
            }
        }
        assertTrue(keyHued > 0.95 * solid, keyHued + " of " + solid);
    }

    @Test
    void theLatticeEnclosesDozensOfHoles() {
        var empty = Regions.where(Scene.draw(SceneKind.LATTICE, 640, 640, 5).truth(), a -> a == 0, 9);
        assertTrue(empty.count() > 40, empty.count() + " separate empty regions");
    }

    @ParameterizedTest
    @CsvSource({"1", "2", "3", "4", "5", "6"})
    void aSheetHoldsSixToTwelveSeparateSprites(long seed) {
        // The gem's two twinkles stand apart from it.
        var sprites = Regions.where(Scene.draw(SceneKind.SHEET, 768, 768, seed).truth(), a -> a > 0, 9);
        assertTrue(sprites.count() >= 6 && sprites.count() <= 14, sprites.count() + " sprites");
    }

    @Test
    void pixelArtHasNoPartialAlpha() {
        Raster truth = Scene.draw(SceneKind.PIXEL, SIDE, SIDE, 5).truth();
        assertEquals(0, count(truth, 1, 254));
    }

    private static int count(Raster raster, int leastAlpha, int mostAlpha) {
        int n = 0;
        for (int p : raster.pixels()) {
            if (p >>> 24 >= leastAlpha && p >>> 24 <= mostAlpha) {
                n++;
            }
        }
        return n;
    }
}
