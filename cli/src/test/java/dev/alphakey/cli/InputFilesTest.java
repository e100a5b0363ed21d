package dev.alphakey.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.alphakey.cli.command.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What may be named as an image. */
class InputFilesTest {
    @TempDir
    Path folder;

    private Path pictures;
    private String out;

    @BeforeEach
    void makeAFolderOfPictures() throws IOException {
        pictures = Files.createDirectory(folder.resolve("pictures"));
        out = folder.resolve("out").toString();
    }

    @Test
    void aFolderStandsForTheImagesDirectlyInIt() throws IOException {
        draw("b.png");
        draw("a.PNG");
        draw(".hidden.png");
        Files.createDirectory(pictures.resolve("deeper"));
        draw("deeper/c.png");
        Files.createDirectory(pictures.resolve("folder.png"));
        Files.writeString(pictures.resolve("notes.txt"), "no image");

        Cli cli = Cli.run("remove", pictures.toString(), "--out-dir", out);
        assertEquals(ExitCode.DONE, cli.code(), cli.err());
        try (Stream<Path> files = Files.list(Path.of(out))) {
            assertEquals(List.of("a.png", "b.png"), files.map(f -> f.getFileName().toString()).sorted().toList());
        }
        assertTrue(cli.out().indexOf("a.PNG") < cli.out().indexOf("b.png"), "in the order of their names: " + cli.out());
    }

    @Test
    void aFolderNeedsAFolderForItsResults() throws IOException {
        draw("a.png");
        refused("--out-dir", "remove", pictures.toString());
        refused("--out-dir", "remove", pictures.toString(), "--out", folder.resolve("x.png").toString());
    }

    @Test
    void aFolderWithoutImagesIsNamed() {
        refused("pictures: is a folder without images", "remove", pictures.toString(), "--out-dir", out);
        assertFalse(Files.exists(Path.of(out)));
    }

    @Test
    void theSameImageIsTakenOnlyOnce() throws IOException {
        String image = draw("a.png");
        String other = pictures.resolve("..").resolve("pictures").resolve("a.png").toString();
        refused("is given twice", "remove", image, image, "--out-dir", out);
        refused("is given twice", "remove", "--input", image, image, "--out-dir", out);
        refused("is given twice", "remove", image, other, "--out-dir", out);
        refused("is given twice", "remove", pictures.toString(), image, "--out-dir", out);
        refused("is given twice", "validate", image, image);
        refused("only once", "remove", "-", "-", "--out-dir", out);
    }

    @Test
    void anEmptyNameIsNoFile() throws IOException {
        String image = draw("a.png");
        refused("a file name is empty", "remove", "");
        refused("a file name is empty", "validate", image, "--source", "");
        refused("a file name is empty", "remove", image, "--out-dir", "");
    }

    @Test
    void behindTwoDashesThereAreNoOptions() {
        for (String name : List.of("-x.png", "--help", "-h", "--json")) {
            Cli cli = Cli.run("validate", "--", name);
            assertEquals(ExitCode.FAILED, cli.code(), cli.err());
            assertEquals("alphakey: " + name + ": no such file", cli.err().strip());
        }
        assertTrue(Cli.run("remove", "--help").out().contains("Behind `--`"));
        assertTrue(Cli.run("validate", "--help").out().contains("Behind `--`"));
    }

    @Test
    void aFileThatLooksLikeOptionsIsToldHowToBeNamed() throws IOException {
        // As --out-dir by its short name, with its value.
        Path dashed = Files.write(Path.of("-dashed.png"), Files.readAllBytes(Path.of(draw("a.png"))));
        // As no option at all.
        Path unknown = Files.copy(dashed, Path.of("-~.png"));
        try {
            refused("write ./-dashed.png, or put it last, behind --", "remove", "-dashed.png");
            refused("write ./-dashed.png", "remove", pictures.resolve("a.png").toString(), "-dashed.png");
            refused("write ./-~.png", "remove", "-~.png");
            assertEquals(ExitCode.DONE, Cli.run("remove", "-d", out, "--", "-dashed.png").code());
            assertTrue(Files.exists(Path.of(out, "-dashed.png")));
        } finally {
            Files.delete(dashed);
            Files.delete(unknown);
        }
    }

    private String draw(String name) throws IOException {
        return Pictures.save(pictures.resolve(name), Pictures.disc(64, 0xff08f40c)).toString();
    }

    private static void refused(String why, String... arguments) {
        Cli cli = Cli.run(arguments);
        assertEquals(ExitCode.USAGE, cli.code(), cli.err());
        assertEquals(1, cli.err().lines().count(), cli.err());
        assertTrue(cli.err().contains(why), cli.err());
    }
}
