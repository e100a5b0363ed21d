package dev.alphakey.benchmarks.scene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.alphakey.background.KeyColor;
import dev.alphakey.image.Raster;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class KeyedImageTest {
    private static final int SIDE = 240;

    @ParameterizedTest
    @EnumSource(SceneKind.class)
    void aCleanPictureIsTheTruthOverItsKeyToRounding(SceneKind kind) {
        for (KeyColor key : new KeyColor[] {KeyColor.GREEN, KeyColor.MAGENTA, KeyColor.BLUE, KeyColor.parse("#808080")}) {
            KeyedImage keyed = KeyedImage.of(Scene.draw(kind, SIDE, SIDE, 3), key, Perturbation.CLEAN, 3);
            assertTrue(worstMixingError(keyed) <= 1.6, kind + " over " + key + ": " + worstMixingError(keyed));
        }
    }

    @Test
    void twoCleanPicturesGiveTheTruthBackByTriangulation() {
        Scene scene = Scene.draw(SceneKind.GLASS, SIDE, SIDE, 3);
        Raster green = KeyedImage.of(scene, KeyColor.GREEN, Perturbation.CLEAN, 3).image();
        Raster magenta = KeyedImage.of(scene, KeyColor.MAGENTA, Perturbation.CLEAN, 3).image();
        int[] truth = scene.truth().pixels();
        for (int i = 0; i < green.size(); i++) {
            int a = green.pixels()[i];
            int b = magenta.pixels()[i];
            double difference = 0;
            for (int shift = 0; shift <= 16; shift += 8) {
                int sign = shift == 8 ? 1 : -1;
                difference += sign * ((a >> shift & 255) - (b >> shift & 255)) / 3.0;
            }
            assertEquals(truth[i] >>> 24, 255 - difference, 1.51);
        }
    }

    @ParameterizedTest
    @CsvSource({"CLEAN, 0, 0", "GEN, 3, 22", "CHAIN, 22, 58", "JPEG, 2, 23"})
    void thePaintedKeyIsOffTheAskedOneAlwaysInward(Perturbation perturbation, int least, int most) {
        for (long seed = 1; seed <= 6; seed++) {
            Raster image = KeyedImage.of(Scene.draw(SceneKind.PIXEL, 96, 96, 1), KeyColor.MAGENTA, perturbation, seed).image();
            int p = image.argb(6, 6);
            int[] inward = {255 - (p >> 16 & 255), p >> 8 & 255, 255 - (p & 255)};
            for (int offset : inward) {
                assertTrue(offset >= least - 4 && offset <= most + 4, perturbation + " is off by " + offset);
            }
        }
    }

    @Test
    void theTruthOfASoftenedPictureIsSoftenedAlike() {
        Scene scene = Scene.draw(SceneKind.ROBOT, SIDE, SIDE, 3);
        assertEquals(scene.truth(), KeyedImage.of(scene, KeyColor.GREEN, Perturbation.CLEAN, 3).truth());
        assertEquals(scene.softened().truth(), KeyedImage.of(scene, KeyColor.GREEN, Perturbation.GEN, 3).truth());
        double before = total(scene.subject().alpha());
        assertEquals(before, total(scene.softened().subject().alpha()), before * 1e-4);
    }

    @ParameterizedTest
    @EnumSource(Perturbation.class)
    void theSameSeedPaintsTheSame(Perturbation perturbation) {
        Scene scene = Scene.draw(SceneKind.ROBOT, 96, 96, 3);
        Raster once = KeyedImage.of(scene, KeyColor.GREEN, perturbation, 9).image();
        assertEquals(once, KeyedImage.of(scene, KeyColor.GREEN, perturbation, 9).image());
        if (perturbation != Perturbation.CLEAN) {
            assertNotEquals(once, KeyedImage.of(scene, KeyColor.GREEN, perturbation, 10).image());
        }
    }

    @Test
    void aDriftingBackgroundVariesByManyLevels() {
        Raster image = KeyedImage.of(Scene.draw(SceneKind.PIXEL, 256, 256, 1), KeyColor.GREEN, Perturbation.DRIFT, 4).image();
        int least = 255;
        int most = 0;
        for (int i = 4; i < 252; i++) {
            for (int p : new int[] {image.argb(i, 4), image.argb(i, 251), image.argb(4, i), image.argb(251, i)}) {
                least = Math.min(least, p >> 8 & 255);
                most = Math.max(most, p >> 8 & 255);
            }
        }
        assertTrue(most - least >= 8, "green varies by " + (most - least));
    }

    private static double worstMixingError(KeyedImage keyed) {
        double worst = 0;
        int[] key = {keyed.key().red(), keyed.key().green(), keyed.key().blue()};
        for (int i = 0; i < keyed.image().size(); i++) {
            int truth = keyed.truth().pixels()[i];
            int shown = keyed.image().pixels()[i];
            double a = (truth >>> 24) / 255.0;
            for (int c = 0; c < 3; c++) {
                int shift = 16 - 8 * c;
                double expected = (truth >> shift & 255) * a + key[c] * (1 - a);
                worst = Math.max(worst, Math.abs(expected - (shown >> shift & 255)));
            }
        }
        return worst;
    }

    private static double total(float[] plane) {
        double sum = 0;
        for (float v : plane) {
            sum += v;
        }
        return sum;
    }
}
