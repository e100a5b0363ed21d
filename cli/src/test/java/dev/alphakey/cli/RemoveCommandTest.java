package dev.alphakey.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.alphakey.cli.command.ExitCode;
import dev.alphakey.codec.ImageFormat;
import dev.alphakey.codec.Images;
import dev.alphakey.codec.ReadLimits;
import dev.alphakey.image.Raster;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RemoveCommandTest {
    private static final int MEASURED_GREEN = 0xff08f40c;

    @TempDir
    Path folder;

    private Path image;

    @BeforeEach
    void drawAnImage() throws IOException {
        image = Pictures.save(folder.resolve("disc.png"), Pictures.disc(96, MEASURED_GREEN));
    }

    @Test
    void theShortestCommandMeasuresTheKeyAndWritesBesideTheInput() throws IOException {
        Cli cli = Cli.run("remove", image.toString());
        assertEquals(ExitCode.DONE, cli.code(), cli.err() + cli.out());
        assertTrue(cli.out().contains("Key color: #08f40c"), cli.out());
        assertTrue(cli.out().contains("Verdict: PASS"), cli.out());
        Raster cutout = read(folder.resolve("disc-cutout.png"));
        assertEquals(0, cutout.argb(3, 3));
        assertEquals(0xffc03020, cutout.argb(48, 48));
    }

    @Test
    void aStrayWordShowsAmongTheImages() {
        Cli cli = Cli.run("remove", image.toString(), "--trim", "5");
        assertEquals("alphakey: several images (" + image + ", 5) need --out-dir DIR\n", cli.err());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.webp", ".png", "jpeg"})
    void aFormatIsAWordAndNoFileName(String format) {
        Cli cli = Cli.run("remove", image.toString(), "--format", format);
        assertEquals("alphakey: --format takes png or webp, not '" + format + "'\n", cli.err());
    }

    @Test
    void theScriptsOwnOptionsHaveTheScriptsMeaningAndDefaults() throws IOException {
        Path out = folder.resolve("out.png");
        Cli cli = Cli.run("remove", "--input", image.toString(), "--out", out.toString());
        assertTrue(cli.out().contains("Key color: #00ff00"), cli.out());
        assertTrue(cli.out().contains("Partially transparent pixels: 0/9216"), "a hard matte: " + cli.out());
    }

    @ParameterizedTest
    @ValueSource(strings = {"--tolerance 60", "--soft-matte", "--opaque-threshold 220", "--method threshold"})
    void eachOfTheScriptsMatteOptionsSelectsThresholds(String options) {
        String[] arguments = Stream.concat(Stream.of("remove", image.toString()), Stream.of(options.split(" ")))
                .toArray(String[]::new);
        assertTrue(Cli.run(arguments).out().contains("Key color: #00ff00"));
    }

    @Test
    void aLaterValueTakesThePlaceOfAnEarlierOne() {
        Cli cli = Cli.run("remove", image.toString(), "--tolerance", "200", "--tolerance", "5");
        assertTrue(cli.out().contains("Transparent pixels: 0/9216"), cli.out());
    }

    @Test
    void aKeyColorIsAHintWhenUnmixing() {
        Cli cli = Cli.run("remove", image.toString(), "--key-color", "#00ff00");
        assertTrue(cli.out().contains("Key color: #08f40c"), cli.out());
    }

    @Test
    void hardEdgesHaveNoPartialPixels() {
        Cli cli = Cli.run("remove", image.toString(), "--edge", "hard", "--fill", "bleed");
        assertTrue(cli.out().contains("Partially transparent pixels: 0/9216"), cli.out());
    }

    @Test
    void countsAreShownWithoutAValidationToo() {
        Cli cli = Cli.run("remove", image.toString(), "--no-validate");
        assertTrue(cli.out().contains("Transparent pixels: "), cli.out());
        assertFalse(cli.out().contains("Verdict"), cli.out());
    }

    @Test
    void aPairIsTriangulatedIntoOneCutout() throws IOException {
        Path second = Pictures.save(folder.resolve("second.png"), Pictures.disc(96, 0xfff907f2));
        Cli cli = Cli.run("remove", "--pair", image.toString(), second.toString(), "--out", folder.resolve("o.png").toString());
        assertEquals(ExitCode.DONE, cli.code(), cli.err() + cli.out());
        assertEquals(0xffc03020, read(folder.resolve("o.png")).argb(48, 48));
    }

    @Test
    void aPairOfDifferentPicturesIsRefusedInOneLine() throws IOException {
        Path second = Pictures.save(folder.resolve("second.png"), Pictures.disc(48, 0xfff907f2));
        Cli cli = Cli.run("remove", "--pair", image.toString(), second.toString(), "--out", folder.resolve("o.png").toString());
        assertEquals(ExitCode.FAILED, cli.code());
        assertEquals(1, cli.err().lines().count(), cli.err());
        assertFalse(Files.exists(folder.resolve("o.png")));
    }

    @Test
    void anExistingFileIsKeptUnlessForced() throws IOException {
        Path out = Files.writeString(folder.resolve("out.png"), "precious");
        Cli kept = Cli.run("remove", image.toString(), "--out", out.toString());
        assertEquals(ExitCode.FAILED, kept.code());
        assertTrue(kept.err().contains("--force"), kept.err());
        assertEquals("precious", Files.readString(out));

        Cli forced = Cli.run("remove", image.toString(), "--out", out.toString(), "--force");
        assertEquals(ExitCode.DONE, forced.code(), forced.err());
        assertEquals(96, read(out).width());
    }

    @Test
    void anExistingPreviewIsKeptUnlessForcedAndNothingElseIsWritten() throws IOException {
        Path preview = Files.writeString(folder.resolve("sheet.png"), "precious");
        Cli cli = Cli.run("remove", image.toString(), "--preview", preview.toString());
        assertEquals(ExitCode.FAILED, cli.code());
        assertEquals("precious", Files.readString(preview));
        assertFalse(Files.exists(folder.resolve("disc-cutout.png")));
    }

    @Test
    void aPipeCarriesNothingButTheImage() throws IOException {
        Cli cli = Cli.withInput(Files.readAllBytes(image), "remove", "-", "--out", "-");
        assertEquals(ExitCode.DONE, cli.code(), cli.err());
        assertEquals(0xffc03020, Images.read(cli.outBytes(), ReadLimits.DEFAULT).raster().argb(48, 48));
        assertTrue(cli.err().contains("Verdict: PASS"), cli.err());
    }

    @Test
    void severalImagesGoIntoAFolderWithALineEachAndASummary() throws IOException {
        Path second = Pictures.save(folder.resolve("other.png"), Pictures.disc(64, 0xfff907f2));
        Path out = folder.resolve("cutouts");
        Cli cli = Cli.run("remove", image.toString(), second.toString(), "--out-dir", out.toString());
        assertEquals(ExitCode.DONE, cli.code(), cli.err());
        assertEquals(List.of("disc.png", "other.png"), names(out));
        assertTrue(cli.out().contains("2 images: 2 PASS"), cli.out());
    }

    @Test
    void oneBadFileDoesNotStopTheOthers() throws IOException {
        Path bad = Files.writeString(folder.resolve("bad.png"), "not an image");
        Path out = folder.resolve("cutouts");
        Cli cli = Cli.run("remove", bad.toString(), image.toString(), "--out-dir", out.toString());
        assertEquals(ExitCode.PARTLY, cli.code());
        assertEquals(List.of("disc.png"), names(out));
        assertTrue(cli.err().contains("bad.png"), cli.err());
    }

    @Test
    void anImageThatIsTransparentAlreadyIsPassedThrough() throws IOException {
        Path first = folder.resolve("first.png");
        Cli.run("remove", image.toString(), "--out", first.toString());
        Path second = folder.resolve("second.png");
        Cli cli = Cli.run("remove", first.toString(), "--out", second.toString());
        assertEquals(ExitCode.DONE, cli.code(), cli.err());
        assertTrue(cli.out().contains("Already transparent"), cli.out());
        assertArrayEquals(read(first).pixels(), read(second).pixels());
    }

    @Test
    void webpIsChosenByTheExtension() throws IOException {
        Path out = folder.resolve("out.webp");
        Cli cli = Cli.run("remove", image.toString(), "--out", out.toString());
        assertEquals(ExitCode.DONE, cli.code(), cli.err());
        assertEquals(ImageFormat.WEBP, Images.read(out, ReadLimits.DEFAULT).format());
    }

    @Test
    void anImageWithoutTheAskedKeyIsDoneButNotValid() throws IOException {
        Cli cli = Cli.run("remove", image.toString(), "--key-color", "magenta");
        assertEquals(ExitCode.INVALID, cli.code(), cli.out());
        assertTrue(cli.out().contains("Verdict: FAIL"), cli.out());
    }

    @Test
    void anImageOverTheLimitIsRefused() {
        Cli cli = Cli.run("remove", image.toString(), "--max-pixels", "1k");
        assertEquals(ExitCode.FAILED, cli.code());
        assertEquals(1, cli.err().lines().count(), cli.err());
        assertTrue(cli.err().contains("--max-pixels"), cli.err());
        assertFalse(Files.exists(folder.resolve("disc-cutout.png")));
    }

    @Test
    void aLimitThatIsTooHighIsToldTheHighest() {
        Cli cli = Cli.run("remove", image.toString(), "--max-pixels", "3G");
        assertEquals(ExitCode.USAGE, cli.code());
        assertTrue(cli.err().contains("at most 2147483647"), cli.err());
    }

    @Test
    void lossyIsForWebp() throws IOException {
        Path out = folder.resolve("out.webp");
        assertEquals(ExitCode.DONE, Cli.run("remove", image.toString(), "--lossy", "80", "--out", out.toString()).code());
        Cli png = Cli.run("remove", image.toString(), "--lossy", "80", "--out", folder.resolve("out.png").toString());
        assertEquals(ExitCode.USAGE, png.code());
        assertTrue(png.err().contains("--lossy"), png.err());
    }

    @Test
    void quietPrintsNothingForAWarningAndOneLineForAFailure() throws IOException {
        Path cut = Pictures.save(folder.resolve("cut.png"), Pictures.discAcrossTheFrame(96, MEASURED_GREEN));
        Cli warned = Cli.run("remove", cut.toString(), "--quiet");
        assertEquals(ExitCode.DONE, warned.code(), warned.err());
        assertEquals("", warned.out() + warned.err());
        assertTrue(Cli.run("validate", folder.resolve("cut-cutout.png").toString()).out().contains("Verdict: WARN"));

        Cli failed = Cli.run("remove", image.toString(), "--key-color", "magenta", "--quiet");
        assertEquals(ExitCode.INVALID, failed.code());
        assertEquals("", failed.out());
        assertEquals(1, failed.err().lines().count(), failed.err());
        assertTrue(failed.err().startsWith("FAIL"), failed.err());
    }

    @Test
    void verboseTellsOfTheBackgroundAndOfEveryCheckThatPassed() {
        Cli cli = Cli.run("remove", image.toString(), "--verbose");
        assertTrue(cli.err().matches("(?s).*: note: the background is #[0-9a-f]{6}, with noise of [0-9.]+ and drift of [0-9.]+ levels\n.*"), cli.err());
        assertTrue(cli.err().contains(": OK   coverage: "), cli.err());
        assertTrue(cli.err().contains(" % of the area (limit 0.5)"), cli.err());
        assertEquals("", Cli.run("remove", image.toString(), "--force", "--verbose", "--quiet").err());
    }

    @Test
    void anEmptyImageIsPassedThroughAndSaidToShowNothing() throws IOException {
        Path empty = Pictures.save(folder.resolve("empty.png"), Raster.filled(64, 64, 0));
        Cli cli = Cli.run("remove", empty.toString(), "--preview", folder.resolve("sheet.png").toString());
        assertEquals(ExitCode.INVALID, cli.code(), cli.err());
        assertTrue(cli.out().contains("Already transparent"), cli.out());
        assertTrue(cli.out().contains("nothing is visible"), cli.out());
    }

    @ParameterizedTest
    @ValueSource(strings = {"missing.png", "text.png", "cut.png", "empty.png"})
    void whatIsNoImageGivesOneLineAndNoFile(String name) throws IOException {
        Files.writeString(folder.resolve("text.png"), "not an image");
        Files.write(folder.resolve("empty.png"), new byte[0]);
        byte[] whole = Files.readAllBytes(image);
        Files.write(folder.resolve("cut.png"), java.util.Arrays.copyOf(whole, whole.length / 2));
        List<String> before = names(folder);

        Cli cli = Cli.run("remove", folder.resolve(name).toString(), "--out", folder.resolve("out.png").toString());
        assertEquals(ExitCode.FAILED, cli.code());
        assertEquals(1, cli.err().lines().count(), cli.err());
        assertTrue(cli.err().contains(name), cli.err());
        assertEquals(before, names(folder));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--out x.jpg",
                "--out x.png --out-dir y",
                "--tolerance 256",
                "--tolerance many",
                "--transparent-threshold 96",
                "--soft-matte --transparent-threshold 50 --opaque-threshold 50",
                "--edge-contract 17",
                "--edge-feather 64.1",
                "--auto-key middle",
                "--key-color verdigris",
                "--format gif",
                "--translucency some",
                "--shadow maybe",
                "--method magic",
                "--method unmix --tolerance 3",
                "--tolerance 3 --edge hard",
                "--pair",
                "--edge hard --edge-feather 1",
                "--lossy 101 --format webp",
                "--lossy 80",
                "--max-pixels none",
                "--no-such-option",
                "--out",
                "--retry --no-validate",
                "--json --out -",
                "second.png",
            })
    void aWrongOptionGivesOneLineExitCodeTwoAndNoFile(String options) throws IOException {
        List<String> before = names(folder);
        String[] arguments = Stream.concat(Stream.of("remove", image.toString()), Stream.of(options.split(" ")))
                .toArray(String[]::new);
        Cli cli = Cli.run(arguments);
        assertEquals(ExitCode.USAGE, cli.code(), cli.out());
        assertEquals(1, cli.err().lines().count(), cli.err());
        assertEquals(before, names(folder));
    }

    private static Raster read(Path file) throws IOException {
        return Images.read(file, ReadLimits.DEFAULT).raster();
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }
}
