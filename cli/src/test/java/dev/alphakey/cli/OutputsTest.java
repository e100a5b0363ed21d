package dev.alphakey.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.alphakey.cli.command.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where results may go; what cannot be written is refused before anything is. */
class OutputsTest {
    @TempDir
    Path folder;

    private String image;
    private List<String> before;

    @BeforeEach
    void drawAnImage() throws IOException {
        image = Pictures.save(folder.resolve("disc.png"), Pictures.disc(64, 0xff08f40c)).toString();
        Files.createDirectory(folder.resolve("folder.png"));
        Files.writeString(folder.resolve("file"), "x");
        before = tree();
    }

    @Test
    void aMissingFolderIsCalledAFolder() throws IOException {
        refused(ExitCode.FAILED, "nodir: no such folder", "--out", at("nodir/x.png"));
        refused(ExitCode.FAILED, "nodir: no such folder", "--preview", at("nodir/sheet.png"));
    }

    @Test
    void aFolderInPlaceOfAFileIsRefusedAlsoWithForce() throws IOException {
        refused(ExitCode.USAGE, "is a folder", "--out", at("folder.png"));
        refused(ExitCode.USAGE, "is a folder", "--out", at("folder.png"), "--force");
        refused(ExitCode.FAILED, "folder.png: is a folder", "--preview", at("folder.png"), "--force");
    }

    @Test
    void aFileInPlaceOfAFolderIsRefused() throws IOException {
        refused(ExitCode.USAGE, "file: is a file, not a folder", "--out-dir", at("file"));
        refused(ExitCode.FAILED, "file: is a file, not a folder", "--out-dir", at("file/deeper"));
        refused(ExitCode.FAILED, "file: is a file, not a folder", "--out", at("file/x.png"));
    }

    @Test
    void aFolderThatMustNotBeWrittenToNamesTheResult() throws IOException {
        Path closed = Files.createDirectory(folder.resolve("closed"));
        assumeFalse(closed.toFile().setWritable(false) && Files.isWritable(closed), "this user may write anywhere");
        before = tree();
        refused(ExitCode.FAILED, at("closed/x.png") + ": permission denied", "--out", at("closed/x.png"));
        refused(ExitCode.FAILED, at("closed/sheet.png") + ": permission denied", "--preview", at("closed/sheet.png"));
        refused(ExitCode.FAILED, at("closed/deeper/disc.png") + ": permission denied", "--out-dir", at("closed/deeper"));
    }

    @Test
    void aPreviewMustNotReplaceAnImageHoweverItIsSpelled() throws IOException {
        String spelled = folder.resolve("folder.png").resolve("..").resolve("disc.png").toString();
        refused(ExitCode.USAGE, "--preview", "--out", at("x.png"), "--preview", at("x.png"));
        refused(ExitCode.USAGE, "--preview", "--preview", at("disc-cutout.png"));
        refused(ExitCode.USAGE, "--preview", "--out", at("x.png"), "--preview", image, "--force");
        refused(ExitCode.USAGE, "--preview", "--out", at("x.png"), "--preview", spelled, "--force");
        refused(ExitCode.USAGE, "--preview", "--out-dir", at("new"), "--preview", at("new/disc.png"));
    }

    @Test
    void aPreviewMayLieInTheFolderThatIsMadeForTheResults() {
        Cli cli = Cli.run("remove", image, "--out-dir", at("new/deep"), "--preview", at("new/deep/sheet.png"));
        assertEquals(ExitCode.DONE, cli.code(), cli.err());
        assertTrue(Files.exists(folder.resolve("new/deep/disc.png")));
        assertTrue(Files.exists(folder.resolve("new/deep/sheet.png")));
    }

    @Test
    void aFolderForResultsIsNotMadeInVain() {
        Cli cli = Cli.run("remove", at("file"), "--out-dir", at("new"));
        assertEquals(ExitCode.FAILED, cli.code());
        assertFalse(Files.exists(folder.resolve("new")));
    }

    private String at(String name) {
        return folder.resolve(name).toString();
    }

    private void refused(ExitCode code, String why, String... options) throws IOException {
        Cli cli = Cli.run(Stream.concat(Stream.of("remove", image), Stream.of(options)).toArray(String[]::new));
        assertEquals(code, cli.code(), cli.err());
        assertEquals(1, cli.err().lines().count(), cli.err());
        assertTrue(cli.err().contains(why), cli.err());
        assertEquals(before, tree(), "nothing was done");
    }

    private List<String> tree() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.map(Path::toString).sorted().toList();
        }
    }
}
