package dev.alphakey.benchmarks.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.alphakey.benchmarks.scene.KeyedImage;
import dev.alphakey.benchmarks.scene.Perturbation;
import dev.alphakey.benchmarks.scene.Scene;
import dev.alphakey.benchmarks.scene.SceneKind;
import dev.alphakey.image.Raster;
import org.junit.jupiter.api.Test;

class PerfectMatteTest {
    @Test
    void isTheTruthOfACleanPicture() {
        KeyedImage picture = picture(Perturbation.CLEAN);
        assertEquals(0, FitError.of(picture.truth(), PerfectMatte.of(picture), 2).worse(), 0.05);
    }

    @Test
    void keepsTheNoiseOfTheSolidSubjectAlone() {
        KeyedImage picture = picture(Perturbation.GEN);
        int[] truth = picture.truth().pixels();
        Raster perfect = PerfectMatte.of(picture);
        assertNotEquals(picture.truth(), perfect);
        for (int i = 0; i < truth.length; i++) {
            int expected = truth[i] >>> 24 == 255 ? picture.image().pixels()[i] : truth[i];
            assertEquals(expected, perfect.pixels()[i]);
        }
    }

    private static KeyedImage picture(Perturbation perturbation) {
        return KeyedImage.of(Scene.draw(SceneKind.ROBOT, 96, 96, 1), SceneKind.ROBOT.key(), perturbation, 1);
    }
}
