package dev.alphakey.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.alphakey.cli.command.ExitCode;
import dev.alphakey.codec.Images;
import dev.alphakey.codec.ReadLimits;
import dev.alphakey.image.Raster;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A folder of images, side by side, again and again. */
@Timeout(120)
class RemoveFolderTest {
    private static final int GREEN = 0xff08f40c;

    @TempDir
    Path folder;

    private Path in;
    private Path out;

    @BeforeEach
    void drawImages() throws IOException {
        in = Files.createDirectory(folder.resolve("in"));
        out = folder.resolve("out");
        int[] sides = {400, 64, 96, 48};
        for (int i = 0; i < sides.length; i++) {
            Pictures.save(in.resolve((char) ('a' + i) + ".png"), Pictures.disc(sides[i], GREEN));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "--force"})
    void theFolderOfTheImagesIsNoPlaceForTheirCutouts(String force) throws IOException {
        byte[] before = Files.readAllBytes(in.resolve("a.png"));
        String[] words = ("remove " + in + " --out-dir " + in + " " + force).strip().split(" ");
        Cli cli = Cli.run(words);
        assertEquals(ExitCode.USAGE, cli.code());
        assertTrue(cli.err().contains("name another folder"), cli.err());
        assertArrayEquals(before, Files.readAllBytes(in.resolve("a.png")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "--json", "--retry --json", "--format webp"})
    void filesAndReportsDoNotDependOnTheNumberOfJobs(String options) throws IOException {
        Files.writeString(in.resolve("bad.png"), "not an image");
        Cli one = remove(("--jobs 1 " + options).strip());
        List<byte[]> files = bytes();
        clear();
        Cli four = remove(("--jobs 4 " + options).strip());

        assertEquals(withoutTime(one.out()), withoutTime(four.out()));
        assertEquals(one.err(), four.err());
        assertEquals(ExitCode.PARTLY, one.code());
        assertEquals(ExitCode.PARTLY, four.code());
        List<byte[]> again = bytes();
        assertEquals(4, again.size());
        for (int i = 0; i < 4; i++) {
            assertArrayEquals(files.get(i), again.get(i), "file " + i);
        }
    }

    @Test
    void linesComeInTheOrderOfTheImages() {
        List<String> lines = remove("--jobs 4").out().lines().toList();
        for (int i = 0; i < 4; i++) {
            assertTrue(lines.get(i).contains((char) ('a' + i) + ".png"), lines.toString());
        }
        assertEquals(5, lines.size());
    }

    @Test
    void aSecondRunHasNothingLeftToDo() throws IOException {
        remove("");
        List<FileTime> times = times();
        Cli again = remove("");
        assertEquals(ExitCode.DONE, again.code(), again.err());
        assertTrue(again.out().contains("4 images: 4 SKIP"), again.out());
        assertTrue(again.out().contains("these options or others: --force makes them again"), again.out());
        assertEquals(times, times());
        assertTrue(remove("--json").out().contains("\"SKIP\": 4"));
    }

    @Test
    void aSecondRunDoesWhatTheFirstDidNot() throws IOException {
        remove("");
        Files.delete(out.resolve("b.png"));
        Cli again = remove("");
        assertEquals(ExitCode.DONE, again.code(), again.err());
        assertTrue(again.out().contains("4 images: 1 PASS, 3 SKIP"), again.out());
        assertTrue(again.out().contains("these options or others: --force makes everything again"), again.out());
        assertEquals(64, read(out.resolve("b.png")).width());
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "webp"})
    void aResultThatIsCutShortIsMadeAgain(String format) throws IOException {
        remove("--format " + format);
        Path result = out.resolve("a." + format);
        byte[] whole = Files.readAllBytes(result);
        Files.write(result, Arrays.copyOf(whole, whole.length - 5));
        Cli again = remove("--format " + format);
        assertEquals(ExitCode.DONE, again.code(), again.err());
        assertTrue(again.out().contains("1 PASS, 3 SKIP"), again.out());
        assertArrayEquals(whole, Files.readAllBytes(result));
    }

    @Test
    void aResultThatIsOlderThanItsImageIsMadeAgain() throws IOException {
        remove("");
        Files.delete(in.resolve("a.png"));
        Pictures.save(in.resolve("a.png"), Pictures.disc(80, GREEN));
        Files.setLastModifiedTime(in.resolve("a.png"), FileTime.from(Instant.now().plusSeconds(60)));
        Cli again = remove("");
        assertTrue(again.out().contains("1 PASS, 3 SKIP"), again.out());
        assertEquals(80, read(out.resolve("a.png")).width());
    }

    @ParameterizedTest
    @ValueSource(strings = {"precious", ""})
    void whatIsNoResultIsKeptAndToldUnlessForced(String text) throws IOException {
        Files.createDirectory(out);
        Path precious = Files.writeString(out.resolve("a.png"), text);
        Cli cli = remove("");
        assertEquals(ExitCode.PARTLY, cli.code());
        assertTrue(cli.err().contains("exists already"), cli.err());
        assertEquals(text, Files.readString(precious));
        assertEquals(ExitCode.DONE, remove("--force").code());
        assertEquals(400, read(precious).width());
    }

