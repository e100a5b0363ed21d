package dev.alphakey.codec;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.alphakey.image.Raster;
import java.io.File;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files appear whole or not at all, and nothing is lost that was there before. */
class WriteFilesTest {
    private static final Raster DOT = Raster.filled(2, 2, 0x80102030);

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"a.png, PNG", "a.PNG, PNG", "a.b.webp, WEBP"})
    void theExtensionChoosesTheFormat(String name, ImageFormat format) throws IOException {
        Images.write(DOT, folder.resolve(name), WriteOptions.DEFAULT);
        LoadedImage back = Images.read(folder.resolve(name), ReadLimits.DEFAULT);
        assertEquals(format, back.format());
        assertEquals(DOT, back.raster());
        assertEquals(List.of(name), names());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.jpg", "a.JPEG", "a.gif", "a.tiff", "a.bmp", "a", "png"})
    void otherExtensionsAreRefusedWithAdviceAndLeaveNothing(String name) throws IOException {
        UnsupportedImageException e = assertThrows(UnsupportedImageException.class,
                () -> Images.write(DOT, folder.resolve(name), WriteOptions.DEFAULT));
        assertTrue(e.getMessage().endsWith("use .png or .webp"), e.getMessage());
        assertEquals(List.of(), names());
    }

    @Test
    void anExistingFileIsKeptUnlessItMayBeReplaced() throws IOException {
        Path file = Files.writeString(folder.resolve("a.png"), "old");
        assertThrows(FileAlreadyExistsException.class, () -> Images.write(DOT, file, WriteOptions.DEFAULT));
        assertEquals("old", Files.readString(file));
        Images.write(DOT, file, WriteOptions.DEFAULT.withOverwrite(true));
        assertEquals(DOT, Images.read(file, ReadLimits.DEFAULT).raster());
        assertEquals(List.of("a.png"), names());
    }

    @Test
    void aFileThatAppearsMeanwhileIsKept() throws IOException {
        Path file = folder.resolve("a.txt");
        assertThrows(FileAlreadyExistsException.class, () -> AtomicFile.write(file, false, out -> {
            Files.writeString(file, "theirs");
            out.write(1);
        }));
        assertEquals("theirs", Files.readString(file));
        assertEquals(List.of("a.txt"), names());
    }

    @Test
    void aFailureHalfWayLeavesTheOldFileAndNothingElse() throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), "old");
        assertThrows(IOException.class, () -> AtomicFile.write(file, true, out -> {
            out.write(new byte[100_000]);
            throw new IOException("disk full");
        }));
        assertThrows(IllegalStateException.class, () -> AtomicFile.write(folder.resolve("b.txt"), false, out -> {
            throw new IllegalStateException("a bug");
        }));
        assertEquals("old", Files.readString(file));
        assertEquals(List.of("a.txt"), names());
    }

    @Test
    void whatFailsBeforeTheFileAppearsLeavesThingsAsTheyWere() throws IOException {
        Path file = folder.resolve("a.png");
        assertThrows(IllegalStateException.class, () -> Images.write(DOT, file, WriteOptions.DEFAULT, () -> {
            assertFalse(Files.exists(file));
            throw new IllegalStateException("not good");
        }));
        assertEquals(List.of(), names());
    }

    @Test
    void nothingIsLeftWhenTheProgramIsInterrupted() throws Exception {
        ProcessBuilder child = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                classPath(), Interrupted.class.getName(), folder.resolve("a.txt").toString());
        Process process = child.redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertTrue(process.waitFor(30, TimeUnit.SECONDS));
        assertEquals(7, process.exitValue(), said);
        assertEquals(List.of(), names());
    }

    private static String classPath() throws Exception {
        Path main = Path.of(AtomicFile.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        Path test = Path.of(WriteFilesTest.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        return main + File.pathSeparator + test;
    }

    /** A program that ends while it writes. */
    static final class Interrupted {
        private Interrupted() {}

        public static void main(String[] args) throws IOException {
            AtomicFile.write(Path.of(args[0]), false, out -> {
                out.write(new byte[1_000_000]);
                System.exit(7);
            });
        }
    }

    @Test
    void aMissingFolderAndAFolderInPlaceOfTheFileAreNamed() throws IOException {
        Path lost = folder.resolve("none").resolve("a.png");
        NoSuchFileException missing =
                assertThrows(NoSuchFileException.class, () -> Images.write(DOT, lost, WriteOptions.DEFAULT));
        assertTrue(missing.getMessage().contains("no such folder"), missing.getMessage());
        Path taken = Files.createDirectory(folder.resolve("dir.png"));
        FileSystemException e = assertThrows(FileSystemException.class,
                () -> Images.write(DOT, taken, WriteOptions.DEFAULT.withOverwrite(true)));
        assertTrue(e.getMessage().contains("is a folder"), e.getMessage());
    }

    @Test
    void aFileInPlaceOfTheFolderIsNamed() throws IOException {
        Path taken = Files.writeString(folder.resolve("taken"), "x");
        FileSystemException e = assertThrows(FileSystemException.class,
                () -> Images.write(DOT, taken.resolve("a.png"), WriteOptions.DEFAULT));
        assertEquals(taken + ": is a file, not a folder", e.getMessage());
    }

    @Test
    void whatWouldBeRefusedIsKnownBeforeThereIsAnythingToWrite() throws IOException {
        Path file = Files.writeString(folder.resolve("a.png"), "old");
        assertThrows(FileAlreadyExistsException.class, () -> AtomicFile.requirePossible(file, false));
        assertThrows(NoSuchFileException.class, () -> AtomicFile.requirePossible(folder.resolve("none/a.png"), true));
        assertThrows(FileSystemException.class, () -> AtomicFile.requirePossible(folder, true));
        AtomicFile.requirePossible(file, true);
        AtomicFile.requirePossible(folder.resolve("b.png"), false);
        assertEquals(List.of("a.png"), names());
    }

    @Test
    void aFolderThatMustNotBeWrittenToNamesTheFileAndNotTheHiddenOne() throws IOException {
        Path closed = Stream.of(folder.resolve("closed"), Path.of("/sys"), Path.of("/proc"))
                .filter(WriteFilesTest::isClosed)
                .findFirst()
                .orElse(null);
        assumeTrue(closed != null, "everything can be written to here");
        Path target = closed.resolve("a.png");
        FileSystemException e =
                assertThrows(FileSystemException.class, () -> Images.write(DOT, target, WriteOptions.DEFAULT));
        assertEquals(target.toString(), e.getFile());
    }

    private static boolean isClosed(Path path) {
        try {
            if (!Files.exists(path)) {
                Files.createDirectory(path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("r-xr-xr-x")));
            }
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
        return !Files.isWritable(path);
    }

    @Test
    void aFullDiskNamesTheFile() throws IOException {
        assumeTrue(Files.exists(Path.of("/dev/full")), "no device that is always full");
        Path target = linked(folder.resolve("a.png"), Path.of("/dev/full"));
        FileSystemException e =
                assertThrows(FileSystemException.class, () -> Images.write(DOT, target, WriteOptions.DEFAULT));
        assertEquals(target.toString(), e.getFile());
        Files.delete(target);
    }

    @Test
    void aLinkIsFollowedAndStays() throws IOException {
        Path real = Files.createDirectory(folder.resolve("real")).resolve("a.txt");
        Path link = linked(folder.resolve("link.txt"), Path.of("real", "a.txt"));
        AtomicFile.write(link, false, out -> out.write("new".getBytes(UTF_8)));
        assertTrue(Files.isSymbolicLink(link));
        assertEquals("new", Files.readString(real));
    }

    @Test
    void aCircleOfLinksIsAnError() throws IOException {
        Path link = linked(folder.resolve("a.txt"), Path.of("b.txt"));
        linked(folder.resolve("b.txt"), Path.of("a.txt"));
        assertThrows(FileSystemException.class, () -> AtomicFile.write(link, true, out -> out.write(1)));
    }

    private static Path linked(Path link, Path target) throws IOException {
        try {
            return Files.createSymbolicLink(link, target);
        } catch (UnsupportedOperationException | FileSystemException e) {
            abort("no links here");
            throw e;
        }
    }

    @Test
    void aDeviceIsWrittenToAndNotReplaced() throws IOException {
        Path device = Path.of("/dev/null");
        assumeTrue(Files.exists(device));
        AtomicFile.write(device, false, out -> out.write(1));
        assertFalse(Files.isRegularFile(device));
    }

    @Test
    void permissionsAreThoseOfAPlainFileAndOutliveAReplacement() throws IOException {
        assumeTrue(Files.getFileStore(folder).supportsFileAttributeView("posix"));
        Path plain = Files.writeString(folder.resolve("plain.txt"), "x");
        Path file = folder.resolve("a.txt");
        AtomicFile.write(file, false, out -> out.write(1));
        assertEquals(Files.getPosixFilePermissions(plain), Files.getPosixFilePermissions(file));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        AtomicFile.write(file, true, out -> out.write(2));
        assertEquals("rw-r-----", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }
}
