package dev.alphakey.benchmarks.service;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import dev.alphakey.benchmarks.quality.Score;
import dev.alphakey.benchmarks.scene.Size;
import dev.alphakey.cli.command.ExitCode;
import dev.alphakey.cli.cutout.CutoutCommand;
import dev.alphakey.cli.remove.RemoveCommand;
import dev.alphakey.codec.Images;
import dev.alphakey.codec.ReadLimits;
import dev.alphakey.image.Raster;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CutoutTest extends AgainstStandIn {
    /** On a key of its own colour it cannot be cut out. */
    private static final String BROWN_HAIR = "a thing [scene:hair]";

    @ParameterizedTest
    @ValueSource(strings = {"a red robot", "a cat with long fur", "a green leaf", "a glass bottle", "a lamp with a soft glow"})
    void theCutoutIsWhatRemoveMakesOfTheSource(String prompt) throws Exception {
        start(SMALL);
        CommandRun run = cutout("--prompt", prompt, "--out", at("a.png"));
        assertTrue(Set.of(ExitCode.DONE, ExitCode.INVALID).contains(run.code()), run.err());
        CommandRun.of(new RemoveCommand(), null, at("a-source.png"), "--out", at("b.png"), "--retry");
        assertEquals(read("b.png"), read("a.png"));
    }

    @Test
    void aRobotIsCutOutNearlyAsWellAsItCanBe() throws Exception {
        start(SMALL);
        CommandRun run = cutout("--prompt", "a red robot", "--out", at("robot.png"));
        assertEquals(ExitCode.DONE, run.code(), run.err());
        assertTrue(run.text().contains("Verdict: PASS"), run.text());
        assertTrue(Score.of(truth("robot-source.png"), read("robot.png")).edge() < 8);
        assertEquals(Set.of("robot.png", "robot-source.png"), files());
    }

    @ParameterizedTest
    @CsvSource({"a red robot,#00ff00", "a bright green frog,#ff00ff", "a frog on a #00ff00 lawn,#ff00ff"})
    void theKeyIsOneThatTheWordsDoNotName(String prompt, String key) throws Exception {
        start(SMALL);
        JsonObject json = cutout("--prompt", prompt, "--out", at("a.png"), "--json").json();
        assertEquals(key, json.getAsJsonObject("key").get("color").getAsString());
        assertTrue(service.journal().get(0).prompt().contains("flat solid " + key), service.journal().get(0).prompt());
    }

    @Test
    void theKeyThatIsAskedForIsTaken() throws Exception {
        start(SMALL);
        CommandRun run = cutout("--prompt", "a red robot", "--out", at("a.png"), "--key-color", "blue");
        assertTrue(run.text().startsWith("Key: #0000ff, as asked\n"), run.text());
        assertTrue(service.journal().get(0).prompt().contains("#0000ff"));
    }

    @Test
    void aReferenceIsEditedAndChoosesTheKey() throws Exception {
        start(SMALL);
        Path green = folder.resolve("reference.png");
        int[] subject = new int[64 * 64];
        for (int i = 0; i < subject.length; i++) {
            subject[i] = Math.abs(i % 64 - 32) < 16 && Math.abs(i / 64 - 32) < 16 ? 0xff18c030 : -1;
        }
        Files.write(green, Caller.pngOf(Raster.of(64, 64, subject)));
        CommandRun run = cutout("--prompt", "the same, from the side", "--image", green.toString(), "--out", at("a.png"), "--json");
        assertEquals("/v1/images/edits", service.journal().get(0).path());
        assertEquals("#ff00ff", run.json().getAsJsonObject("key").get("color").getAsString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a glass bottle", "smoke", "a lamp with a soft glow", "a cat with long fur"})
    void twoRenderingsAreNoWorseThanOne(String prompt) throws Exception {
        start(SMALL);
        CommandRun run = cutout("--prompt", prompt, "--out", at("dual.png"), "--dual");
        assertEquals(ExitCode.DONE, run.code(), run.text() + run.err());
        CommandRun.of(new RemoveCommand(), null, at("dual-source.png"), "--out", at("single.png"), "--retry");
        Raster truth = truth("dual-source.png");
        double dual = Score.of(truth, read("dual.png")).visible();
        double single = Score.of(truth, read("single.png")).visible();
        assertTrue(dual <= single, dual + " against " + single);
        assertEquals(List.of("/v1/images/generations", "/v1/images/edits"), service.journal().stream().map(JournalEntry::path).toList());
        assertEquals(Set.of("dual.png", "dual-source.png", "dual-source-second.png", "single.png"), files());
    }

    @ParameterizedTest
    @ValueSource(ints = {40, 150})
    void renderingsThatDoNotMatchFallBackToTheFirst(int shift) throws Exception {
        start(SMALL.withEditShift(shift, 25));
        CommandRun run = cutout("--prompt", "a red robot", "--out", at("a.png"), "--dual");
        assertEquals(ExitCode.DONE, run.code(), run.err());
        assertTrue(run.err().contains("the first alone"), run.err());
        CommandRun.of(new RemoveCommand(), null, at("a-source.png"), "--out", at("b.png"), "--retry");
        assertEquals(read("b.png"), read("a.png"));
        assertEquals(2, paid());
    }

    @Test
    void aSecondRenderingThatIsRefusedLeavesTheFirst() throws Exception {
        start(SMALL.withFaults(Faults.script(Fault.NONE, Fault.MODERATION)));
        CommandRun run = cutout("--prompt", "a red robot", "--out", at("a.png"), "--dual");
        assertEquals(ExitCode.DONE, run.code(), run.err());
        assertTrue(run.err().contains("no second picture"), run.err());
        assertEquals(1, paid());
    }

    @Test
    void withoutBeingAskedNoMoneyIsSpentOnAnotherPicture() throws Exception {
        start(SMALL);
        CommandRun run = cutout("--prompt", BROWN_HAIR, "--key-color", "#c04030", "--out", at("a.png"));
        assertEquals(ExitCode.INVALID, run.code(), run.text());
        assertTrue(run.text().contains("--regenerate 2 would ask for up to 2 more pictures ($"), run.text());
        assertTrue(run.text().contains("--allow-native would ask gpt-image-2 for a transparent background"), run.text());
        assertEquals(1, paid());
    }

    @Test
    void asManyPicturesAreAskedForAsAreAllowed() throws Exception {
        start(SMALL);
        CommandRun run = cutout(
                "--prompt", BROWN_HAIR, "--key-color", "#c04030", "--out", at("a.png"), "--regenerate", "2", "--json");
        assertEquals(ExitCode.INVALID, run.code(), run.err());
        assertEquals(3, paid());
        assertEquals(3, run.json().getAsJsonArray("attempts").size());
        assertEquals(3, run.json().getAsJsonArray("calls").size());
        assertEquals(4, files().size(), files().toString());
        assertTrue(files().contains("a-source.png"));
    }

    @Test
    void theSourceOfTheBestHasTheNameWithoutANumber() throws Exception {
        start(SMALL);
        CommandRun run = cutout("--prompt", BROWN_HAIR, "--key-color", "#c04030", "--out", at("a.png"), "--regenerate", "2", "--json");
        assertEquals(3, run.json().getAsJsonArray("attempts").size());
        for (var attempt : run.json().getAsJsonArray("attempts")) {
            JsonObject one = attempt.getAsJsonObject();
            assertEquals(
                    one.get("chosen").getAsBoolean(), one.get("source").getAsString().endsWith("a-source.png"), run.text());
            assertTrue(Files.exists(Path.of(one.get("source").getAsString())));
        }
        assertEquals(read("a.png"), again("a-source.png"));
    }

    @Test
    void aSubjectThatHeldTheKeyIsAskedForOnAnotherUntilOneIsValid() throws Exception {
        start(SMALL);
        String prompt = "#00ff00 #ff00ff #0000ff #00ffff #ffff00 [scene:hair] [paint:chain]";
        CommandRun run = cutout("--prompt", prompt, "--out", at("a.png"), "--regenerate", "3", "--json");
        List<String> keys = new ArrayList<>();
        run.json().getAsJsonArray("attempts").forEach(a -> keys.add(a.getAsJsonObject().get("key").getAsString()));
        assertEquals("#ff0000", keys.get(0));
        assertNotEquals("#ff0000", keys.get(1));
        assertEquals(ExitCode.DONE, run.code(), run.err());
        assertEquals(2, paid());
        assertEquals(Set.of("a.png", "a-source.png", "a-source-1.png"), files());
        assertEquals(read("a.png"), again("a-source.png"));
    }

    @Test
    void eachNewPictureCountsAgainstWhatMayBeSpent() throws Exception {
        start(SMALL);
        CommandRun run = cutout(
                "--prompt", BROWN_HAIR, "--key-color", "#c04030", "--out", at("a.png"), "--regenerate", "5", "--max-cost", "0.22");
        assertEquals(ExitCode.INVALID, run.code(), run.err());
        assertTrue(run.err().contains("more than --max-cost allows"), run.err());
        assertEquals(2, paid());
    }

    @Test
    void whatMayCostTooMuchIsNotBegun() throws Exception {
        start(SMALL);
        CommandRun run = cutout("--prompt", "a robot", "--out", at("a.png"), "--size", "1024x1024", "--max-cost", "0.01");
        assertEquals(ExitCode.USAGE, run.code());
        assertEquals(0, service.journal().size());
        assertEquals(Set.of(), files());
    }

    @Test
    void aTransparentBackgroundIsAskedForOnlyWhenAllowed() throws Exception {
        start(SMALL);
        String[] words = {"--prompt", BROWN_HAIR, "--key-color", "#c04030", "--allow-native", "--out", at("a.png")};
        CommandRun run = cutout(words);
        assertEquals(ExitCode.DONE, run.code(), run.text() + run.err());
        assertTrue(run.text().contains("asking gpt-image-2 for a transparent background (the same model"), run.text());
        assertTrue(run.text().contains("Already transparent: passed through"), run.text());
        assertEquals(truth("a-source-native.png"), read("a.png"));
        assertEquals(Set.of("a.png", "a-source.png", "a-source-native.png"), files());
    }

    @Test
    void aModelThatRefusesTransparencyIsFollowedByOneThatHasIt() throws Exception {
        start(SMALL.withPreviewTransparency(false));
        CommandRun run = cutout(
                "--prompt", BROWN_HAIR, "--key-color", "#c04030", "--allow-native", "--out", at("a.png"));
        assertEquals(ExitCode.DONE, run.code(), run.text() + run.err());
        assertTrue(run.text().contains("asking gpt-image-2.6-sunburst for a transparent background (the newest model"), run.text());
        assertEquals(2, paid());
    }

    @ParameterizedTest
    @CsvSource({"MODERATION,change the prompt", "QUOTA,add credit", "UNVERIFIED,must verify the organisation"})
    void aRefusalSaysWhatToDo(Fault fault, String advice) throws Exception {
        start(SMALL.withFaults(Faults.script(fault)));
        CommandRun run = cutout("--prompt", "a robot", "--out", at("a.png"));
        assertEquals(ExitCode.FAILED, run.code());
        assertTrue(run.err().contains(advice), run.err());
        assertEquals(1, run.err().lines().count(), run.err());
        assertEquals(1, service.journal().size());
        assertEquals(Set.of(), files());
    }

    @Test
    void aBusyServiceIsWaitedFor() throws Exception {
        start(SMALL.withFaults(Faults.script(Fault.RATE_LIMIT)));
        CommandRun run = cutout("--prompt", "a red robot", "--out", at("a.png"));
        assertEquals(ExitCode.DONE, run.code(), run.err());
        assertTrue(run.err().contains("trying again in"), run.err());
        assertEquals(1, paid());
    }

    @Test
    void anAnswerThatBreaksOffIsNotAskedForAgain() throws Exception {
        start(SMALL.withFaults(Faults.script(Fault.CUT)));
        CommandRun run = cutout("--prompt", "a red robot", "--out", at("a.png"), "--partial-images", "1");
        assertEquals(ExitCode.FAILED, run.code());
        assertEquals(1, paid());
        assertEquals(Set.of("a-source-partial-1.png"), files());
        assertTrue(Images.read(folder.resolve("a-source-partial-1.png"), ReadLimits.DEFAULT).raster().width() > 0);
    }

    @Test
    void aPictureThatMayBePaidForIsNotReplaced() throws Exception {
        start(SMALL);
        cutout("--prompt", "a red robot", "--out", at("a.png"));
        byte[] source = Files.readAllBytes(folder.resolve("a-source.png"));
        Files.delete(folder.resolve("a.png"));
        CommandRun run = cutout("--prompt", "a red robot", "--out", at("a.png"), "--trim");
        assertEquals(ExitCode.USAGE, run.code());
        assertTrue(run.err().contains("alphakey remove " + at("a-source.png") + " --out " + at("a.png") + " --trim --retry"), run.err());
        assertEquals(1, service.journal().size());
        assertArrayEquals(source, Files.readAllBytes(folder.resolve("a-source.png")));
    }

    @Test
    void aResultThatExistsIsRefusedBeforeMoneyIsSpent() throws Exception {
        start(SMALL);
        Files.write(folder.resolve("a.png"), new byte[] {1});
        CommandRun run = cutout("--prompt", "a red robot", "--out", at("a.png"));
        assertEquals(ExitCode.FAILED, run.code());
        assertTrue(run.err().contains("exists already; use --force"), run.err());
        assertEquals(0, service.journal().size());
    }

    @Test
    void aRemovalThatFailsTellsHowToGoOn() throws Exception {
        start(SMALL);
        CommandRun run = cutout("--prompt", "two robots [scene:sheet]", "--out", at("a.png"), "--split", "components");
        assertEquals(ExitCode.FAILED, run.code(), run.text());
        assertTrue(run.err().contains("goes on without paying again: alphakey remove " + at("a-source.png")), run.err());
        assertEquals(Set.of("a-source.png"), files());
    }

    @Test
    void finishingPreviewAndReportWork() throws Exception {
        start(SMALL);
        CommandRun run = cutout(
                "--prompt", "a red robot", "--palette", "red and grey", "--out", at("a.webp"), "--trim", "--square", "--fit", "64x64",
                "--preview", at("p.png"), "--report", at("r.html"));
        assertEquals(ExitCode.DONE, run.code(), run.err());
        assertEquals(64, read("a.webp").width());
        assertEquals(64, read("a.webp").height());
        assertTrue(service.journal().get(0).prompt().contains("Color palette: red and grey"));
        assertTrue(Files.readString(folder.resolve("r.html")).contains("alphakey cutout --prompt"));
        assertEquals(Set.of("a.webp", "a-source.png", "p.png", "r.html"), files());
    }

    @Test
    void spritesGoToAFolder() throws Exception {
        start(SMALL);
        CommandRun run = cutout("--prompt", "a sheet of sprites", "--split", "auto", "--out-dir", at("sprites"));
        assertTrue(Set.of(ExitCode.DONE, ExitCode.INVALID).contains(run.code()), run.err());
        assertTrue(Files.exists(folder.resolve("sprites/sprites-02.png")), run.text());
        assertTrue(Files.exists(folder.resolve("sprites-source.png")));
    }

    @Test
    void standardOutputCarriesThePictureAlone() throws Exception {
        start(SMALL);
        CommandRun run = cutout("--prompt", "a red robot", "--out", "-", "--source", at("s.png"));
        assertEquals(ExitCode.DONE, run.code(), run.err());
        assertEquals(again("s.png"), Images.read(run.out(), ReadLimits.DEFAULT).raster());
        assertTrue(run.err().contains("Verdict: PASS"), run.err());
    }

    @Test
    void aDryRunNeedsNeitherKeyNorNetwork() throws Exception {
        CommandRun run = CommandRun.of(
                new CutoutCommand(), null, "--prompt", "a red robot", "--out", at("a.png"), "--dry-run", "--dual", "--regenerate", "2",
                "--size", "1024x1024");
        assertEquals(ExitCode.DONE, run.code(), run.err());
        JsonObject worst = run.json().getAsJsonObject("worstCase");
        assertEquals(6, worst.get("pictures").getAsInt());
        double round = run.json().getAsJsonObject("estimate").get("atMostDollars").getAsDouble();
        assertEquals(3 * round, worst.getAsJsonObject("estimate").get("atMostDollars").getAsDouble(), 1e-9);
        assertEquals(Set.of(), files());
    }

    @Test
    void theCostIsWhatTheServiceCounted() throws Exception {
        start(StandInOptions.DEFAULT);
        CommandRun run = cutout(
                "--prompt", "a glass bottle", "--out", at("a.png"), "--dual", "--size", "1024x1024", "--quality", "low", "--json");
        double out = service.journal().stream().mapToLong(JournalEntry::outputTokens).sum() * 30e-6;
        double cost = run.json().getAsJsonObject("cost").get("atMostDollars").getAsDouble();
        double in = 0;
        for (var call : run.json().getAsJsonArray("calls")) {
            JsonObject usage = call.getAsJsonObject().getAsJsonObject("usage");
            in += usage.get("inputTextTokens").getAsLong() * 5e-6 + usage.get("inputImageTokens").getAsLong() * 8e-6;
        }
        assertEquals(out + in, cost, 1e-9);
    }

    @Test
    void anInterruptionKeepsThePictureAndLeavesNothingHalfWritten() throws Exception {
        start(StandInOptions.DEFAULT.withAutoSize(new Size(2400, 2400)));
        String said = interruptedAfterTheSource("--prompt", "a red robot", "--out", at("a.png"));
        assertEquals(2400, read("a-source.png").width());
        assertTrue(said.contains("goes on without paying again: alphakey remove " + at("a-source.png")), said);
        files().forEach(file -> assertFalse(file.startsWith(".alphakey"), file));
        if (Files.exists(folder.resolve("a.png"))) {
            assertEquals(2400, read("a.png").width());
        }
    }

    @Test
    void anInterruptionBetweenThePicturesOfAPairSaysThatOneIsLacking() throws Exception {
        start(StandInOptions.DEFAULT.withAutoSize(new Size(2400, 2400)));
        String said = interruptedAfterTheSource("--prompt", "a glass bottle", "--out", at("a.png"), "--dual");
        assertTrue(said.contains("goes on with it alone, without the second one of --dual and without paying again: "), said);
    }

    @Test
    void anInterruptionBeforeThePictureLeavesNothing() throws Exception {
        start(SMALL.withFaults(Faults.NONE.withSlowMillis(60_000)));
        Process process = program("--prompt", "a red robot", "--out", at("a.png"), "--verbose");
        assertEquals('K', process.getInputStream().read());
        Thread.sleep(500);
        process.toHandle().destroy();
        String said = new String(process.getInputStream().readAllBytes());
        assertTrue(said.contains("interrupted before the picture had come"), said);
        assertEquals(Set.of(), files());
    }

    private CommandRun cutout(String... words) throws InterruptedException {
        return CommandRun.of(new CutoutCommand(), service, words);
    }

    private Process program(String... words) throws IOException {
        return CommandRun.program(service, "cutout", words);
    }

    private String interruptedAfterTheSource(String... words) throws IOException, InterruptedException {
        Process process = program(words);
        while (process.isAlive() && !Files.exists(folder.resolve("a-source.png"))) {
            Thread.sleep(5);
        }
        assertTrue(process.isAlive(), "it ended before it could be interrupted");
        process.toHandle().destroy();
        String said = new String(process.getInputStream().readAllBytes());
        process.waitFor();
        return said;
    }

    private Raster truth(String source) throws IOException {
        return service.truthOf(Files.readAllBytes(folder.resolve(source))).orElseThrow();
    }

    /** What {@code remove --retry} makes of a source. */
    private Raster again(String source) throws Exception {
        Path other = Files.createTempDirectory("again").resolve("again.png");
        CommandRun.of(new RemoveCommand(), null, at(source), "--out", other.toString(), "--retry");
        Raster result = Images.read(other, ReadLimits.DEFAULT).raster();
        Files.delete(other);
        Files.delete(other.getParent());
        return result;
    }
}
