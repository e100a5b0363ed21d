package dev.alphakey.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.alphakey.ChromaKey;
import dev.alphakey.cli.command.ExitCode;
import dev.alphakey.image.Raster;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
    void aMendIsAWholeCommandSinceValidateHasNoSuchOption() throws IOException {
        Path image = Pictures.save(folder.resolve("disc.png"), Pictures.disc(96, 0xff08f40c));
        Cli cli = Cli.run("validate", image.toString());
        assertTrue(cli.out().contains("mend: alphakey remove ORIGINAL --key-color '#08f40c'\n"), cli.out());
        Cli sourced = Cli.run("validate", image.toString(), "--source", image.toString());
        assertTrue(sourced.out().contains("mend: alphakey remove " + image + " --key-color '#08f40c'\n"), sourced.out());
    }

    @Test
    void withoutASourceTheChecksThatNeedOneAreNamed() throws IOException {
        String cutout = Pictures.save(folder.resolve("cutout.png"), cutout()).toString();
        String source = Pictures.save(folder.resolve("source.png"), Pictures.disc(96, 0xff08f40c)).toString();
        assertTrue(Cli.run("validate", cutout).out().endsWith("Not checked without --source: color-lost, subject-lost\n"));
        assertFalse(Cli.run("validate", cutout, "--source", source).out().contains("Not checked"));
        assertFalse(Cli.run("validate", cutout, "--json").out().contains("Not checked"));
        assertFalse(Cli.run("validate", source).out().contains("Not checked"), "an opaque image needs no further check");
    }

    @Test
    void verboseTellsOfTheSourcesBackgroundAndOfEveryCheck() throws IOException {
        String source = Pictures.save(folder.resolve("s.png"), Pictures.disc(96, 0xff08f40c)).toString();
        Cli.run("remove", source, "--out", folder.resolve("c.png").toString());
        Cli cli = Cli.run("validate", folder.resolve("c.png").toString(), "--source", source, "--verbose");
        assertTrue(cli.err().contains(": note: the background is #"), cli.err());
        assertTrue(cli.err().contains(": OK   color-lost: "), cli.err());
    }

    @Test
    void strictTakesWarningsForFailuresAlsoWhenQuiet() throws IOException {
        Raster cut = ChromaKey.remove(Pictures.discAcrossTheFrame(96, 0xff08f40c)).raster();
        String cutout = Pictures.save(folder.resolve("cutout.png"), cut).toString();
        assertEquals(ExitCode.DONE, Cli.run("validate", cutout).code());
        Cli strict = Cli.run("validate", cutout, "--strict", "--quiet");
        assertEquals(ExitCode.INVALID, strict.code());
        assertEquals(1, strict.err().lines().count(), strict.err());
    }

    @Test
    void aPreviewMustNotReplaceTheImageOrItsSource() throws IOException {
        String cutout = Pictures.save(folder.resolve("cutout.png"), cutout()).toString();
        String source = Pictures.save(folder.resolve("source.png"), Pictures.disc(96, 0xff08f40c)).toString();
        for (String preview : List.of(cutout, source)) {
            Cli cli = Cli.run("validate", cutout, "--source", source, "--preview", preview, "--force");
            assertEquals(ExitCode.USAGE, cli.code());
            assertEquals(1, cli.err().lines().count(), cli.err());
        }
    }

    @Test
    void aFolderStandsForItsImages() throws IOException {
        Pictures.save(folder.resolve("a.png"), cutout());
        Pictures.save(folder.resolve("b.png"), cutout());
        Cli cli = Cli.run("validate", folder.toString());
        assertEquals(ExitCode.DONE, cli.code(), cli.err());
        assertTrue(cli.out().contains("2 images: 2 PASS"), cli.out());
    }

    @Test
    void verdictsAreToldInOrderHoweverManyAreJudgedAtOnce() throws IOException {
        for (int i = 0; i < 8; i++) {
            Pictures.save(folder.resolve("p" + i + ".png"), i % 3 == 0 ? Pictures.disc(400 - 40 * i, 0xff08f40c) : cutout());
        }
        Files.writeString(folder.resolve("p8.png"), "not an image");
        Cli one = Cli.run("validate", folder.toString(), "--jobs", "1", "--json");
        Cli four = Cli.run("validate", folder.toString(), "--jobs", "4", "--json");
        assertEquals(ExitCode.PARTLY, four.code(), four.err());
        assertEquals(one.out(), four.out());
        assertEquals(one.err(), four.err());
        for (int i = 0; i < 8; i++) {
            assertTrue(four.out().indexOf("p" + i + ".png") < four.out().indexOf("p" + (i + 1) + ".png"), four.out());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "257", "many"})
    void noOtherNumberOfJobsIsTaken(String jobs) throws IOException {
        Path cutout = Pictures.save(folder.resolve("cutout.png"), cutout());
        Cli cli = Cli.run("validate", cutout.toString(), "--jobs", jobs);
        assertEquals(ExitCode.USAGE, cli.code());
        assertTrue(cli.err().contains("--jobs"), cli.err());
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
