package dev.alphakey.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import dev.alphakey.cli.command.ExitCode;
import dev.alphakey.cli.finish.FinishCommand;
import dev.alphakey.codec.Images;
import dev.alphakey.codec.ReadLimits;
import dev.alphakey.image.Box;
import dev.alphakey.image.Raster;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.cli.Option;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FinishCommandTest {
    @TempDir
    Path folder;

    private String sheet;
    private String disc;

    @BeforeEach
    void drawCutouts() throws IOException {
        sheet = Pictures.save(folder.resolve("sheet.png"), Pictures.clearSheet(3, 2, 80)).toString();
        disc = Pictures.save(folder.resolve("disc.png"), Pictures.clearSheet(1, 1, 100)).toString();
    }

    @Test
    void anImageIsTrimmedPaddedAndSquared() throws IOException {
        Cli cli = Cli.run("finish", disc, "--square", "--pad", "3", "--trim");
        assertEquals(ExitCode.DONE, cli.code(), cli.err());
        assertEquals(new Box(0, 0, 66, 66), read("disc-finished.png").bounds());
    }

    @Test
    void anImageIsFittedAndLaidOnACanvas() throws IOException {
        run("finish", disc, "--trim", "--fit", "32x32", "--canvas", "64x48", "--anchor", "bottom", "--out", path("a.webp"));
        Raster result = read("a.webp");
        assertEquals(new Box(0, 0, 64, 48), result.bounds());
        assertTrue(result.argb(32, 44) >>> 24 == 255 && result.argb(32, 10) == 0);
    }

    @Test
    void aSheetIsSplitIntoNamedSprites() throws IOException {
        Cli cli = run("finish", sheet, "--split", "components", "--out-dir", path("out"));
        assertEquals(
                List.of("sheet-01.png", "sheet-02.png", "sheet-03.png", "sheet-04.png", "sheet-05.png", "sheet-06.png"),
                listed("out"));
        assertEquals(6, cli.out().lines().count());
    }

    @Test
    void namesMayTellRowAndColumn() throws IOException {
        run("finish", sheet, "--split", "grid", "3x2", "--out-dir", path("out"), "--name", "r{row}-c{column:02}", "--format", "webp");
        assertEquals(List.of("r1-c01.webp", "r1-c02.webp", "r1-c03.webp", "r2-c01.webp", "r2-c02.webp", "r2-c03.webp"), listed("out"));
    }

    @Test
    void anOpaqueImageIsRefusedWithTheCommandThatHelps() throws IOException {
        Path opaque = Pictures.save(folder.resolve("opaque.png"), Pictures.disc(40, 0xff08f40c));
        Cli cli = Cli.run("finish", opaque.toString(), "--trim");
        assertEquals(ExitCode.FAILED, cli.code());
        assertEquals("alphakey: " + opaque + ": it has no transparency: run alphakey remove first", cli.err().strip());
        assertFalse(Files.exists(folder.resolve("opaque-finished.png")));
    }

    @Test
    void oneFileInTheWayKeepsAllSpritesOfASheetFromBeingWritten() throws IOException {
        Files.createDirectories(folder.resolve("out"));
        Files.writeString(folder.resolve("out/sheet-04.png"), "mine");
        String[] line = {"finish", sheet, "--split", "auto", "--out-dir", path("out")};
        Cli cli = Cli.run(line);
        assertEquals(ExitCode.FAILED, cli.code());
        assertTrue(cli.err().contains("sheet-04.png") && cli.err().contains("--force"), cli.err());
        assertEquals(List.of("sheet-04.png"), listed("out"));
        run(Stream.concat(Stream.of(line), Stream.of("--force")).toArray(String[]::new));
        assertEquals(6, listed("out").size());
    }

    @Test
    void aPipeGoesInAndOut() throws IOException {
        Cli cli = Cli.withInput(Files.readAllBytes(Path.of(disc)), "finish", "-", "--trim", "--out", "-");
        assertEquals(ExitCode.DONE, cli.code(), cli.err());
        assertEquals(60, Images.read(cli.outBytes(), ReadLimits.DEFAULT).raster().width());
    }

    @Test
    void whatDoesNotArriveIsNotDone() {
        Cli cli = Cli.withOutputThatFails(0, "No space left on device", "finish", disc, "--out", "-");
        assertEquals(ExitCode.FAILED, cli.code());
        assertEquals("alphakey: standard output: No space left on device", cli.err().strip());
    }

    @Test
    void theReportSaysWhereEachSpriteWas() {
        Cli cli = run("finish", sheet, "--split", "auto", "--out-dir", path("out"), "--json");
        JsonObject result = json(cli.out()).getAsJsonArray("results").get(0).getAsJsonObject();
        assertEquals("DONE", result.get("status").getAsString());
        JsonObject fifth = result.getAsJsonArray("outputs").get(4).getAsJsonObject();
        assertEquals(2, fifth.get("row").getAsInt());
        assertEquals(2, fifth.get("column").getAsInt());
        assertEquals(path("out/sheet-05.png"), fifth.get("file").getAsString());
        JsonObject source = fifth.getAsJsonObject("source");
        assertEquals(96, source.get("x").getAsInt());
        assertEquals(96, source.get("y").getAsInt());
        assertEquals(fifth.get("width").getAsInt(), source.get("width").getAsInt());
    }

    @ParameterizedTest
    @CsvSource({"--out-dir OUT", "--sheet OUT.png", "--sheet OUT.png --sheet-size 9", "--split grid:999x1 --out-dir OUT"})
    void everyReportFollowsTheSchema(String options) {
        String[] words = options.replace("OUT", path("o")).split(" ");
        Cli cli = Cli.run(Stream.concat(Stream.of("finish", "--json", sheet, disc), Stream.of(words)).toArray(String[]::new));
        String schema = Cli.run("finish", "--json-schema").out();
        var validator = JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(schema);
        assertEquals(Set.of(), validator.validate(cli.out(), InputFormat.JSON), cli.out() + cli.err());
    }

    @Test
    void whatIsPackedCanBeCutOutWithTheMapAlone() throws IOException {
        run("finish", sheet, "--split", "grid:3x2", "--sheet", path("atlas.png"), "--out-dir", path("out"));
        JsonObject map = json(Files.readString(folder.resolve("atlas.json")));
        Raster atlas = read("atlas.png");
        assertEquals("atlas.png", map.getAsJsonObject("meta").get("image").getAsString());
        assertEquals(atlas.width(), map.getAsJsonObject("meta").getAsJsonObject("size").get("w").getAsInt());
        assertEquals(6, map.getAsJsonObject("frames").size());
        for (String name : map.getAsJsonObject("frames").keySet()) {
            JsonObject frame = map.getAsJsonObject("frames").getAsJsonObject(name);
            JsonObject place = frame.getAsJsonObject("frame");
            JsonObject trimmed = frame.getAsJsonObject("spriteSourceSize");
            JsonObject size = frame.getAsJsonObject("sourceSize");
            Raster alone = read("out/" + name + ".png");
            assertEquals(alone.bounds(), new Box(0, 0, size.get("w").getAsInt(), size.get("h").getAsInt()));
            assertEquals(atlas.crop(box(place)), alone.crop(box(trimmed)), name);
        }
    }

    @Test
    void framesOfSeveralFilesAreAlignedOnOneCanvas() throws IOException {
        Path small = Pictures.save(folder.resolve("small.png"), Pictures.clearSheet(1, 1, 50));
        run("finish", disc, small.toString(), "--align", "baseline", "--out-dir", path("out"));
        assertEquals(read("out/disc.png").bounds(), read("out/small.png").bounds());
    }

    @Test
    void fewerColoursMakeASmallerFile() throws IOException {
        run("finish", sheet, "--out", path("few.png"), "--palette", "16");
        byte[] file = Files.readAllBytes(folder.resolve("few.png"));
        assertEquals(3, file[25], "the colour type of palettes");
        assertTrue(file.length < Files.size(Path.of(sheet)));
    }

    @ParameterizedTest
    @CsvSource({"--palette, 32", "--max-bytes, 3K"})
    void fewerColoursMayBleedUnderAlphaZero(String option, String value) throws IOException {
        run("finish", sheet, "--out", path("bled.png"), "--fill", "bleed", option, value);
        Raster bled = read("bled.png");
        assertEquals(0, bled.argb(0, 0) >>> 24);
        assertTrue(bled.argb(0, 0) != 0, "a corner has the nearest colour");
    }

    @Test
    void aSizeInBytesIsKeptOrSaid() throws IOException {
        run("finish", sheet, "--out", path("few.png"), "--max-bytes", "2K");
        assertTrue(Files.size(folder.resolve("few.png")) <= 2048);
        Cli cli = Cli.run("finish", sheet, "--out", path("fewer.png"), "--max-bytes", "20");
        assertEquals(ExitCode.FAILED, cli.code());
        assertTrue(cli.err().contains("8 colours"), cli.err());
        assertFalse(Files.exists(folder.resolve("fewer.png")));
    }

    @Test
    void quietSaysNothing() {
        Cli cli = run("finish", disc, "--trim", "--quiet");
        assertEquals("", cli.out() + cli.err());
    }

    @Test
    void oneBrokenFileDoesNotStopTheOthers() throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.png"), "no image");
        Cli cli = Cli.run("finish", broken.toString(), disc, "--out-dir", path("out"), "--trim");
        assertEquals(ExitCode.PARTLY, cli.code());
        assertEquals(List.of("disc.png"), listed("out"));
        assertTrue(cli.err().contains("broken.png"), cli.err());
    }

    @Test
    void twoResultsOfOneNameAreNotWrittenOverOneAnother() throws IOException {
        Cli cli = Cli.run("finish", disc, sheet, "--out-dir", path("out"), "--name", "same", "--force");
        assertEquals(ExitCode.PARTLY, cli.code());
        assertTrue(cli.err().contains("--name"), cli.err());
        assertEquals(100, read("out/same.png").width());
    }

    @Test
    void aSheetThatIsTooSmallIsSaidAndNotWritten() {
        Cli cli = Cli.run("finish", sheet, "--split", "auto", "--sheet", path("a.png"), "--sheet-size", "64");
        assertEquals(ExitCode.FAILED, cli.code());
        assertTrue(cli.err().contains("do not fit"), cli.err());
        assertFalse(Files.exists(folder.resolve("a.json")));
    }

    @Test
    void aSheetNeverReplacesAnImageThatItIsMadeOf() {
        Cli cli = Cli.run("finish", sheet, "--split", "auto", "--sheet", sheet, "--force");
        assertEquals(ExitCode.USAGE, cli.code());
        assertTrue(cli.err().contains("name of its own"), cli.err());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "--force"})
    void resultsInAFolderNeverReplaceTheImages(String force) throws IOException {
        Raster before = read("disc.png");
        Cli cli = Cli.run(words("finish", disc, sheet, "--trim", "--out-dir", folder.toString(), force));
        assertEquals(ExitCode.USAGE, cli.code(), cli.err());
        assertTrue(cli.err().contains("disc.png is one of the images"), cli.err());
        assertEquals(before, read("disc.png"));
    }

    @Test
    void aSheetNeverReplacesAnImageOfTheRun() throws IOException {
        Raster before = read("disc.png");
        Cli cli = Cli.run("finish", disc, sheet, "--sheet", disc, "--force");
        assertEquals(ExitCode.USAGE, cli.code());
        assertTrue(cli.err().contains("disc.png is one of the images"), cli.err());
        assertEquals(before, read("disc.png"));
    }

    @Test
    void spritesNeverReplaceAnotherImage() throws IOException {
        Path other = Pictures.save(folder.resolve("sheet-02.png"), Pictures.clearSheet(1, 1, 50));
        Cli cli = Cli.run("finish", sheet, other.toString(), "--split", "auto", "--out-dir", folder.toString(), "--force");
        assertEquals(ExitCode.PARTLY, cli.code(), cli.err());
        assertTrue(cli.err().contains("sheet-02.png is one of the images"), cli.err());
        assertEquals(new Box(0, 0, 50, 50), read("sheet-02.png").bounds());
        assertFalse(Files.exists(folder.resolve("sheet-01.png")), "all or nothing of one image");
    }

    @Test
    void aSingleImageIsReplacedWhenForced() throws IOException {
        run("finish", disc, "--trim", "--out", disc, "--force");
        assertEquals(new Box(0, 0, 60, 60), read("disc.png").bounds());
    }

    @Test
    void aPictureLargerThanTheCanvasIsSaid() {
        Cli cli = Cli.run("finish", disc, "--canvas", "20x20");
        assertEquals(ExitCode.FAILED, cli.code());
        assertTrue(cli.err().contains("does not fit"), cli.err());
    }

    @ParameterizedTest
    @CsvSource({
        "--fit 20, --fit takes",
        "--fit 0x9, a side must have",
        "--canvas 9x9 --square, two canvases",
        "--anchor middle --square, an anchor is one of",
        "--anchor top, add --canvas",
        "--split rows, --split takes",
        "--split auto, --out-dir",
        "--split grid:0x3 --out-dir D, a grid has",
        "--keep few, --keep takes",
        "--pad 5px, --pad takes",
        "--align left, --align takes",
        "--palette 2, --palette takes",
        "--max-bytes 5G, --max-bytes takes",
        "--fill red, --fill takes",
        "--name a{x} --out-dir D, --name knows",
        "--name ../a --out-dir D, is a path",
        "--name a, --name is for",
        "--sheet a.jpg, --sheet must end",
        "--sheet-size 9, add --sheet",
        "--smooth, add --fit",
        "--pixel-art --smooth --fit 9x9, contradict",
        "--out a.jpg, --out must end",
        "--out - --json, both want standard output",
        "--format gif, --format takes",
    })
    void aLineThatMakesNoSenseIsExplained(String options, String words) {
        Cli cli = Cli.run(Stream.concat(Stream.of("finish", disc), Stream.of(options.split(" "))).toArray(String[]::new));
        assertEquals(ExitCode.USAGE, cli.code(), cli.err());
        assertTrue(cli.err().contains(words), cli.err());
        assertEquals(1, cli.err().lines().count());
    }

    @Test
    void theHelpPageNamesEveryOption() {
        Cli cli = Cli.run("finish", "--help");
        assertEquals(ExitCode.DONE, cli.code());
        for (Option option : new FinishCommand().options().getOptions()) {
            assertTrue(cli.out().contains("--" + option.getLongOpt()), option.getLongOpt());
        }
        assertTrue(cli.out().lines().allMatch(line -> line.length() <= 100), cli.out());
    }

    private Cli run(String... arguments) {
        Cli cli = Cli.run(arguments);
        assertEquals(ExitCode.DONE, cli.code(), cli.err());
        return cli;
    }

    private static String[] words(String... words) {
        return Stream.of(words).filter(word -> !word.isEmpty()).toArray(String[]::new);
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

    private static JsonObject json(String text) {
        return JsonParser.parseString(text).getAsJsonObject();
    }

    private static Box box(JsonObject json) {
        return new Box(json.get("x").getAsInt(), json.get("y").getAsInt(), json.get("w").getAsInt(), json.get("h").getAsInt());
    }
}
