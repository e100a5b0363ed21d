package dev.alphakey.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import dev.alphakey.cli.command.ExitCode;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyColorCommandTest {
    @TempDir
    Path folder;

    @Test
    void aPaletteIsEnough() {
        assertEquals("#ff00ff\n", Cli.run("key-color", "--palette", "#30a040,#208030", "--quiet").out());
    }

    @Test
    void aPictureSpeaksForItsSubjectAndNotForItsBackground() throws IOException {
        Path image = Pictures.save(folder.resolve("disc.png"), Pictures.disc(96, 0xff08f40c));
        Cli cli = Cli.run("key-color", image.toString());
        assertEquals(ExitCode.DONE, cli.code(), cli.err());
        assertTrue(cli.out().contains("(risky)") || cli.out().contains("#00ff00"), cli.out());
    }

    @Test
    void programsReadJson() {
        Cli cli = Cli.run("key-color", "--palette", "pink", "--json");
        assertEquals("#00ff00", JsonParser.parseString(cli.out()).getAsJsonObject().get("best").getAsString());
    }

    @Test
    void withoutColoursItSaysWhatItNeeds() {
        Cli cli = Cli.run("key-color");
        assertEquals(ExitCode.USAGE, cli.code());
        assertTrue(cli.err().contains("--palette"), cli.err());
    }
}
