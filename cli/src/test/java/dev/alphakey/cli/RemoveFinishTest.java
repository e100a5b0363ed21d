package dev.alphakey.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import dev.alphakey.cli.command.ExitCode;
import dev.alphakey.codec.Images;
import dev.alphakey.codec.Metadata.Text;
import dev.alphakey.codec.Metadata;
import dev.alphakey.codec.ReadLimits;
import dev.alphakey.codec.WriteOptions;
import dev.alphakey.image.Backdrop;
import dev.alphakey.image.Box;
import dev.alphakey.image.Raster;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Removing and finishing in one go. */
@Timeout(120)
class RemoveFinishTest {
    private static final int GREEN = 0xff08f40c;

    @TempDir
    Path folder;

    private String disc;
    private String sheet;
    private String in;

    @BeforeEach
    void drawImages() throws IOException {
        disc = Pictures.save(folder.resolve("disc.png"), Pictures.disc(100, GREEN)).toString();
        sheet = Pictures.save(folder.resolve("sheet.png"), onGreen(Pictures.clearSheet(3, 2, 80))).toString();
        Path images = Files.createDirectory(folder.resolve("in"));
        int[] sides = {120, 64, 96, 80};
        for (int i = 0; i < sides.length; i++) {
            Pictures.save(images.resolve((char) ('a' + i) + ".png"), Pictures.disc(sides[i], GREEN));
        }
        in = images.toString();
    }

    @Test
    void theSampleSheetFallsIntoItsSprites() throws IOException {
        String sample = Path.of("../samples/sheet.png").toString();
        Cli cli = run("remove", sample, "--split", "auto", "--out-dir", path("out"), "--json");
        assertEquals(8, listed("out").size());
        JsonObject result = results(cli).get(0);
        assertEquals(8, result.getAsJsonArray("outputs").size());
        assertTrue(result.get("output").isJsonNull());
    }

    @Test
    void aCutoutIsTrimmedPaddedAndFitted() throws IOException {
        run("remove", disc, "--trim", "--pad", "10", "--fit", "40x30");
        Raster result = read("disc-cutout.png");
        assertEquals(new Box(0, 0, 30, 30), result.bounds());
        assertEquals(255, result.argb(15, 15) >>> 24);
    }

    @Test
    void itIsTheSameAsFinishingAfterwards() throws IOException {
        String[] options = {"--trim", "--pad", "7%", "--fit", "48x48", "--fill", "bleed"};
        run(with(options, "remove", disc, "--out", path("once.png")));
        run("remove", disc, "--out", path("plain.png"));
        run(with(options, "finish", path("plain.png"), "--out", path("twice.png")));
        assertEquals(read("twice.png"), read("once.png"));
    }

    @Test
    void specksThatAreDroppedAreNoFinding() throws IOException {
        Raster clean = Pictures.disc(300, GREEN);
        int[] pixels = clean.pixels().clone();
        for (int k = 0; k < 8; k++) {
            int at = 12 * 300 + 20 + 35 * k;
            Arrays.fill(pixels, at, at + 2, 0xff203090);
            Arrays.fill(pixels, at + 300, at + 302, 0xff203090);
        }
        String dotted = Pictures.save(folder.resolve("dotted.png"), Raster.of(300, 300, pixels)).toString();
        assertEquals("WARN", specks(run("remove", dotted, "--out", path("plain.png"), "--json")));
        assertEquals(null, specks(run("remove", dotted, "--out", path("dropped.png"), "--despeckle", "--json")));
    }

    /** The finding's severity, or null where there is none. */
    private static String specks(Cli cli) throws IOException {
        for (var finding : results(cli).get(0).getAsJsonObject("validation").getAsJsonArray("findings")) {
            if (finding.getAsJsonObject().get("check").getAsString().equals("specks")) {
                return finding.getAsJsonObject().get("severity").getAsString();
            }
        }
        return null;
    }

    @Test
    void theCheckIsOfTheWholeCutout() {
        Cli cli = run("remove", disc, "--trim", "--fit", "20x20", "--json");
        JsonObject result = results(cli).get(0);
        assertEquals(100, result.getAsJsonObject("validation").get("width").getAsInt());
        assertEquals(20, result.getAsJsonArray("outputs").get(0).getAsJsonObject().get("width").getAsInt());
    }

