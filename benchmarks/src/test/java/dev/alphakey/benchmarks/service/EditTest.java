package dev.alphakey.benchmarks.service;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.alphakey.cli.command.Command;
import dev.alphakey.cli.command.ExitCode;
import dev.alphakey.cli.generate.EditCommand;
import dev.alphakey.cli.generate.GenerateCommand;
import dev.alphakey.cli.mask.MaskCommand;
import dev.alphakey.cli.remove.RemoveCommand;
import dev.alphakey.image.Raster;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EditTest extends AgainstStandIn {
    @BeforeEach
    void start() throws Exception {
        start(SMALL);
        CommandRun made = run(new GenerateCommand(), "--prompt", "a red robot on a flat #00ff00 background", "--out", at("in.png"));
        assertEquals(ExitCode.DONE, made.code(), made.err());
    }

    @Test
    void aChangedPictureIsSaved() throws Exception {
        CommandRun run = edit("--image", at("in.png"), "--prompt", "make it blue", "--out", at("out.png"));
        assertEquals(ExitCode.DONE, run.code(), run.err());
        assertEquals("/v1/images/edits", last().path());
        assertTrue(service.truthOf(Files.readAllBytes(folder.resolve("out.png"))).isPresent());
        assertEquals(Set.of("in.png", "out.png"), files());
    }

    @Test
    void severalPicturesAreSentAndSeveralCome() throws Exception {
        CommandRun run = edit(
                "--image", at("in.png"), "--image", at("in.png"), "--prompt", "both", "--n", "2", "--out", at("out.png"), "--json");
        assertEquals(Set.of("in.png", "out-1.png", "out-2.png"), files());
        assertEquals(2, run.json().getAsJsonArray("outputs").size());
        assertTrue(run.json().getAsJsonObject("usage").get("inputImageTokens").getAsLong() > 0, run.text());
    }

    @Test
    void aMaskMadeByTheMaskCommandIsTaken() throws Exception {
        CommandRun mask = run(new MaskCommand(), "--for", at("in.png"), "--ellipse", "50%,50%,30%,30%", "--feather", "2", "--out", at("m.png"));
        assertEquals(ExitCode.DONE, mask.code(), mask.err());
        CommandRun run = edit("--image", at("in.png"), "--mask", at("m.png"), "--prompt", "a cat", "--out", at("out.png"));
        assertEquals(ExitCode.DONE, run.code(), run.err());
    }

    @ParameterizedTest
    @ValueSource(strings = {"in.png", "words.txt"})
    void whatIsNoMaskIsRefusedBeforeItIsSent(String mask) throws Exception {
        Files.writeString(folder.resolve("words.txt"), "no picture");
        CommandRun run = edit("--image", at("in.png"), "--mask", at(mask), "--prompt", "a cat", "--out", at("out.png"));
        assertEquals(ExitCode.USAGE, run.code());
        assertTrue(run.err().contains("must be a PNG with transparency"), run.err());
        assertEquals(1, service.journal().size());
    }

    @ParameterizedTest
    @CsvSource({"words.txt,unknown format", "none.png,no such file", ".,is a folder", "-,uploaded from a file"})
    void whatIsNoPictureIsRefusedBeforeItIsSent(String image, String said) throws Exception {
        Files.writeString(folder.resolve("words.txt"), "no picture");
        CommandRun run = edit("--image", image.equals("-") ? image : at(image), "--prompt", "a cat", "--out", at("out.png"));
        assertTrue(run.err().contains(said), run.err());
        assertEquals(1, run.err().lines().count(), run.err());
        assertEquals(1, service.journal().size());
    }

    @Test
    void moreThanSixteenPicturesAreRefusedBeforeTheyAreSent() throws Exception {
        var words = new ArrayList<>(List.of("--prompt", "all", "--out", at("out.png")));
        Collections.nCopies(17, at("in.png")).forEach(name -> words.addAll(List.of("--image", name)));
        assertEquals(ExitCode.USAGE, edit(words.toArray(String[]::new)).code());
        assertEquals(1, service.journal().size());
    }

    @Test
    void theKeyIsOneThatThePictureDoesNotHave() throws Exception {
        int[] green = new int[480 * 480];
        Arrays.setAll(green, i -> i % 480 > 100 && i % 480 < 380 && i / 480 > 100 && i / 480 < 380 ? 0xff18c030 : -1);
        Files.write(folder.resolve("green.png"), Caller.pngOf(Raster.of(480, 480, green)));
        edit("--image", at("green.png"), "--prompt", "from the side", "--key-color", "auto", "--out", at("out.png"));
        assertTrue(last().prompt().contains("flat solid #ff00ff"), last().prompt());
    }

    @Test
    void theRemovedBackgroundIsWhatRemoveMakesOfTheFile() throws Exception {
        CommandRun run = edit(
                "--image", at("in.png"), "--prompt", "a robot from the side", "--key-color", "#ff00ff", "--remove-background",
                "--out", at("out.png"));
        assertEquals(ExitCode.DONE, run.code(), run.text() + run.err());
        CommandRun.of(new RemoveCommand(), null, at("out.png"), "--out", at("again.png"));
        assertArrayEquals(Files.readAllBytes(folder.resolve("again.png")), Files.readAllBytes(folder.resolve("out-cutout.png")));
    }

    @ParameterizedTest
    @CsvSource({"auto,DONE", "low,USAGE"})
    void moderationIsWhatTheServiceHasOfIt(String word, ExitCode code) throws Exception {
        CommandRun run = edit("--image", at("in.png"), "--prompt", "x", "--moderation", word, "--out", at("out.png"));
        assertEquals(code, run.code(), run.err());
    }

    @Test
    void aPictureIsNotReplacedByItsEditUnlessForced() throws Exception {
        byte[] before = Files.readAllBytes(folder.resolve("in.png"));
        CommandRun run = edit("--image", at("in.png"), "--prompt", "x", "--out", at("in.png"));
        assertEquals(ExitCode.FAILED, run.code());
        assertArrayEquals(before, Files.readAllBytes(folder.resolve("in.png")));
        assertEquals(1, service.journal().size());
    }

    @Test
    void aDryRunNamesThePicturesAndNeedsNoKey() throws Exception {
        CommandRun run = CommandRun.of(
                new EditCommand(), null, "--image", at("in.png"), "--prompt", "x", "--out", at("out.png"), "--dry-run");
        assertEquals("/images/edits", run.json().get("endpoint").getAsString());
        assertEquals(at("in.png"), run.json().getAsJsonObject("request").getAsJsonArray("image").get(0).getAsString());
    }

    private CommandRun edit(String... words) throws InterruptedException {
        return run(new EditCommand(), words);
    }

    private CommandRun run(Command command, String... words) throws InterruptedException {
        return CommandRun.of(command, service, words);
    }

    private JournalEntry last() {
        return service.journal().get(service.journal().size() - 1);
    }
}
