package dev.alphakey.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.alphakey.cli.command.ExitCode;
import dev.alphakey.codec.Images;
import dev.alphakey.codec.ReadLimits;
import dev.alphakey.image.Raster;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlReportTest {
    private static final Pattern PICTURE =
            Pattern.compile("<script type=\"text/plain\" id=\"(\\w+-\\d+)\">([A-Za-z0-9+/=]*)</script>");

    @TempDir
    Path folder;

    @Test
    void aPageAboutOneFileHoldsItsPicturesBitForBit() throws IOException {
        Raster source = Runs.disc(64);
        Path in = Pictures.save(folder.resolve("a.png"), source);
        Path out = folder.resolve("b.png");
        Path page = folder.resolve("page.html");
        Cli cli = Cli.run("remove", in.toString(), "--out", out.toString(), "--report", page.toString());
        assertEquals(ExitCode.DONE, cli.code(), cli.err());
        assertTrue(cli.out().contains("Report: " + page), cli.out());
        assertEquals(source, picture(page, "source-0"));
        assertEquals(Images.read(out, ReadLimits.DEFAULT).raster(), picture(page, "cutout-0"));
    }

    @Test
    void aValidationIsShownBesideItsSource() throws IOException {
        Raster source = Runs.disc(64);
        Path in = Pictures.save(folder.resolve("a.png"), source);
        Path out = Pictures.save(folder.resolve("b.png"), Runs.cutout(source));
        Path page = folder.resolve("page.html");
        Cli.run("validate", out.toString(), "--source", in.toString(), "--report", page.toString());
        assertEquals(source, picture(page, "source-0"));
        JsonObject file = data(page).getAsJsonArray("files").get(0).getAsJsonObject();
        assertEquals("PASS", file.getAsJsonObject("result").get("status").getAsString());
    }

    @Test
    void theCommandIsWhatWasTyped() throws IOException {
        Path in = Pictures.save(folder.resolve("it's a.png"), Runs.disc(64));
        Path page = folder.resolve("page.html");
        Cli.run("remove", in.toString(), "--report", page.toString(), "--shadow", "drop");
        String name = in.toString().replace("'", "'\\''");
        assertEquals(
                "alphakey remove '" + name + "' --report " + page + " --shadow drop",
                data(page).get("command").getAsString());
    }

    @Test
    void onAPageAboutManyEachFileHasItsShare() throws Exception {
        Path page = folder.resolve("page.html");
        Raster noise = Runs.noise(500, 200, 3);
        try (var shown = new Runs.Shown(page, 60)) {
            shown.add("a.png", noise, noise);
            shown.write();
        }
        long share = (48L << 20) / 60;
        byte[] source = bytes(page, "source-0");
        byte[] cutout = bytes(page, "cutout-0");
        int size = source.length + cutout.length;
        assertTrue(size <= share && size > share / 4, size + " of " + share);
        Raster shown = Images.read(cutout, ReadLimits.DEFAULT).raster();
        JsonObject pictures = data(page).getAsJsonArray("files").get(0).getAsJsonObject().getAsJsonObject("pictures");
        assertEquals(500, pictures.get("width").getAsInt());
        assertEquals(shown.width(), pictures.getAsJsonObject("cutout").get("width").getAsInt());
        assertEquals(250, shown.width(), "made smaller by a whole factor");
    }

    @Test
    void whatFitsStaysBitForBitOnAPageAboutMany() throws Exception {
        Path page = folder.resolve("page.html");
        Raster source = Runs.disc(300);
        Raster cutout = Runs.cutout(source);
        try (var shown = new Runs.Shown(page, 2)) {
            shown.add("a.png", source, cutout);
            shown.write();
        }
        assertEquals(source, picture(page, "source-0"));
        Raster seen = picture(page, "cutout-0");
        // Colours under alpha 0 are nobody's.
        for (int y = 0; y < 300; y++) {
            for (int x = 0; x < 300; x++) {
                int expected = cutout.argb(x, y);
                assertEquals(expected >>> 24 == 0 ? 0 : expected, seen.argb(x, y) >>> 24 == 0 ? 0 : seen.argb(x, y));
            }
        }
    }

    @Test
    void whereTheShareIsTooSmallOnlyTheThumbnailIsLeft() throws Exception {
        Path page = folder.resolve("page.html");
        Raster noise = Runs.noise(300, 255, 3);
        try (var shown = new Runs.Shown(page, 100_000)) {
            shown.add("a.png", noise, noise);
            shown.write();
        }
        JsonObject pictures = data(page).getAsJsonArray("files").get(0).getAsJsonObject().getAsJsonObject("pictures");
        assertTrue(pictures.get("thumbnail").getAsString().startsWith("data:image/"));
        assertTrue(pictures.get("cutout").isJsonNull());
        assertFalse(PICTURE.matcher(Files.readString(page)).find());
    }

    @Test
    void pagesDoNotDependOnTheNumberOfJobs() throws IOException {
        Path in = drawFolder();
        String one = runFolder(in, "1");
        String four = runFolder(in, "4");
        assertEquals(one.replace("--jobs 1", "--jobs 4"), four);
    }

    @Test
    void filesThatWereSkippedAreShownWithTheirPictures() throws IOException {
        Path in = drawFolder();
        Path page = folder.resolve("page.html");
        Path out = folder.resolve("out");
        Cli.run("remove", in.toString(), "--out-dir", out.toString());
        Cli.run("remove", in.toString(), "--out-dir", out.toString(), "--report", page.toString());
        JsonObject file = data(page).getAsJsonArray("files").get(1).getAsJsonObject();
        assertEquals("SKIP", file.getAsJsonObject("result").get("status").getAsString());
        assertEquals(Images.read(out.resolve("b.png"), ReadLimits.DEFAULT).raster().bounds(), picture(page, "cutout-1").bounds());
    }

    @Test
    void thePolicyAllowsExactlyTheScriptAndTheStyleOfThePage() throws Exception {
        Path in = Pictures.save(folder.resolve("a.png"), Runs.disc(64));
        Path page = folder.resolve("page.html");
        Cli.run("remove", in.toString(), "--report", page.toString());
        String html = Files.readString(page);
        String policy = between(html, "http-equiv=\"Content-Security-Policy\" content=\"", "\"");
        assertTrue(policy.startsWith("default-src 'none'; "), policy);
        assertTrue(policy.contains("script-src '" + hash(between(html, "<script>", "</script>")) + "';"), policy);
        assertTrue(policy.contains("style-src '" + hash(between(html, "<style>", "</style>")) + "';"), policy);
        assertFalse(policy.contains("unsafe"), policy);
        assertFalse(html.contains(" onclick=") || html.contains(" style="), "nothing inline");
        assertFalse(html.replaceAll("data:image[^\"]*", "").contains("http://") || html.contains("https://"), "no address");
    }

    @Test
    void namesCannotEndTheData() throws Exception {
        String name = "</script><!--<script>\u2028&.png";
        Path page = folder.resolve("page.html");
        Raster source = Runs.disc(48);
        try (var shown = new Runs.Shown(page, 1)) {
            shown.add(name, source, source);
            shown.write();
        }
        String json = between(Files.readString(page), "<script type=\"application/json\" id=\"data\">", "</script>");
        assertFalse(json.contains("<") || json.contains("\u2028"), json);
        JsonObject file = data(page).getAsJsonArray("files").get(0).getAsJsonObject();
        assertEquals(name, file.getAsJsonObject("result").get("input").getAsString());
    }

    @Test
    void anEarlierPageIsReplacedAndNothingElse() throws IOException {
        Path in = Pictures.save(folder.resolve("a.png"), Runs.disc(64));
        Path page = folder.resolve("page.html");
        String[] command = {"validate", in.toString(), "--report", page.toString()};
        Cli.run(command);
        assertEquals(ExitCode.INVALID, Cli.run(command).code(), "the second time too");
        Files.writeString(page, "<!DOCTYPE html>\nsomething of the user's");
        Cli refused = Cli.run(command);
        assertEquals(ExitCode.USAGE, refused.code());
        assertTrue(refused.err().contains("page.html: exists already; use --force"), refused.err());
        assertEquals("<!DOCTYPE html>\nsomething of the user's", Files.readString(page));
    }

    @ParameterizedTest
    @ValueSource(strings = {"page.txt", "missing/page.html", "a.html/"})
    void aPageThatCannotBeIsRefusedBeforeTheWork(String name) throws IOException {
        Path in = Pictures.save(folder.resolve("a.png"), Runs.disc(64));
        Path out = folder.resolve("b.png");
        Cli cli = Cli.run("remove", in.toString(), "--out", out.toString(), "--report", folder + "/" + name);
        assertEquals(ExitCode.USAGE, cli.code(), cli.err());
        assertEquals(1, cli.err().lines().count(), cli.err());
        assertFalse(Files.exists(out));
    }

    @Test
    void aPageThatIsAnImageOfTheRunIsRefused() throws IOException {
        Path in = folder.resolve("a.html");
        Files.copy(Pictures.save(folder.resolve("a.png"), Runs.disc(64)), in);
        Cli cli = Cli.run("validate", in.toString(), "--report", in.toString(), "--force");
        assertEquals(ExitCode.USAGE, cli.code());
        assertTrue(cli.err().contains("is one of the images"), cli.err());
    }

    @Test
    void aDiskWithoutRoomForThePageIsAFailure() throws IOException {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.exists(full), "this system has no /dev/full");
        Path in = Pictures.save(folder.resolve("a.png"), Runs.disc(64));
        Path page = Files.createSymbolicLink(folder.resolve("page.html"), full);
        Cli cli = Cli.run("remove", in.toString(), "--out", folder.resolve("b.png").toString(), "--report", page.toString());
        assertEquals(ExitCode.FAILED, cli.code());
        assertTrue(cli.err().startsWith("alphakey: --report " + page), cli.err());
        Files.delete(page);
    }

    private Path drawFolder() throws IOException {
        Path in = Files.createDirectory(folder.resolve("in"));
        for (int i = 0; i < 5; i++) {
            Pictures.save(in.resolve((char) ('a' + i) + ".png"), Runs.disc(180 - 30 * i));
        }
        Files.writeString(in.resolve("bad.png"), "not an image");
        return in;
    }

    private String runFolder(Path in, String jobs) throws IOException {
        Path page = folder.resolve("page.html");
        Cli.run("remove", in.toString(), "--out-dir", folder.resolve("out").toString(), "--force", "--jobs", jobs,
                "--report", page.toString());
        return Files.readString(page);
    }

    private static JsonObject data(Path page) throws IOException {
        String json = between(Files.readString(page), "<script type=\"application/json\" id=\"data\">", "</script>");
        return JsonParser.parseString(json).getAsJsonObject();
    }

    private static Raster picture(Path page, String id) throws IOException {
        return Images.read(bytes(page, id), ReadLimits.DEFAULT).raster();
    }

    private static byte[] bytes(Path page, String id) throws IOException {
        Matcher picture = PICTURE.matcher(Files.readString(page));
        while (picture.find()) {
            if (picture.group(1).equals(id)) {
                return Base64.getDecoder().decode(picture.group(2));
            }
        }
        throw new AssertionError("no picture " + id);
    }

    private static String between(String text, String before, String after) {
        int start = text.indexOf(before) + before.length();
        return text.substring(start, text.indexOf(after, start));
    }

    private static String hash(String text) throws Exception {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        return "sha256-" + Base64.getEncoder().encodeToString(digest);
    }
}
