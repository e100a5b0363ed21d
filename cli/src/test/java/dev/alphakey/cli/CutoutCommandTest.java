package dev.alphakey.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.alphakey.cli.command.ExitCode;
import dev.alphakey.codec.Images;
import dev.alphakey.codec.ReadLimits;
import dev.alphakey.image.Raster;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Base64;
import java.util.Map;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CutoutCommandTest {
    private static final String USAGE = ",\"usage\":{\"input_tokens\":100,\"input_tokens_details\":{\"text_tokens\":100,\"image_tokens\":0},"
            + "\"output_tokens\":1000,\"total_tokens\":1100}";

    @TempDir
    Path folder;

    private final MockWebServer service = new MockWebServer();

    @BeforeEach
    void start() throws IOException {
        service.start();
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void aPictureThatIsTransparentAlreadyIsPassedThroughAndChecked() throws Exception {
        Raster clear = Pictures.clearSheet(1, 1, 96);
        answers(Files.readAllBytes(Pictures.save(folder.resolve("clear.png"), clear)), USAGE);
        Cli cli = cutout("--regenerate", "2", "--allow-native");
        assertEquals(ExitCode.DONE, cli.code(), cli.err());
        assertTrue(cli.out().contains("Already transparent: passed through as it was"), cli.out());
        assertEquals(clear, Images.read(folder.resolve("a.png"), ReadLimits.DEFAULT).raster());
        assertEquals(1, service.getRequestCount());
    }

    @Test
    void aCostThatNobodyTellsIsCalledUnknown() throws Exception {
        answers(disc(0x00ff00), "");
        Cli cli = cutout();
        assertTrue(cli.out().contains("Cost: unknown, since the service did not tell what it used"), cli.out());
    }

    @Test
    void costsOfSeveralPicturesAreAddedUp() throws Exception {
        answers(disc(0xc03020), USAGE);
        answers(disc(0x00ff00), USAGE);
        Cli cli = cutout("--regenerate", "1");
        assertEquals(ExitCode.DONE, cli.code(), cli.out() + cli.err());
        assertTrue(cli.out().contains("Cost: $0.0610 for 2 pictures (200 tokens in, 2000 out)"), cli.out());
    }

    @Test
    void whatIsNoPictureIsKeptAndSaidToBe() throws Exception {
        byte[] broken = "no picture at all".getBytes(StandardCharsets.UTF_8);
        answers(broken, USAGE);
        Cli cli = cutout();
        assertEquals(ExitCode.FAILED, cli.code());
        assertArrayEquals(broken, Files.readAllBytes(folder.resolve("a-source.png")));
        assertTrue(cli.err().contains("goes on without paying again: alphakey remove"), cli.err());
        assertFalse(Files.exists(folder.resolve("a.png")));
    }

    @Test
    void aFailureOnTheWayToABetterPictureLeavesTheBestSoFar() throws Exception {
        answers(disc(0xc03020), USAGE);
        service.enqueue(new MockResponse.Builder().code(400)
                .body("{\"error\":{\"message\":\"no\",\"type\":\"x\",\"code\":\"moderation_blocked\"}}").build());
        Cli cli = cutout("--regenerate", "3");
        assertEquals(ExitCode.INVALID, cli.code(), cli.out() + cli.err());
        assertTrue(cli.err().contains("no further picture: 400 moderation_blocked"), cli.err());
        assertEquals(2, service.getRequestCount());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "--out a.jpg | --out must end in .png or .webp",
        "--out a.png --source b.gif | --source must end in .png, .jpg or .webp",
        "--out a.png --source b.webp --output-format png | does not end in .png",
        "--out a.png --source a.png | a.png is the image itself",
        "--out a.png --image a-source.png | a-source.png",
        "--out - --json | both want standard output",
        "--out a.png --regenerate 11 | 0 to 10",
        "--out a.png --pad x | --pad",
        "--out a.png --out-dir b | use one of them",
    })
    void whatMakesNoSenseIsRefusedBeforeACall(String words, String reason) {
        String[] all = ("--prompt robot " + words).split(" ");
        Cli cli = run(all);
        assertEquals(ExitCode.USAGE, cli.code(), cli.err());
        assertTrue(cli.err().contains(reason), cli.err());
        assertEquals(0, service.getRequestCount());
    }

    @Test
    void moneyIsNotSpentByAConfigurationFile() throws Exception {
        Path file = Files.writeString(folder.resolve("config.properties"), "regenerate=3\n");
        Cli cli = Cli.with(Map.of("ALPHAKEY_CONFIG", file.toString()), "cutout", "--prompt", "a robot", "--dry-run");
        assertEquals(ExitCode.USAGE, cli.code());
        assertTrue(cli.err().contains("--regenerate belongs on a command line"), cli.err());
    }

    private byte[] disc(int background) throws IOException {
        return Files.readAllBytes(Pictures.save(folder.resolve(background + ".png"), Pictures.disc(96, background)));
    }

    private void answers(byte[] picture, String more) {
        service.enqueue(new MockResponse.Builder()
                .addHeader("Content-Type", "application/json")
                .body("{\"created\":1,\"data\":[{\"b64_json\":\"" + Base64.getEncoder().encodeToString(picture) + "\"}]" + more + "}")
                .build());
    }

    private Cli cutout(String... more) {
        String[] words = new String[more.length + 4];
        System.arraycopy(new String[] {"--prompt", "a red disc", "--out", folder.resolve("a.png").toString()}, 0, words, 0, 4);
        System.arraycopy(more, 0, words, 4, more.length);
        return run(words);
    }

    private Cli run(String... words) {
        String[] all = new String[words.length + 1];
        all[0] = "cutout";
        System.arraycopy(words, 0, all, 1, words.length);
        return Cli.with(
                Map.of("OPENAI_API_KEY", "sk-test12345678", "OPENAI_BASE_URL", service.url("/v1").toString(), "ALPHAKEY_CONFIG", ""), all);
    }

    @Test
    void aPairThatLacksItsSecondPictureIsNotTakenForAWholeOne() throws IOException {
        Path source = Files.write(folder.resolve("a-source.png"), new byte[] {1});
        String alone = refusedDual();
        assertTrue(alone.contains("To go on with it alone, without the second picture of --dual: alphakey remove " + source + " --out"), alone);
        Path second = Files.write(folder.resolve("a-source-second.png"), new byte[] {1});
        Files.setLastModifiedTime(source, FileTime.fromMillis(2_000));
        String whole = refusedDual();
        assertTrue(whole.contains("To go on with it: alphakey remove --pair " + source + " " + second), whole);
        Files.setLastModifiedTime(second, FileTime.fromMillis(1_000));
        assertTrue(refusedDual().contains("without the second picture of --dual"), "one of an earlier pair is not mixed with it");
    }

    private String refusedDual() {
        Cli cli = Cli.with(
                Map.of("OPENAI_API_KEY", "sk-none"), "cutout", "--prompt", "glass", "--dual", "--out", folder.resolve("a.png").toString());
        assertEquals(ExitCode.USAGE, cli.code());
        return cli.err();
    }
}
