package dev.alphakey.benchmarks.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.alphakey.benchmarks.scene.Perturbation;
import dev.alphakey.benchmarks.scene.SceneKind;
import java.util.List;
import org.junit.jupiter.api.Test;

class FitTableTest {
    private static final FitError GOOD = new FitError(1.5, 0.5, 2, 1);
    private static final FitError BAD = new FitError(0.5, 1.51, 1, 4);

    private final FitTable table = new FitTable(List.of(
            result(SceneKind.ROBOT, Perturbation.CLEAN, GOOD, GOOD),
            result(SceneKind.ROBOT, Perturbation.GEN, GOOD, GOOD),
            result(SceneKind.HAIR, Perturbation.CLEAN, GOOD, GOOD),
            result(SceneKind.HAIR, Perturbation.GEN, GOOD, BAD)));

    @Test
    void oneMissedPictureMissesTheLimit() {
        assertEquals(
                """
                |       | ½ black | ½ white | ¼ black | ¼ white | ½ subject | ¼ subject | worst | within | possible | limit 1.5 |
                | ----- | ------: | ------: | ------: | ------: | --------: | --------: | ----: | -----: | -------: | --------: |
                | robot |    1.50 |    0.50 |    1.50 |    0.50 |      2.00 |      2.00 |  1.50 | 2 of 2 |        2 |       met |
                | hair  |    1.50 |    0.50 |    1.00 |    1.01 |      2.00 |      3.00 |  1.51 | 1 of 2 |        1 |    missed |
                | all   |    1.50 |    0.50 |    1.25 |    0.75 |      2.00 |      2.50 |  1.51 | 3 of 4 |        3 |    missed |
                """,
                table.byKind());
    }

    @Test
    void whatWasDoneToTheKeyHasRowsOfItsOwn() {
        List<String> lines = table.byPerturbation().lines().map(line -> line.substring(0, 9)).toList();
        assertEquals(List.of("|       |", "| ----- |", "| clean |", "| gen   |", "| all   |"), lines);
    }

    private static Result result(SceneKind kind, Perturbation perturbation, FitError half, FitError quarter) {
        return new Result("any", kind, perturbation, 1, new Score(0, 0, 0, 0, 0), new Fitted(half, quarter), new Fitted(half, quarter));
    }
}
