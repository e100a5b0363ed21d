package dev.alphakey.benchmarks.service;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import dev.alphakey.benchmarks.scene.Size;
import dev.alphakey.cli.command.ExitCode;
import dev.alphakey.cli.generate.GenerateCommand;
import dev.alphakey.cli.remove.RemoveCommand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class GenerateTest extends AgainstStandIn {
    @Test
    void thePictureIsSavedAsItCame() throws Exception {
        start(SMALL);
        CommandRun run = generate("--prompt", "a red robot", "--out", at("a.png"));
        assertEquals(ExitCode.DONE, run.code(), run.err());
        assertTrue(service.truthOf(Files.readAllBytes(folder.resolve("a.png"))).isPresent());
        assertTrue(run.text().startsWith("Wrote " + at("a.png") + "\nCost: $0."), run.text());
        assertEquals("", run.err());
        assertEquals(Set.of("a.png"), files());
    }

    @ParameterizedTest
    @CsvSource({"--out, a.png, a-1.png a-2.png a-3.png", "--out, a, a-1.png a-2.png a-3.png",
        "--out, a.jpg, a-1.jpg a-2.jpg a-3.jpg", "--out-dir, ., image_1.png image_2.png image_3.png"})
    void severalPicturesAreNumbered(String option, String name, String expected) throws Exception {
        start(SMALL);
        CommandRun run = generate("--prompt", "a robot", "--n", "3", option, at(name));
        assertEquals(ExitCode.DONE, run.code(), run.err());
        assertEquals(Set.of(expected.split(" ")), files());
    }

    @Test
    void labelledLinesAreSentAndNotTheWordsAlone() throws Exception {
        start(SMALL);
        generate("--prompt", "a robot", "--style", "flat vector", "--text", "Hi \"you\"", "--out", at("a.png"));
        assertEquals("Primary request: a robot\nStyle/medium: flat vector\nText (verbatim): \"Hi \"you\"\"", prompt());
    }

    @Test
    void withoutAugmentationThePromptArrivesAsItStands() throws Exception {
        start(SMALL);
        String prompt = "a \"robot\"\nwith 'ünïcode' \ud83e\udd16 and \\n";
        generate("--prompt", prompt, "--no-augment", "--out", at("a.png"));
        assertEquals(prompt, prompt());
    }

    @Test
    void unfinishedPicturesAreSavedBesideTheFinishedOne() throws Exception {
        start(SMALL);
        CommandRun run = generate("--prompt", "a castle", "--partial-images", "2", "--out", at("a.png"), "--json");
        assertEquals(Set.of("a.png", "a-partial-1.png", "a-partial-2.png"), files());
        assertEquals(2, run.json().getAsJsonArray("partialImages").size());
        assertTrue(service.truthOf(Files.readAllBytes(folder.resolve("a.png"))).isPresent());
        assertTrue(read("a-partial-1.png").width() > 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1"})
    void theCostIsThatOfAllPicturesWhetherStreamedOrNot(String partial) throws Exception {
        start(SMALL);
        JsonObject json = generate("--prompt", "a robot", "--n", "3", "--partial-images", partial, "--out", at("a.png"), "--json").json();
        long out = service.journal().stream().mapToLong(JournalEntry::outputTokens).sum();
        JsonObject usage = json.getAsJsonObject("usage");
        assertEquals(out, usage.get("outputTokens").getAsLong());
        double dollars = out * 30e-6 + usage.get("inputTextTokens").getAsLong() * 5e-6;
        assertEquals(dollars, json.getAsJsonObject("cost").get("atMostDollars").getAsDouble(), 1e-9);
        assertEquals(3, json.getAsJsonArray("outputs").size());
    }

    @ParameterizedTest
    @CsvSource({"a.png, a-web.png", "a.jpg, a-web.webp", "a.webp, a-web.webp"})
    void theSmallCopyHasTheLongestSideThatIsAsked(String name, String copy) throws Exception {
        start(StandInOptions.DEFAULT.withAutoSize(new Size(640, 320)));
        generate("--prompt", "a robot", "--out", at(name), "--downscale-max-dim", "100");
        assertEquals(Set.of(name, copy), files());
        assertEquals(100, read(copy).width());
        assertEquals(50, read(copy).height());
    }

    @Test
    void theRemovedBackgroundIsWhatRemoveMakesOfTheFile() throws Exception {
        start(SMALL);
        CommandRun run = generate("--prompt", "a red robot", "--key-color", "auto", "--remove-background", "--out", at("a.jpg"));
        assertEquals(ExitCode.DONE, run.code(), run.text() + run.err());
        assertEquals(Set.of("a.jpg", "a-cutout.png"), files());
        CommandRun.of(new RemoveCommand(), null, at("a.jpg"), "--out", at("b.png"));
        assertArrayEquals(Files.readAllBytes(folder.resolve("b.png")), Files.readAllBytes(folder.resolve("a-cutout.png")));
    }

    @ParameterizedTest
    @CsvSource({"a red robot,#00ff00", "a bright green frog,#ff00ff"})
    void theKeyIsOneThatTheWordsDoNotName(String words, String key) throws Exception {
        start(SMALL);
        generate("--prompt", words, "--key-color", "auto", "--out", at("a.png"));
        assertTrue(prompt().contains("flat solid " + key), prompt());
    }

    @Test
    void aDryRunNeedsNeitherKeyNorNetworkAndNamesAllFiles() throws Exception {
        CommandRun run = CommandRun.of(
                new GenerateCommand(), null, "--prompt", "a robot", "--n", "2", "--out", at("new/a.jpg"), "--dry-run",
                "--downscale-max-dim", "64", "--remove-background");
        assertEquals(ExitCode.DONE, run.code(), run.err());
        List<String> names = new ArrayList<>();
        run.json().getAsJsonArray("outputs").forEach(o -> names.add(folder.resolve("new").relativize(Path.of(o.getAsString())).toString()));
        assertEquals(List.of("a-1.jpg", "a-2.jpg", "a-1-web.webp", "a-2-web.webp", "a-1-cutout.png", "a-2-cutout.png"), names);
        assertEquals(Set.of(), files());
    }

    @Test
    void theUsualNameFollowsTheFormat() throws Exception {
        CommandRun run = CommandRun.of(new GenerateCommand(), null, "--prompt", "a robot", "--output-format", "webp", "--dry-run");
        assertEquals(ExitCode.DONE, run.code(), run.err());
        assertEquals(Path.of("output/imagegen/output.webp").toString(), run.json().getAsJsonArray("outputs").get(0).getAsString());
    }

    @ParameterizedTest
    @CsvSource({
        "--max-cost 0.001,more than --max-cost",
        "--out -,goes to a file",
        "--out a.png --output-format jpeg,does not end in .jpg",
        "--size 100x100,nearest is 816x816",
        "--n 11,from 1 to 10",
        "--prompt-file there-is-none.txt --prompt x,--prompt",
        "--downscale-max-dim 9 --downscale-suffix /etc,--downscale-suffix",
    })
    void whatIsWrongIsSaidBeforeAnythingIsAskedFor(String words, String said) throws Exception {
        start(SMALL);
        CommandRun run = generate(("--prompt robot " + words).split(" "));
        assertEquals(ExitCode.USAGE, run.code(), run.text());
        assertTrue(run.err().contains(said), run.err());
        assertEquals(1, run.err().lines().count(), run.err());
        assertEquals(0, service.journal().size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.png", "a-web.png", "a-cutout.png"})
    void aFileThatExistsIsRefusedBeforeMoneyIsSpent(String there) throws Exception {
        start(SMALL);
        Files.writeString(folder.resolve(there), "mine");
        CommandRun run = generate("--prompt", "a robot", "--out", at("a.png"), "--downscale-max-dim", "64", "--remove-background");
        assertEquals(ExitCode.FAILED, run.code());
        assertTrue(run.err().contains(there + ": exists already; use --force"), run.err());
        assertEquals(0, service.journal().size());
        assertEquals("mine", Files.readString(folder.resolve(there)));
    }

    @Test
    void forceReplacesWhatIsThere() throws Exception {
        start(SMALL);
        Files.writeString(folder.resolve("a.png"), "mine");
        assertEquals(ExitCode.DONE, generate("--prompt", "a robot", "--out", at("a.png"), "--force").code());
        assertEquals(480, read("a.png").width());
    }

    @ParameterizedTest
    @CsvSource({"MODERATION,change the prompt", "QUOTA,add credit", "UNVERIFIED,must verify the organisation"})
    void aRefusalSaysWhatToDoAndIsNotRepeated(Fault fault, String advice) throws Exception {
        start(SMALL.withFaults(Faults.script(fault)));
        CommandRun run = generate("--prompt", "a robot", "--out", at("a.png"));
        assertEquals(ExitCode.FAILED, run.code());
        assertTrue(run.err().contains(advice), run.err());
        assertEquals(1, run.err().lines().count(), run.err());
        assertEquals(1, service.journal().size());
        assertEquals(Set.of(), files());
    }

    @ParameterizedTest
    @EnumSource(value = Fault.class, names = {"RATE_LIMIT", "SERVER_ERROR", "OVERLOADED", "BAD_GATEWAY"})
    void aBusyServiceIsAskedAgainAndPaidOnce(Fault fault) throws Exception {
        start(SMALL.withFaults(Faults.script(fault)));
        CommandRun run = generate("--prompt", "a robot", "--out", at("a.png"), "--quiet");
        assertEquals(ExitCode.DONE, run.code(), run.err());
        assertEquals(2, service.journal().size());
        assertEquals(1, paid());
    }

    @ParameterizedTest
    @EnumSource(value = Fault.class, names = {"LOST", "CUT", "RESET", "BASE64"})
    void anAnswerThatGotLostIsNotAskedForAgain(Fault fault) throws Exception {
        start(SMALL.withFaults(Faults.script(fault)));
        CommandRun run = generate("--prompt", "a robot", "--out", at("a.png"));
        assertEquals(ExitCode.FAILED, run.code());
        assertTrue(run.err().contains("may have been billed"), run.err());
        assertEquals(1, service.journal().size());
        assertEquals(Set.of(), files());
    }

    @Test
    void whoeverSaysSoAsksAgainForAnAnswerThatGotLost() throws Exception {
        start(SMALL.withFaults(Faults.script(Fault.LOST)));
        CommandRun run = generate("--prompt", "a robot", "--out", at("a.png"), "--retry-lost");
        assertEquals(ExitCode.DONE, run.code(), run.err());
        assertEquals(2, paid());
    }

    @Test
    void thePictureIsToldOfWhenNoCopyCanBeMade() throws Exception {
        start(SMALL.withFaults(Faults.NONE.withSlowMillis(2_000)));
        var meanwhile = new Thread(() -> {
            try {
                Thread.sleep(700);
                Files.writeString(Files.createDirectory(folder.resolve("a-web.png")).resolve("full"), "");
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        meanwhile.start();
        CommandRun run = generate("--prompt", "a robot", "--out", at("a.png"), "--downscale-max-dim", "64");
        meanwhile.join();
        assertEquals(480, read("a.png").width());
        assertTrue(run.text().contains("Wrote " + at("a.png")) && run.text().contains("Cost: $"), run.text() + run.err());
        assertEquals(ExitCode.PARTLY, run.code(), run.err());
    }

    @Test
    void quietSaysNothingWhenAllIsWell() throws Exception {
        start(SMALL);
        CommandRun run = generate("--prompt", "a red robot", "--key-color", "auto", "--remove-background", "--out", at("a.png"), "--quiet");
        assertEquals("", run.text() + run.err());
    }

    @Test
    void theDocumentTellsOfTheCutouts() throws Exception {
        start(SMALL);
        CommandRun run = generate("--prompt", "a red robot", "--key-color", "auto", "--remove-background", "--out", at("a.png"), "--json");
        JsonObject cutout = run.json().getAsJsonArray("cutouts").get(0).getAsJsonObject();
        assertEquals(at("a-cutout.png"), cutout.get("output").getAsString());
        assertEquals("", run.err());
    }

    @Test
    void anInterruptionSaysInOneLineThatThePictureMayBeBilled() throws Exception {
        start(SMALL.withFaults(Faults.NONE.withSlowMillis(60_000)));
        Process process = program("--prompt", "a red robot", "--out", at("a.png"), "--verbose");
        assertEquals('a', process.getInputStream().read());
        Thread.sleep(500);
        process.toHandle().destroy();
        String said = new String(process.getInputStream().readAllBytes());
        assertEquals("sking the service\nalphakey: interrupted before the picture had come; what the service had begun may be billed\n", said);
        assertEquals(Set.of(), files());
    }

    @Test
    void anInterruptionLosesNoneOfThePicturesThatHaveCome() throws Exception {
        start(SMALL);
        Process process = program("--prompt", "a robot", "--n", "10", "--size", "1536x1536", "--out", at("a.png"));
        while (process.isAlive() && files().stream().noneMatch(name -> name.endsWith(".png"))) {
            Thread.sleep(1);
        }
        process.toHandle().destroy();
        String said = new String(process.getInputStream().readAllBytes());
        process.waitFor();
        assertEquals(10, files().size(), files() + said);
        for (String file : files()) {
            assertFalse(file.startsWith("."), file);
            assertEquals(1536, read(file).width());
        }
    }

    private CommandRun generate(String... words) throws InterruptedException {
        return CommandRun.of(new GenerateCommand(), service, words);
    }

    private Process program(String... words) throws IOException {
        return CommandRun.program(service, "generate", words);
    }

    private String prompt() {
        return service.journal().get(0).prompt();
    }
}
