package dev.alphakey.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.alphakey.ChromaKey;
import dev.alphakey.image.Raster;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ValidateCommandTest {
    @TempDir
    Path folder;

    @Test
    void aGoodCutoutPasses() throws IOException {
        Path cutout = Pictures.save(folder.resolve("cutout.png"), cutout());
        Cli cli = Cli.run("validate", cutout.toString());
        assertEquals(ExitCode.DONE, cli.code(), cli.out());
        assertTrue(cli.out().contains("Verdict: PASS"), cli.out());
    }

    @Test
    void anOpaqueImageFailsWithItsFindingAndExitCodeThree() throws IOException {
        Path image = Pictures.save(folder.resolve("disc.png"), Pictures.disc(96, 0xff08f40c));
        Cli cli = Cli.run("validate", image.toString());
        assertEquals(ExitCode.INVALID, cli.code());
        assertTrue(cli.out().contains("alpha-used"), cli.out());
    }

    @Test
    void aSourceOfAnotherSizeIsRefused() throws IOException {
        Path cutout = Pictures.save(folder.resolve("cutout.png"), cutout());
        Path source = Pictures.save(folder.resolve("source.png"), Pictures.disc(95, 0xff08f40c));
        Cli cli = Cli.run("validate", cutout.toString(), "--source", source.toString());
        assertEquals(ExitCode.FAILED, cli.code());
        assertTrue(cli.err().contains("95x95") && cli.err().contains("96x96"), cli.err());
    }

    @Test
    void aMissingSourceIsNamed() throws IOException {
        Path cutout = Pictures.save(folder.resolve("cutout.png"), cutout());
        Cli cli = Cli.run("validate", cutout.toString(), "--source", "nowhere.png");
        assertEquals(ExitCode.FAILED, cli.code());
        assertTrue(cli.err().contains("nowhere.png"), cli.err());
    }

    private static Raster cutout() {
        return ChromaKey.remove(Pictures.disc(96, 0xff08f40c)).raster();
    }
}