    @Test
    void aFolderIsPackedIntoASheetInTheOrderOfItsImages() throws IOException {
        Cli cli = run("remove", in, "--trim", "--fit", "32x32", "--sheet", path("atlas.png"), "--jobs", "4");
        JsonObject map = JsonParser.parseString(Files.readString(folder.resolve("atlas.json"))).getAsJsonObject();
        assertEquals(List.of("a", "b", "c", "d"), List.copyOf(map.getAsJsonObject("frames").keySet()));
        assertEquals(32, map.getAsJsonObject("frames").getAsJsonObject("a").getAsJsonObject("sourceSize").get("w").getAsInt());
        assertTrue(cli.out().contains("atlas.json"), cli.out());
    }

    @Test
    void framesAreAlignedOnOneCanvas() throws IOException {
        run("remove", in, "--align", "baseline", "--trim", "--out-dir", path("out"));
        Set<Box> sizes = Set.of(read("out/a.png").bounds());
        for (String name : listed("out")) {
            assertEquals(sizes, Set.of(read("out/" + name).bounds()), name);
        }
        assertEquals(4, listed("out").size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"--trim", "--split auto", "--align baseline", "--align baseline --sheet SHEET", "--sheet SHEET"})
    void filesAndReportsDoNotDependOnTheNumberOfJobs(String options) throws IOException {
        Files.writeString(Path.of(in, "bad.png"), "not an image");
        String[] words = options.replace("SHEET", path("atlas.png")).split(" ");
        String[] line = with(words, "remove", in, "--out-dir", path("out"), "--json", "--force");
        Cli one = Cli.run(with(new String[] {"--jobs", "1"}, line));
        var files = new TreeMap<String, byte[]>();
        for (String name : listed("out")) {
            files.put(name, Files.readAllBytes(folder.resolve("out").resolve(name)));
        }
        Cli four = Cli.run(with(new String[] {"--jobs", "4"}, line));
        assertEquals(ExitCode.PARTLY, one.code(), one.err());
        assertEquals(one.out(), four.out());
        assertEquals(one.err(), four.err());
        assertEquals(4, files.size());
        for (String name : listed("out")) {
            assertArrayEquals(files.get(name), Files.readAllBytes(folder.resolve("out").resolve(name)), name);
        }
    }

    @Test
    void whatIsThereIsSkippedWhereEachImageHasOneResult() throws IOException {
        run("remove", in, "--trim", "--out-dir", path("out"), "--name", "{name}-icon");
        Files.delete(folder.resolve("out/b-icon.png"));
        FileTime before = Files.getLastModifiedTime(folder.resolve("out/a-icon.png"));
        Cli again = run("remove", in, "--trim", "--out-dir", path("out"), "--name", "{name}-icon");
        assertTrue(again.out().contains("1 PASS, 3 SKIP"), again.out());
        assertEquals(before, Files.getLastModifiedTime(folder.resolve("out/a-icon.png")));
    }

    @Test
    void aResultThatIsCutShortIsFinishedAgain() throws IOException {
        run("remove", in, "--trim", "--out-dir", path("out"));
        Path result = folder.resolve("out/a.png");
        byte[] whole = Files.readAllBytes(result);
        Files.write(result, Arrays.copyOf(whole, whole.length - 5));
        Cli again = run("remove", in, "--trim", "--out-dir", path("out"));
        assertTrue(again.out().contains("1 PASS, 3 SKIP"), again.out());
        assertArrayEquals(whole, Files.readAllBytes(result));
    }

    @Test
    void spritesThatAreThereAreNotSkippedAndThatIsSaid() throws IOException {
        String[] line = {"remove", sheet, "--split", "auto", "--out-dir", path("out")};
        run(line);
        Cli again = Cli.run(line);
        assertEquals(ExitCode.FAILED, again.code());
        assertTrue(again.err().contains("--force") && again.err().contains("nothing is skipped"), again.err());
        run(with(new String[] {"--force"}, line));
        assertEquals(6, listed("out").size());
    }

    @Test
    void oneImageThatCannotBeFinishedDoesNotStopTheOthers() throws IOException {
        Cli cli = Cli.run("remove", in, "--trim", "--canvas", "60x60", "--out-dir", path("out"));
        assertEquals(ExitCode.PARTLY, cli.code());
        assertEquals(List.of("b.png", "c.png", "d.png"), listed("out"));
        assertTrue(cli.err().contains("a.png: ") && cli.err().contains("does not fit"), cli.err());
    }

