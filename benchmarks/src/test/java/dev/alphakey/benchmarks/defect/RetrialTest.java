package dev.alphakey.benchmarks.defect;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.alphakey.benchmarks.scene.KeyedImage;
import dev.alphakey.benchmarks.scene.Perturbation;
import dev.alphakey.benchmarks.scene.Scene;
import dev.alphakey.benchmarks.scene.SceneKind;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RetrialTest {
    private static List<Retrial> retrials(SceneKind kind) {
        return Retrial.of(Specimen.of(KeyedImage.of(Scene.draw(kind, 256, 256, 7), kind.key(), Perturbation.GEN, 7), 7));
    }

    @ParameterizedTest
    @EnumSource(names = {"ROBOT", "HAIR", "LATTICE", "GLASS", "GLOW", "LEAF", "PIXEL"})
    void noRetryLowersAScore(SceneKind kind) {
        for (Retrial retrial : retrials(kind)) {
            assertFalse(retrial.isWorse(), retrial.toString());
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"ROBOT", "LATTICE"})
    void aForcedKeyAndAContractedEdgeAreMended(SceneKind kind) {
        for (Retrial retrial : retrials(kind)) {
            if (retrial.start() == PoorStart.OTHER_KEY || retrial.start() == PoorStart.CONTRACTED) {
                assertTrue(retrial.isBetter(), retrial.toString());
            }
        }
    }
}
