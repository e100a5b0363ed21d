package dev.alphakey.benchmarks.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.alphakey.benchmarks.scene.KeyedImage;
import dev.alphakey.benchmarks.scene.Perturbation;
import dev.alphakey.benchmarks.scene.Scene;
import dev.alphakey.benchmarks.scene.SceneKind;
import dev.alphakey.image.Raster;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class InformedMatteTest {
    @ParameterizedTest
    @EnumSource(names = {"ROBOT", "HAIR", "GLASS", "LEAF"})
    void isTheTruthOfACleanPictureButForRounding(SceneKind kind) {
        KeyedImage picture = picture(kind, Perturbation.CLEAN);
        double error = FitError.of(picture.truth(), InformedMatte.of(picture), 2).worse();
        assertTrue(error < 0.5, "error " + error);
    }

    @Test
    void leavesTheSolidSubjectAsItWasPainted() {
        KeyedImage picture = picture(SceneKind.ROBOT, Perturbation.GEN);
        int[] truth = picture.truth().pixels();
        Raster informed = InformedMatte.of(picture);
        for (int i = 0; i < truth.length; i++) {
            if (truth[i] >>> 24 == 255) {
                assertEquals(picture.image().pixels()[i], informed.pixels()[i]);
            }
        }
    }

    @Test
    void isMisledByWhatThePictureItselfGotWrong() {
        KeyedImage picture = picture(SceneKind.HAIR, Perturbation.GEN);
        assertTrue(FitError.of(picture.truth(), InformedMatte.of(picture), 2).worse() > 0.5);
    }

    private static KeyedImage picture(SceneKind kind, Perturbation perturbation) {
        return KeyedImage.of(Scene.draw(kind, 96, 96, 1), kind.key(), perturbation, 1);
    }
}
