package dev.alphakey.benchmarks.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.alphakey.benchmarks.scene.Perturbation;
import dev.alphakey.benchmarks.scene.SceneKind;
import dev.alphakey.image.Box;
import dev.alphakey.image.Raster;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class QualityRunTest {
    private static final PrintStream SILENCE = new PrintStream(OutputStream.nullOutputStream());

    private final Plan plan = new Plan(
            List.of(SceneKind.GLASS, SceneKind.LEAF),
            List.of(Perturbation.CLEAN, Perturbation.GEN),
            1,
            64,
            48,
            List.of(),
            "python3",
            Path.of("peers"));
    private final EdgePicture picture = new EdgePicture(plan.pictured());

    @Test
    void aPeerThatKnowsTheTruthScoresZeroEverywhere() throws Exception {
        var scores = new Scoreboard(run(new Oracle()).all(plan, SILENCE));
        assertEquals(
                """
                |        | all | translucent | selfcolor | holes % | ghosts % |
                | ------ | --: | ----------: | --------: | ------: | -------: |
                | oracle | 0.0 |         0.0 |       0.0 |    0.00 |     0.00 |
                """,
                scores.bySubject());
        assertEquals(
                """
                |        | clean | gen |
                | ------ | ----: | --: |
                | oracle |   0.0 | 0.0 |
                """,
                scores.byPerturbation());
    }

    @Test
    void rawNumbersHaveALineForEachPictureInTheirOrder() throws Exception {
        List<String> lines = new Scoreboard(run(new Oracle()).all(plan, SILENCE)).tsv().lines().toList();
        assertEquals(
                "contender\tcategory\tkind\tperturbation\tseed\tedge\tvisible\talpha\tholes\tghosts"
                        + "\thalf_black\thalf_white\tquarter_black\tquarter_white"
                        + "\thalf_subject_black\thalf_subject_white\tquarter_subject_black\tquarter_subject_white\tbest_worst",
                lines.get(0));
        String exact = "oracle\ttranslucent\tglass\tclean\t1\t0.0000\t0.0000\t0.0000\t0.000000\t0.000000" + "\t0.0000".repeat(8);
        assertTrue(lines.get(1).startsWith(exact + "\t"), lines.get(1));
        double best = Double.parseDouble(lines.get(1).substring(exact.length()));
        assertTrue(best < 0.5, "rounding alone is left, not " + best);
        assertTrue(lines.get(4).startsWith("oracle\tselfcolor\tleaf\tgen\t1\t"), lines.get(4));
        assertEquals(5, lines.size());
    }

    @Test
    void aPeerThatFailsIsReportedAndTheOthersCarryOn() throws Exception {
        QualityRun run = run(new Broken(), new Shrinking(), new Oracle());
        List<Result> results = run.all(plan, SILENCE);
        assertEquals(4, results.size());
        assertTrue(run.failures().contains("broken on glass.clean.1: out of ink"), run.failures().toString());
        assertEquals(8, run.failures().size());
    }

    @Test
    void thePictureHasARowForEachSubjectAndAColumnForEachCutout() throws Exception {
        run(new Oracle(), new Broken()).all(plan, SILENCE);
        Raster sheet = picture.draw().orElseThrow();
        int columns = 3;
        int rows = 2;
        assertEquals(6 + columns * 166, sheet.width());
        assertEquals(28 + rows * 166, sheet.height());
        Raster truth = sheet.crop(new Box(6 + 166, 28, 160, 2 * 166 - 6));
        Raster oracle = sheet.crop(new Box(6 + 2 * 166, 28, 160, 2 * 166 - 6));
        assertEquals(truth, oracle);
    }

    @Test
    void withoutSubjectsToShowThereIsNoPicture() {
        assertTrue(picture.draw().isEmpty());
    }

    private QualityRun run(Contender... contenders) {
        return new QualityRun(List.of(contenders), picture);
    }

    private record Oracle(String title, String heading) implements Contender {
        Oracle() {
            this("oracle", "ORACLE");
        }

        @Override
        public Raster cutOut(Case picked) {
            return picked.picture().truth();
        }
    }

    private record Broken(String title, String heading) implements Contender {
        Broken() {
            this("broken", "BROKEN");
        }

        @Override
        public Raster cutOut(Case picked) throws IOException {
            throw new IOException("out of ink");
        }
    }

    private record Shrinking(String title, String heading) implements Contender {
        Shrinking() {
            this("shrinking", "");
        }

        @Override
        public Raster cutOut(Case picked) {
            return Raster.filled(1, 1, 0);
        }
    }
}