    @Test
    void framesThatCannotBeAlignedAreEachToldAndNothingIsWritten() {
        Cli cli = Cli.run("remove", in, "--align", "baseline", "--canvas", "9x9", "--out-dir", path("out"));
        assertEquals(ExitCode.FAILED, cli.code());
        assertEquals(4, cli.err().lines().count(), cli.err());
        assertFalse(Files.exists(folder.resolve("out")));
    }

    @Test
    void aSheetThatIsTooSmallIsAFailureBesideTheFilesThatAreWritten() throws IOException {
        Cli cli = Cli.run("remove", in, "--sheet", path("a.png"), "--sheet-size", "64", "--out-dir", path("out"));
        assertEquals(ExitCode.PARTLY, cli.code());
        assertTrue(cli.err().contains("do not fit"), cli.err());
        assertEquals(4, listed("out").size());
        assertFalse(Files.exists(folder.resolve("a.json")));
    }

    @Test
    void aSheetThatExistsIsRefusedBeforeTheWork() throws IOException {
        Files.writeString(folder.resolve("a.json"), "mine");
        Cli cli = Cli.run("remove", in, "--sheet", path("a.png"), "--out-dir", path("out"));
        assertEquals(ExitCode.FAILED, cli.code());
        assertTrue(cli.err().contains("a.json: exists already"), cli.err());
        assertFalse(Files.exists(folder.resolve("out")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--trim", "--split auto"})
    void aFileInPlaceOfAFolderIsRefusedBeforeTheWork(String options) throws IOException {
        Files.writeString(folder.resolve("file"), "x");
        Cli cli = Cli.run(with(options.split(" "), "remove", disc, "--out-dir", path("file/deeper")));
        assertEquals(ExitCode.FAILED, cli.code());
        assertEquals("alphakey: " + path("file") + ": is a file, not a folder", cli.err().strip());
    }

    @Test
    void aPipeGoesInAndOut() throws IOException {
        byte[] image = Files.readAllBytes(Path.of(disc));
        Cli cli = Cli.withInput(image, "remove", "-", "--trim", "--fit", "24x24", "--out", "-");
        assertEquals(ExitCode.DONE, cli.code(), cli.err());
        assertEquals(24, Images.read(cli.outBytes(), ReadLimits.DEFAULT).raster().width());
    }

    @Test
    void everySpriteKeepsTheTextsOnRequest() throws IOException {
        List<Text> title = List.of(new Text("Title", "Discs"));
        Metadata titled = new Metadata(Metadata.NONE.colors(), Optional.empty(), title, Optional.empty(), false);
        Path image = folder.resolve("titled.png");
        Images.write(onGreen(Pictures.clearSheet(2, 1, 80)), image, WriteOptions.DEFAULT.withMetadata(titled));
        run("remove", image.toString(), "--split", "auto", "--out-dir", path("out"), "--keep-metadata");
        for (String name : listed("out")) {
            assertEquals(title, Images.read(folder.resolve("out").resolve(name), ReadLimits.DEFAULT).metadata().texts(), name);
        }
        assertEquals(2, listed("out").size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"remove", "finish"})
    void theLevelOfPngsAppliesToWhatIsFinished(String command) throws IOException {
        String image = command.equals("remove") ? disc : cutout();
        run(command, image, "--trim", "--out", path("fast.png"), "--png-level", "fast");
        run(command, image, "--trim", "--out", path("small.png"), "--png-level", "small");
        assertTrue(Files.size(folder.resolve("small.png")) < Files.size(folder.resolve("fast.png")));
        assertEquals(read("fast.png"), read("small.png"));
    }

    @Test
    void previewAndPageShowTheCutoutBeforeItIsFinished() throws IOException {
        run("remove", disc, "--trim", "--fit", "20x20", "--preview", path("sheet2.png"), "--report", path("r.html"));
        run("remove", disc, "--out", path("plain.png"), "--preview", path("sheet3.png"));
        assertEquals(read("sheet3.png"), read("sheet2.png"));
        assertTrue(Files.readString(folder.resolve("r.html")).contains("\"width\":100"));
    }

    @ParameterizedTest
    @CsvSource({"--split auto --out-dir OUT", "--sheet OUT.png", "--align baseline --out-dir OUT --sheet OUT.png",
        "--sheet OUT.png --sheet-size 9", "--trim --out-dir OUT --jobs 2", "--canvas 9x9 --out-dir OUT"})
    void everyReportFollowsTheSchema(String options) {
        String[] words = options.replace("OUT", path("o")).split(" ");
        Cli cli = Cli.run(with(words, "remove", "--json", sheet, disc));
        String schema = Cli.run("validate", "--json-schema").out();
        var validator = JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(schema);
        assertEquals(Set.of(), validator.validate(cli.out(), InputFormat.JSON), cli.out() + cli.err());
    }

    @ParameterizedTest
    @CsvSource({
        "--split auto, --out-dir",
        "--split auto --out a.png, falls into 6",
        "--split rows --out-dir D, --split takes",
        "--fit 20, --fit takes",
        "--anchor top, add --canvas",
        "--canvas 9x9 --square, two canvases",
        "--smooth, add --fit",
        "--name a, --name is for",
        "--name ../a --out-dir D, is a path",
        "--palette 9 --lossy 80 --format webp, use one of them",
        "--trim --lossy 80, --lossy is for WebP",
        "--trim --out a.jpg, --out must end",
        "--trim --out - --json, both want standard output",
        "--trim --out a.png --out-dir D, use one of them",
        "--sheet-size 9, add --sheet",
        "--max-bytes 5G, --max-bytes takes",
        "--trim --png-level tiny, --png-level takes",
        "--trim --preview SHEET, is one of the images",
        "--sheet SHEET, is one of the images",
        "--sheet x.png --preview x.png, is one of the images",
    })
    void aLineThatMakesNoSenseIsExplained(String options, String words) {
        boolean tried = options.contains("a.png") && !options.contains("D");
        String line = options.replace("SHEET", sheet).replace("a.png", path("a.png")).replace("x.png", path("x.png"));
        Cli cli = Cli.run(with(line.split(" "), "remove", sheet));
        assertEquals(tried ? ExitCode.FAILED : ExitCode.USAGE, cli.code(), cli.err());
        assertTrue(cli.err().contains(words), cli.err());
        assertEquals(1, cli.err().lines().count());
    }

    @ParameterizedTest
    @CsvSource({"--name same, put {name} in --name", "--split auto --name {n}, put {name} in --name"})
    void namesThatImagesWouldShareAreRefusedAtOnce(String options, String words) {
        Cli cli = Cli.run(with(options.split(" "), "remove", disc, sheet, "--out-dir", path("out")));
        assertEquals(ExitCode.USAGE, cli.code());
        assertTrue(cli.err().contains(words), cli.err());
        assertFalse(Files.exists(folder.resolve("out")));
    }

    @ParameterizedTest
    @CsvSource({"'', false", "--trim, true"})
    void nothingOfFinishingIsLoadedWhereNothingIsFinished(String options, boolean loaded) throws Exception {
        Path log = folder.resolve("classes");
        String[] more = options.isEmpty() ? new String[0] : options.split(" ");
        Process process = new ProcessBuilder(with(more,
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xlog:class+load:file=" + log,
                        "-cp", classPath(), Main.class.getName(), "remove", disc))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said").toFile())
                .start();
        assertEquals(0, process.waitFor(), () -> folder.resolve("said").toString());
        assertEquals(loaded, Files.readString(log).contains("dev.alphakey.finish."));
    }

    private static String classPath() throws Exception {
        Path main = Path.of(Main.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        return main + File.pathSeparator + System.getProperty("jdk.module.path", "") + File.pathSeparator
                + System.getProperty("java.class.path");
    }

    private static Raster onGreen(Raster clear) {
        return Backdrop.solid(GREEN).behind(clear);
    }

    private String cutout() throws IOException {
        return Pictures.save(folder.resolve("cutout.png"), Pictures.clearSheet(1, 1, 100)).toString();
    }

    private static Cli run(String... arguments) {
        Cli cli = Cli.run(arguments);
        assertEquals(ExitCode.DONE, cli.code(), cli.err());
        return cli;
    }

    private static String[] with(String[] more, String... line) {
        return Stream.concat(Stream.of(line), Stream.of(more)).toArray(String[]::new);
    }

    private static List<JsonObject> results(Cli cli) {
        return JsonParser.parseString(cli.out()).getAsJsonObject().getAsJsonArray("results").asList().stream()
                .map(r -> r.getAsJsonObject())
                .toList();
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private Raster read(String name) throws IOException {
        return Images.read(folder.resolve(name), ReadLimits.DEFAULT).raster();
    }

    private List<String> listed(String name) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve(name))) {
            return files.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }
}