    @Test
    void forceDoesEverythingAgain() throws IOException {
        remove("");
        byte[] soft = Files.readAllBytes(out.resolve("a.png"));
        remove("--edge hard");
        assertArrayEquals(soft, Files.readAllBytes(out.resolve("a.png")), "options are not compared");
        Cli forced = remove("--edge hard --force");
        assertTrue(forced.out().contains("4 images: 4 PASS"), forced.out());
        assertFalse(Arrays.equals(soft, Files.readAllBytes(out.resolve("a.png"))));
    }

    @Test
    void aResultThatFailedItsCheckIsExitCodeThree() {
        Cli cli = remove("--key-color magenta");
        assertEquals(ExitCode.INVALID, cli.code(), cli.err());
        assertTrue(cli.out().contains("4 images: 4 FAIL"), cli.out());
    }

    @ParameterizedTest
    @ValueSource(strings = {"--jobs 0", "--jobs 257", "--jobs many", "-j -1"})
    void aWrongNumberOfJobsIsRefused(String jobs) {
        Cli cli = remove(jobs);
        assertEquals(ExitCode.USAGE, cli.code(), cli.err());
        assertTrue(cli.err().contains("--jobs takes a whole number from 1 to 256"), cli.err());
        assertFalse(Files.exists(out));
    }

    @Test
    void whoWatchesSeesABarThatNeverTearsALine() {
        Cli cli = Cli.watched("remove", in.toString(), "--out-dir", out.toString());
        assertTrue(cli.err().contains("4/4"), cli.err());
        assertEquals(5, cli.out().lines().count(), cli.out());
        for (String part : cli.err().split("\r")) {
            boolean bar = part.startsWith("images ") && part.contains("/4");
            assertTrue(part.isBlank() || bar || part.strip().equals("\u001b[2K"), part);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"--json", "--quiet"})
    void whoWantsNoTextSeesNoBar(String option) {
        assertEquals("", Cli.watched("remove", in.toString(), "--out-dir", out.toString(), option).err());
    }

    @Test
    void anInterruptionLeavesOnlyWholeFilesAndSaysHowToGoOn() throws Exception {
        assumeFalse(System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("windows"), "no signals to end there");
        for (int i = 0; i < 40; i++) {
            Pictures.save(in.resolve("z" + i + ".png"), Pictures.disc(600, GREEN));
        }
        Path said = folder.resolve("said");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp", classPath(), Main.class.getName(),
                        "remove", in.toString(), "--out-dir", out.toString(), "--jobs", "3")
                .redirectOutput(folder.resolve("lines").toFile())
                .redirectError(said.toFile())
                .start();
        while (process.isAlive() && (!Files.exists(out) || names().stream().filter(n -> n.startsWith("z")).count() < 3)) {
            Thread.sleep(2);
        }
        process.destroy();
        assertTrue(process.waitFor(60, TimeUnit.SECONDS));

        String err = Files.readString(said, StandardCharsets.UTF_8);
        assertEquals(143, process.exitValue(), err);
        assertTrue(err.contains("the same command goes on with the rest"), err);
        List<String> made = names();
        assertNotEquals(44, made.size(), "it was to be interrupted on the way");
        for (String name : made) {
            assertTrue(name.matches("[a-z]\\d*\\.png"), name);
            read(out.resolve(name));
        }

        Cli rest = remove("");
        assertEquals(ExitCode.DONE, rest.code(), rest.err());
        assertTrue(rest.out().contains(made.size() + " SKIP"), made.size() + " were made before\n" + rest.out());
        assertEquals(44, names().size());
    }

    private Cli remove(String options) {
        Stream<String> more = options.isEmpty() ? Stream.empty() : Stream.of(options.split(" "));
        return Cli.run(Stream.concat(Stream.of("remove", in.toString(), "--out-dir", out.toString()), more)
                .toArray(String[]::new));
    }

    /** Wherever the tests find their classes, the program finds its own. */
    private static String classPath() throws Exception {
        Path main = Path.of(Main.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        return main + File.pathSeparator + System.getProperty("jdk.module.path", "") + File.pathSeparator
                + System.getProperty("java.class.path");
    }

    private static String withoutTime(String text) {
        return text.replaceAll("\\([\\d.]+ s, [\\d.]+ images/s\\)", "");
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(out)) {
            return files.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }

    private List<byte[]> bytes() throws IOException {
        var bytes = new ArrayList<byte[]>();
        for (String name : names()) {
            bytes.add(Files.readAllBytes(out.resolve(name)));
        }
        return bytes;
    }

    private List<FileTime> times() throws IOException {
        var times = new ArrayList<FileTime>();
        for (String name : names()) {
            times.add(Files.getLastModifiedTime(out.resolve(name)));
        }
        return times;
    }

    private void clear() throws IOException {
        for (String name : names()) {
            Files.delete(out.resolve(name));
        }
    }

    private static Raster read(Path file) throws IOException {
        return Images.read(file, ReadLimits.DEFAULT).raster();
    }
}
