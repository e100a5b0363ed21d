package dev.alphakey.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.alphakey.cli.command.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is settled in the configuration file and in the environment, and what weighs more. */
class SettingsTest {
    @TempDir
    Path folder;

    private Path image;

    @BeforeEach
    void drawAnImage() throws IOException {
        image = Pictures.save(folder.resolve("in.png"), Runs.disc(64));
    }

    @Test
    void theFileOfTheUserIsFoundInTheHomeFolder() throws IOException {
        write(folder.resolve(".config/alphakey/config.properties"), "format=webp\n");
        remove(Map.of("HOME", folder.toString()));
        assertTrue(Files.exists(folder.resolve("in-cutout.webp")));
    }

    @Test
    void theVariableNamesAnotherFile() throws IOException {
        write(folder.resolve(".config/alphakey/config.properties"), "format=png\n");
        Path other = write(folder.resolve("other.properties"), "format=webp\n");
        remove(Map.of("HOME", folder.toString(), "ALPHAKEY_CONFIG", other.toString()));
        assertTrue(Files.exists(folder.resolve("in-cutout.webp")));
    }

    @Test
    void anEmptyVariableMeansNoFile() throws IOException {
        write(folder.resolve(".config/alphakey/config.properties"), "format=webp\n");
        remove(Map.of("HOME", folder.toString(), "ALPHAKEY_CONFIG", ""));
        assertTrue(Files.exists(folder.resolve("in-cutout.png")));
    }

    @Test
    void whatIsSaidOfOneCommandWeighsMoreThanWhatIsSaidOfAll() throws IOException {
        remove(file("remove.format=webp\nformat=png\n"));
        assertTrue(Files.exists(folder.resolve("in-cutout.webp")));
    }

    @Test
    void theEnvironmentWeighsMoreThanTheFile() throws IOException {
        remove(Map.of("ALPHAKEY_CONFIG", file("format=png\n").get("ALPHAKEY_CONFIG"), "ALPHAKEY_FORMAT", "webp"));
        assertTrue(Files.exists(folder.resolve("in-cutout.webp")));
    }

    @Test
    void theCommandLineWeighsMost() {
        remove(Map.of("ALPHAKEY_FORMAT", "webp"), "--format", "png");
        assertTrue(Files.exists(folder.resolve("in-cutout.png")));
    }

    @Test
    void aFlagIsTrueOrFalse() throws IOException {
        assertEquals("", remove(file("quiet=true\n")).out());
        assertFalse(remove(file("quiet=false\n"), "--force").out().isEmpty());
    }

    @Test
    void theEnvironmentTurnsAFlagOffAgain() throws IOException {
        var environment = Map.of("ALPHAKEY_CONFIG", file("quiet=true\n").get("ALPHAKEY_CONFIG"), "ALPHAKEY_QUIET", "false");
        assertFalse(remove(environment).out().isEmpty());
    }

    @Test
    void anUnknownOptionIsNamedWithItsFile() throws IOException {
        Cli cli = remove(file("pgn-level=small\n"));
        assertEquals(ExitCode.USAGE, cli.code());
        assertTrue(cli.err().contains("config.properties: there is no option 'pgn-level'"), cli.err());
    }

    @Test
    void whatBelongsOnACommandLineIsRefused() throws IOException {
        Cli cli = remove(file("force=true\n"));
        assertTrue(cli.err().contains("--force belongs on a command line"), cli.err());
    }

    @Test
    void aKeyInTheFileIsRefusedAndNotShown() throws IOException {
        Cli cli = remove(file("api-key=sk-secretsecret\n"));
        assertEquals(ExitCode.USAGE, cli.code());
        assertTrue(cli.err().contains("OPENAI_API_KEY"), cli.err());
        assertFalse(cli.err().contains("secret"), cli.err());
    }

    @Test
    void aFileThatIsNamedMustBeThere() {
        Cli cli = remove(Map.of("ALPHAKEY_CONFIG", folder.resolve("none").toString()));
        assertEquals(ExitCode.USAGE, cli.code());
        assertTrue(cli.err().contains("no such file"), cli.err());
    }

    @Test
    void aComplaintNamesWhereTheOptionWasSet() throws IOException {
        Cli cli = remove(file("png-level=tiny\n"));
        assertTrue(cli.err().contains("not 'tiny' (it is set by ") && cli.err().contains("config.properties: png-level)"), cli.err());
        assertTrue(remove(Map.of("ALPHAKEY_PNG_LEVEL", "tiny")).err().contains("(it is set by ALPHAKEY_PNG_LEVEL)"));
    }

    private Map<String, String> file(String lines) throws IOException {
        return Map.of("ALPHAKEY_CONFIG", write(folder.resolve("config.properties"), lines).toString());
    }

    private static Path write(Path file, String lines) throws IOException {
        Files.createDirectories(file.getParent());
        return Files.writeString(file, lines);
    }

    private Cli remove(Map<String, String> environment, String... more) {
        var words = new ArrayList<>(List.of("remove", image.toString()));
        words.addAll(List.of(more));
        return Cli.with(environment, words.toArray(String[]::new));
    }
}
