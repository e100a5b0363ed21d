package dev.alphakey.benchmarks.defect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.alphakey.benchmarks.scene.KeyedImage;
import dev.alphakey.benchmarks.scene.Perturbation;
import dev.alphakey.benchmarks.scene.Scene;
import dev.alphakey.benchmarks.scene.SceneKind;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DefectTest {
    private static final Specimen ROBOT = draw(SceneKind.ROBOT);
    private static final Specimen GLASS = draw(SceneKind.GLASS);

    static List<Defect> defects() {
        return Defect.ALL;
    }

    private static Specimen draw(SceneKind kind) {
        return Specimen.of(KeyedImage.of(Scene.draw(kind, 256, 256, 1), kind.key(), Perturbation.GEN, 1), 1);
    }

    private static Seeded seed(Defect defect, int strength) {
        // Nothing of a robot is seen through.
        Specimen specimen = defect instanceof LostGlass ? GLASS : ROBOT;
        return defect.seed(specimen, strength, new SplittableRandom(5)).orElseThrow();
    }

    private static int changed(Defect defect, int strength) {
        Seeded seeded = seed(defect, strength);
        return Visibility.of(seeded.before(), seeded.after()).changed();
    }

    @ParameterizedTest
    @MethodSource("defects")
    void theGrossestIsThereForAllToSee(Defect defect) {
        Seeded seeded = seed(defect, Defect.STRENGTHS - 1);
        assertTrue(Visibility.of(seeded.before(), seeded.after()).isClear());
    }

    @ParameterizedTest
    @MethodSource("defects")
    void itGrowsWithItsStrength(Defect defect) {
        // An opaque checkerboard is gross at any contrast, and its darker tone comes a little closer to black.
        double slack = defect instanceof PaintedBoard ? 1.1 : 1;
        assertTrue(changed(defect, 0) <= slack * changed(defect, 2));
        assertTrue(changed(defect, 2) <= slack * changed(defect, 4));
    }

    @ParameterizedTest
    @MethodSource("defects")
    void theSameSeedGivesTheSamePixels(Defect defect) {
        assertEquals(seed(defect, 3), seed(defect, 3));
    }

    @ParameterizedTest
    @MethodSource("defects")
    void theTruthIsLeftAsItIs(Defect defect) {
        Specimen fresh = draw(SceneKind.ROBOT);
        defect.seed(fresh, 4, new SplittableRandom(5));
        assertEquals(ROBOT.truth(), fresh.truth());
        assertEquals(ROBOT.source(), fresh.source());
    }

    @ParameterizedTest
    @MethodSource("defects")
    void someFindingNamesIt(Defect defect) {
        assertFalse(defect.namedBy().isEmpty());
    }

    @Test
    void everyNameIsGivenOnce() {
        Set<String> ids = new HashSet<>(Defect.ALL.stream().map(Defect::id).toList());
        assertEquals(Defect.ALL.size(), ids.size());
    }

    @Test
    void everyDefectIsInTheTable() {
        assertEquals(Defect.class.getPermittedSubclasses().length, Defect.ALL.size());
    }

    @Test
    void whatHasNoGlassCannotLoseIt() {
        assertEquals(Optional.empty(), new LostGlass().seed(ROBOT, 4, new SplittableRandom(5)));
    }

    @Test
    void aHoleIsDrawnWhereTheSubjectEnclosesNone() {
        Seeded seeded = new LeftHoles().seed(draw(SceneKind.LEAF), 4, new SplittableRandom(5)).orElseThrow();
        assertTrue(Visibility.of(seeded.before(), seeded.after()).changed() > 0);
    }

    @Test
    void aCutCropsTheOriginalAlike() {
        Seeded seeded = seed(new CutSubject(), 3);
        assertEquals(seeded.source().bounds(), seeded.cutout().bounds());
        assertTrue(seeded.cutout().size() < ROBOT.truth().size());
    }
}
