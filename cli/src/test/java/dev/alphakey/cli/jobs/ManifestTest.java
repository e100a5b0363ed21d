package dev.alphakey.cli.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.alphakey.cli.jobs.Plan.Step;
import dev.alphakey.cli.service.PictureOrder;
import dev.alphakey.openai.image.ImageOptions;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ManifestTest {
    private static final BigDecimal DIME = new BigDecimal("0.10");

    @TempDir
    Path dir;

    private Path file;
    private Job robot;
    private Job boat;

    @BeforeEach
    void jobs() {
        file = dir.resolve("manifest.jsonl");
        robot = job("a robot", "robot.png");
        boat = job("a boat", "boat.png");
    }

    private Job job(String prompt, String name) {
        var order = new PictureOrder("gpt-image-2", prompt, ImageOptions.DEFAULT);
        return new Job("jobs.jsonl:1", order, name, List.of(dir.resolve(name)));
    }

    private interface Events {
        void write(Manifest manifest) throws IOException;
    }

    private void run(Events events) throws IOException {
        try (Manifest manifest = Manifest.open(file, dir)) {
            events.write(manifest);
        }
    }

    private Step step(Job job, boolean retryLost) throws IOException {
        try (Manifest manifest = Manifest.open(file, dir)) {
            return Plan.of(job, DIME, manifest, retryLost).step();
        }
    }

    private List<SavedFile> saved(Job job) throws IOException {
        return List.of(SavedFile.of(Files.writeString(job.targets().get(0), "picture of " + job.name())));
    }

    private void finish(Job job) throws IOException {
        run(manifest -> {
            manifest.ordered(job, DIME, false);
            manifest.done(job, saved(job), Optional.empty(), Optional.of("req_1"));
        });
    }

    @Test
    void whatIsNotThereIsOrdered() throws Exception {
        assertEquals(Step.ORDER, step(robot, false));
    }

    @Test
    void whatIsDoneIsSkipped() throws Exception {
        finish(robot);
        assertEquals(Step.SKIP, step(robot, true));
        assertEquals(Step.ORDER, step(boat, false));
    }

    @Test
    void aPictureThatIsGoneOrCutShortIsOrderedAgain() throws Exception {
        finish(robot);
        Files.writeString(robot.targets().get(0), "pict");
        assertEquals(Step.ORDER, step(robot, false));
        Files.delete(robot.targets().get(0));
        assertEquals(Step.ORDER, step(robot, false));
    }

    @Test
    void anOrderWithoutAnAnswerIsLeftUnlessToldOtherwise() throws Exception {
        run(manifest -> manifest.ordered(robot, DIME, false));
        assertEquals(Step.LEAVE, step(robot, false));
        assertEquals(Step.ORDER, step(robot, true));
    }

    @Test
    void aLostAnswerIsLeftUnlessToldOtherwise() throws Exception {
        run(manifest -> {
            manifest.ordered(robot, DIME, false);
            manifest.lost(robot, "connection reset", List.of());
        });
        assertEquals(Step.LEAVE, step(robot, false));
        assertEquals(Step.ORDER, step(robot, true));
    }

    @Test
    void whatWasRefusedIsOrderedAgain() throws Exception {
        run(manifest -> {
            manifest.ordered(robot, DIME, false);
            manifest.refused(robot, "429");
        });
        assertEquals(Step.ORDER, step(robot, false));
    }

    @Test
    void aPictureThatCameJustBeforeTheEndIsAdopted() throws Exception {
        run(manifest -> manifest.ordered(robot, DIME, false));
        saved(robot);
        assertEquals(Step.ADOPT, step(robot, false));
    }

    @Test
    void aPictureThatWasToBeReplacedProvesNothing() throws Exception {
        saved(robot);
        run(manifest -> manifest.ordered(robot, DIME, true));
        assertEquals(Step.LEAVE, step(robot, false));
    }

    @Test
    void aNameThatAnotherJobTookIsNotTheFirstOnesAnyMore() throws Exception {
        Job other = job("a better robot", "robot.png");
        finish(robot);
        run(manifest -> manifest.ordered(other, DIME, true));
        run(manifest -> manifest.done(other, saved(other), Optional.empty(), Optional.empty()));
        assertEquals(Step.ORDER, step(robot, false));
        assertEquals(Step.SKIP, step(other, false));
    }

    /** Whatever ends the program may end it in the midst of a line. */
    @Test
    void aLineCutShortAtAnyByteNeverMakesAnOrderOfWhatMayBePaid() throws Exception {
        run(manifest -> manifest.ordered(robot, DIME, false));
        long ordered = Files.size(file);
        run(manifest -> manifest.done(robot, saved(robot), Optional.empty(), Optional.empty()));
        byte[] whole = Files.readAllBytes(file);
        for (int length = 0; length <= whole.length; length++) {
            Files.write(file, Arrays.copyOf(whole, length));
            Step step = step(robot, false);
            assertEquals(length < ordered - 1 ? Step.ORDER : length < whole.length - 1 ? Step.ADOPT : Step.SKIP, step, "at " + length);
        }
    }

    @Test
    void aJournalGoesOnBehindALineCutShort() throws Exception {
        finish(robot);
        Files.writeString(file, "{\"event\":\"done\",\"jo", StandardOpenOption.APPEND);
        finish(boat);
        assertEquals(Step.SKIP, step(robot, false));
        assertEquals(Step.SKIP, step(boat, false));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "\u0000\u0000\u0000", "[]", "null", "{}", "{\"event\":\"done\",\"job\":\"x\",\"files\":3}", "{\"event\":7,\"job\":[]}",
        "{\"event\":\"later\",\"job\":\"x\"}", "{\"event\":\"ordered\",\"job\":\"x\",\"name\":\"a\"}",
        "{\"event\":\"done\",\"job\":\"x\",\"mostDollars\":\"much\",\"files\":[]}"
    })
    void aStrangeLineIsPassedOver(String line) throws Exception {
        Files.writeString(file, line + "\n");
        finish(robot);
        assertEquals(Step.SKIP, step(robot, false));
    }

    @Test
    void whatHasBeenSpentIsRemembered() throws Exception {
        run(manifest -> {
            manifest.ordered(robot, DIME, false);
            manifest.refused(robot, "500");
            manifest.ordered(robot, DIME, false);
            manifest.lost(robot, "reset", List.of());
            manifest.ordered(robot, DIME, false);
            manifest.done(robot, saved(robot), Optional.empty(), Optional.empty());
            manifest.ordered(boat, DIME, false);
        });
        try (Manifest manifest = Manifest.open(file, dir)) {
            assertEquals(new BigDecimal("0.20"), manifest.spentOn(robot));
            assertEquals(DIME, manifest.spentOn(boat));
        }
    }

    @Test
    void aFolderMayMoveWithItsManifest() throws Exception {
        finish(robot);
        Path moved = Files.createDirectory(dir.resolve("moved"));
        for (String name : List.of("manifest.jsonl", "robot.png")) {
            Files.move(dir.resolve(name), moved.resolve(name));
        }
        try (Manifest manifest = Manifest.open(moved.resolve("manifest.jsonl"), moved)) {
            assertEquals(Step.SKIP, Plan.of(robot, DIME, manifest, false).step());
        }
    }

    @Test
    void aSecondBatchIsKeptOut() throws Exception {
        try (Manifest manifest = Manifest.open(file, dir)) {
            IOException thrown = assertThrows(IOException.class, () -> Manifest.open(file, dir));
            assertTrue(thrown.getMessage().contains("another batch is at work"), thrown.getMessage());
            manifest.ordered(robot, DIME, false);
        }
    }
}
