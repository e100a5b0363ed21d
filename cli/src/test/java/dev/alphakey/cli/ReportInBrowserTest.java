package dev.alphakey.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.alphakey.check.Check;
import dev.alphakey.check.Finding;
import dev.alphakey.check.Severity;
import dev.alphakey.image.Box;
import dev.alphakey.image.Raster;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** The page, used as a reader would. What it looked like is kept in {@code target/screenshots}. */
@EnabledIf(value = "aBrowserIsThere", disabledReason = "no Chromium on the path (apt-get install chromium), so no page is looked at")
@Timeout(value = 300, threadMode = ThreadMode.SEPARATE_THREAD)
class ReportInBrowserTest {
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final int SIDE = 96;

    /** A function that reads pixels off the canvas, from a copy so as not to change how the page draws. */
    private static final String SHOWN = "((x, y, w, h) => { const c = document.getElementById('canvas'),"
            + " k = Object.assign(document.createElement('canvas'), {width: c.width, height: c.height});"
            + " const b = k.getContext('2d', {willReadFrequently: true}); b.drawImage(c, 0, 0);"
            + " return b.getImageData(x, y, w, h).data; })";

    @TempDir
    static Path profile;

    private static Browser browser;

    @TempDir
    Path folder;

    static boolean aBrowserIsThere() {
        return Browser.installed().isPresent();
    }

    @BeforeAll
    static void start() throws IOException {
        Path program = Browser.installed().orElseThrow();
        assertTrue(Files.isExecutable(program), () -> "-Dalphakey.browser=" + program + " is no program");
        browser = new Browser(program, profile);
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
    }

    @AfterEach
    void nothingWasLoadedAndNothingComplained() {
        assertEquals(List.of(), browser.complaints());
        for (String address : browser.loaded()) {
            assertTrue(address.startsWith("file:") || address.startsWith("data:"), address);
        }
        assertEquals(1, browser.loaded().stream().filter(a -> a.startsWith("file:")).distinct().count(), "only the page itself");
        browser.media("", "light");
        browser.window(1200, 900);
    }

    @Test
    void theBackgroundBehindTheCutoutSwitches() throws Exception {
        openDisc();
        browser.click("label:has([value=cutout])");
        browser.click("label:has([value=black])");
        assertEquals("0,0,0,255", pixel(2, 2));
        browser.click("label:has([value=white])");
        assertEquals("255,255,255,255", pixel(2, 2));
        browser.value("document.getElementById('color').value = '#1234ff';"
                + "document.getElementById('color').dispatchEvent(new Event('input', {bubbles: true}))");
        browser.settle();
        assertEquals("18,52,255,255", pixel(2, 2));
        browser.click("label:has([value=checker])");
        Set<String> checks = IntStream.range(0, 12).mapToObj(i -> pixel(i, 1)).collect(Collectors.toSet());
        assertEquals(Set.of("255,255,255,255", "204,204,204,255"), checks);
        browser.screenshot(SCREENSHOTS.resolve("cutout.png"));
    }

    @Test
    void eachPixelIsASharpSquareAtEightHundredPercent() throws Exception {
        Raster noise = Runs.noise(SIDE, 255, 5);
        openOne(noise, noise);
        browser.click("#most");
        assertEquals("800 %", browser.text("document.getElementById('zoom').textContent"));
        browser.click("label:has([value=source])");
        String edges = "(() => { const d = new Uint32Array(" + SHOWN + "(100, 100, 240, 1).buffer);"
                + " return [...d.keys()].slice(1).filter(i => d[i] !== d[i - 1]).map(i => i % 8); })()";
        List<JsonElement> found = browser.value(edges).getAsJsonArray().asList();
        assertEquals(29, found.size(), 1, "a new pixel every eight");
        assertEquals(1, found.stream().distinct().count(), "and only there: " + found);
    }

    @Test
    void keysZoomThePictureThatHasTheFocus() throws Exception {
        openDisc();
        browser.focus("#canvas");
        browser.press("8");
        assertEquals("800 %", browser.text("document.getElementById('zoom').textContent"));
        browser.press("0");
        assertEquals("600 %", browser.text("document.getElementById('zoom').textContent"), "as large as fits");
    }

    @Test
    void arrowKeysMoveThePictureThatHasTheFocus() throws Exception {
        Raster noise = Runs.noise(SIDE, 255, 6);
        openOne(noise, noise);
        browser.click("label:has([value=source])");
        browser.click("#most");
        String there = pixelAt(40, 0);
        assertNotEquals(there, pixelAt(0, 0));
        browser.focus("#canvas");
        browser.press("ArrowRight");
        assertEquals(there, pixelAt(0, 0));
    }

    @Test
    void theSwipeMovesByKeys() throws Exception {
        openDisc();
        browser.focus("#swipe");
        browser.press("End");
        assertEquals("100", browser.text("document.getElementById('swipe').getAttribute('aria-valuenow')"));
        String source = pixel(90, 2);
        assertEquals("8,244,12,255", source, "the source is over everything");
        browser.press("Home");
        assertEquals("0", browser.text("document.getElementById('swipe').getAttribute('aria-valuenow')"));
        assertNotEquals(source, pixel(90, 2));
        browser.press("ArrowRight");
        assertEquals("2", browser.text("document.getElementById('swipe').getAttribute('aria-valuenow')"));
    }

    @Test
    void theMouseDragsTheSwipeAndThePicture() throws Exception {
        Raster noise = Runs.noise(SIDE, 255, 7);
        openOne(noise, noise);
        browser.drag("#swipe", 170, 0);
        assertTrue(browser.number("document.getElementById('swipe').getAttribute('aria-valuenow')") > 65);
        browser.click("label:has([value=source])");
        browser.click("#most");
        String there = pixelAt(-40, 24);
        assertNotEquals(there, pixelAt(0, 0));
        browser.drag("#canvas", 40, -24);
        assertEquals(there, pixelAt(0, 0));
    }

    @Test
    void theWheelZoomsAroundThePointer() throws Exception {
        Raster noise = Runs.noise(SIDE, 255, 8);
        openOne(noise, noise);
        browser.click("label:has([value=source])");
        String under = pixelAt(105, 60);
        browser.wheel("#canvas", 105, 60, -100);
        assertEquals("780 %", browser.text("document.getElementById('zoom').textContent"));
        assertEquals(under, pixelAt(105, 60));
    }

    @Test
    void alphaIsShownAsGrey() throws Exception {
        openDisc();
        browser.click("label:has([value=alpha])");
        assertEquals("0,0,0,255", pixel(2, 2), "clear");
        assertEquals("255,255,255,255", pixel(48, 48), "opaque");
        String partial = "(() => { const c = document.getElementById('canvas');"
                + " const d = " + SHOWN + "(0, 0, c.width, c.height); let n = 0;"
                + " for (let i = 0; i < d.length; i += 4)"
                + "   if (d[i] > 20 && d[i] < 235 && d[i] === d[i + 1] && d[i] === d[i + 2] && d[i + 3] === 255) n++;"
                + " return n; })()";
        assertTrue(browser.number(partial) > 100, "partial alpha is between");
    }

    @Test
    void aFindingThatIsClickedShowsItsPlaceLargeAndOutlined() throws Exception {
        Raster source = Runs.disc(SIDE);
        openOne(source, Runs.cutout(source),
                Runs.finding(Check.COVERAGE, Severity.WARN, null),
                Runs.finding(Check.STAIR_STEPS, Severity.WARN, new Box(30, 40, 9, 7)),
                Runs.finding(Check.KEY_FRINGE, Severity.FAIL, new Box(30, 40, 9, 7)));
        assertEquals(2, browser.number("document.querySelectorAll('#findings button').length"), "two have a place");
        browser.click("#outlining label");
        browser.click("#findings button");
        browser.screenshot(SCREENSHOTS.resolve("finding.png"));
        assertEquals("true", browser.text("document.querySelector('#findings button').getAttribute('aria-pressed')"));
        assertEquals("800 %", browser.text("document.getElementById('zoom').textContent"));
        assertTrue(browser.value("document.getElementById('outlines').checked").getAsBoolean());
        assertTrue(browser.text("document.getElementById('status').textContent").contains("key-fringe: 9 × 7 pixels at 30, 40"));
        // The place is in the middle; its left edge is four and a half pixels of the picture away.
        assertEquals("255,59,48,255", pixelAt(-37, 0), "the colour of a defect");
        assertNotEquals("255,59,48,255", pixelAt(-20, 0));
        browser.click("#findings button");
        assertEquals("false", browser.text("document.querySelector('#findings button').getAttribute('aria-pressed')"));
    }

    @Test
    void theContactSheetFiltersAndSorts() throws Exception {
        openMany();
        assertEquals("a.png b.png c.png d.png", names());
        browser.click("label:has([value=PASS])");
        assertEquals("b.png c.png d.png", names());
        assertEquals("Showing 3 of 4 files", browser.text("document.getElementById('shown').textContent"));
        browser.click("label:has([value=PASS])");
        sort("verdict");
        assertEquals("d.png c.png b.png a.png", names());
        sort("coverage");
        assertEquals("c.png a.png b.png d.png", names());
        browser.click("#reverse");
        assertEquals("d.png b.png a.png c.png", names());
        browser.click("#reverse");
        sort("finding");
        assertEquals("c.png b.png a.png d.png", names());
        browser.value("document.getElementById('find').value = 'KEY-FR'");
        sort("name");
        assertEquals("c.png", names());
        browser.await("document.getElementById('status').textContent === 'Showing 1 of 4 files'");
    }

    @Test
    void aCardOpensItsFileAndTheWayBackLeadsToTheCard() throws Exception {
        openMany();
        browser.focus("#cards li:nth-child(2) a");
        browser.press("Enter");
        browser.await("document.getElementById('canvas').dataset.ready === '2'");
        browser.settle();
        assertTrue(browser.value("document.getElementById('reduced').hidden").getAsBoolean(), "it is shown as it is");
        assertEquals("b.png WARN", browser.text("document.getElementById('file-title').textContent"));
        assertEquals("file-title", browser.text("document.activeElement.id"));
        browser.screenshot(SCREENSHOTS.resolve("file-of-many.png"));
        browser.click("#next");
        browser.await("document.getElementById('canvas').dataset.ready === '3'");
        browser.click("#next");
        browser.await("document.getElementById('file-title').textContent === 'd.png ERROR'");
        assertTrue(browser.value("document.getElementById('viewer').hidden && document.getElementById('next').disabled").getAsBoolean());
        assertEquals("d.png: it is broken", browser.text("document.getElementById('outcome').textContent"));
        browser.click("#back");
        browser.await("!document.getElementById('sheet').hidden");
        assertEquals("#4", browser.text("document.activeElement.getAttribute('href')"));
    }

    @Test
    void theSystemsDarkIsFollowedUnlessTheReaderChooses() throws Exception {
        openMany();
        String brightness = "getComputedStyle(document.body).backgroundColor.match(/\\d+/g).slice(0, 3).reduce((a, b) => a + +b, 0)";
        assertTrue(browser.number(brightness) > 600, "light");
        browser.media("", "dark");
        browser.settle();
        assertTrue(browser.number(brightness) < 120, "dark");
        browser.screenshot(SCREENSHOTS.resolve("sheet-dark.png"));
        browser.value("document.getElementById('theme').value = 'light';"
                + "document.getElementById('theme').dispatchEvent(new Event('change'))");
        assertTrue(browser.number(brightness) > 600, "light again");
        browser.media("print", "dark");
        assertEquals("none", browser.text("getComputedStyle(document.getElementById('filter')).display"), "nothing to press on paper");
    }

    @Test
    void aNarrowWindowNeedsNoSidewaysScrolling() throws Exception {
        openMany();
        browser.window(400, 800);
        assertTrue(browser.number("document.documentElement.scrollWidth") <= 400);
        browser.screenshot(SCREENSHOTS.resolve("sheet-narrow.png"));
        browser.value("location.hash = '#3'");
        browser.await("document.getElementById('canvas').dataset.ready === '3'");
        assertTrue(browser.number("document.documentElement.scrollWidth") <= 400);
        browser.settle();
        browser.screenshot(SCREENSHOTS.resolve("file-narrow.png"));
    }

    @Test
    void everyControlHasANameForThoseWhoDoNotSeeIt() throws Exception {
        openMany();
        assertEquals(List.of(), nameless());
        browser.value("location.hash = '#3'");
        browser.await("document.getElementById('canvas').dataset.ready === '3'");
        assertEquals(List.of(), nameless());
    }

    @Test
    void everyResultOfASplitIsLinked() throws Exception {
        Path page = folder.resolve("split.html");
        Path out = folder.resolve("sprites");
        String sample = Path.of("../samples/sheet.png").toString();
        Cli.run("remove", sample, "--split", "auto", "--out-dir", out.toString(), "--report", page.toString());
        browser.open(page);
        browser.await("document.getElementById('canvas').dataset.ready === '1'");
        JsonArray links = browser.value("[...document.querySelectorAll('.results a')].map(a => a.href)").getAsJsonArray();
        assertEquals(8, links.size());
        for (JsonElement link : links) {
            assertTrue(Files.isRegularFile(Path.of(URI.create(link.getAsString()))), link.getAsString());
        }
        assertEquals(8, links.asList().stream().distinct().count());
    }

    @Test
    void namesAreTextWhateverIsInThem() throws Exception {
        String name = "</script><script>alert(1)</script> <img src=x onerror=alert(2)> \"&lt;' javascript:\u202egnp.png";
        Raster source = Runs.disc(SIDE);
        Path page = folder.resolve("hostile.html");
        try (var shown = new Runs.Shown(page, 2)) {
            shown.add(name, source, Runs.cutout(source));
            shown.fail("<!--<script>", "<!--<script>: " + name);
            shown.write();
        }
        browser.open(page);
        String seen = "</script><script>alert(1)</script> <img src=x onerror=alert(2)> \"&lt;' javascript:‹U+202E›gnp.png";
        // What comes before the last slash is a folder.
        String last = seen.substring(seen.lastIndexOf('/') + 1);
        assertEquals(last, browser.text("document.querySelector('#cards .name').textContent"));
        assertEquals(seen, browser.text("document.querySelector('#cards a').title"));
        assertEquals(0, browser.number("document.querySelectorAll('[onerror], img:not([src^=\"data:\"])').length"));
        browser.value("location.hash = '#2'");
        browser.await("document.getElementById('outcome').textContent === '<!--<script>: ' + " + new Gson().toJson(seen));
    }

    @Test
    void nothingThatSlipsInWouldRun() throws Exception {
        openDisc();
        browser.value("(() => { const s = document.createElement('script'); s.textContent = 'window.slipped = 1';"
                + " document.body.append(s); })()");
        assertFalse(browser.value("'slipped' in window").getAsBoolean());
        assertTrue(browser.complaints().toString().contains("Content Security Policy"));
        browser.complaints().clear();
    }

    @Test
    void aPageAboutTwoHundredFilesOpensAtOnce() throws Exception {
        Path page = folder.resolve("many.html");
        try (var shown = new Runs.Shown(page, 200)) {
            for (int i = 0; i < 200; i++) {
                // Nothing compresses worse, so that the page is as large as such pages get.
                Raster noise = Runs.noise(232, 255, i);
                shown.add("picture-" + i + ".png", noise, Runs.noise(232, 255, -i));
            }
            shown.write();
        }
        long bytes = Files.size(page);
        double usable = Double.MAX_VALUE;
        double loaded = Double.MAX_VALUE;
        for (int round = 0; round < 3; round++) {
            browser.open(page);
            assertEquals(200, browser.number("document.querySelectorAll('#cards li').length"));
            usable = Math.min(usable, browser.value("performance.getEntriesByName('usable')[0].startTime").getAsDouble());
            loaded = Math.min(loaded, browser.value("performance.getEntriesByType('navigation')[0].loadEventEnd").getAsDouble());
        }
        System.out.printf(Locale.ROOT, "A report of 200 files, %.1f MB: usable after %.0f ms, whole after %.0f ms%n",
                bytes / 1e6, usable, loaded);
        assertTrue(bytes > 55_000_000 && bytes < 80_000_000, "a page of " + bytes + " bytes");
        assertTrue(usable < 2000, "usable after " + usable + " ms");
        // The rest arrives behind the reader's back, and machines are busy.
        assertTrue(loaded < 10_000, "whole after " + loaded + " ms");
        browser.value("location.hash = '#200'");
        browser.await("document.getElementById('canvas').dataset.ready === '200'");
        assertTrue(browser.text("document.getElementById('reduced').textContent").contains("compressed"));
        browser.screenshot(SCREENSHOTS.resolve("last-of-200.png"));
    }

    private void openDisc() throws Exception {
        Raster source = Runs.disc(SIDE);
        openOne(source, Runs.cutout(source));
    }

    private void openOne(Raster source, Raster cutout, Finding... findings) throws Exception {
        Path page = folder.resolve("one.html");
        try (var shown = new Runs.Shown(page, 1)) {
            shown.add("disc.png", source, cutout, findings);
            shown.write();
        }
        browser.open(page);
        browser.await("document.getElementById('canvas').dataset.ready === '1'");
        browser.settle();
    }

    private void openMany() throws Exception {
        Path page = folder.resolve("some.html");
        Raster source = Runs.disc(SIDE);
        Raster cutout = Runs.cutout(source);
        Raster full = Runs.noise(SIDE, 255, 1);
        Raster thin = Runs.noise(SIDE, 20, 2);
        try (var shown = new Runs.Shown(page, 4)) {
            shown.add("a.png", source, cutout);
            shown.add("b.png", full, full, Runs.finding(Check.COVERAGE, Severity.WARN, null));
            shown.add("c.png", thin, thin,
                    Runs.finding(Check.KEY_FRINGE, Severity.FAIL, new Box(10, 10, 8, 8)),
                    Runs.finding(Check.SPECKS, Severity.WARN, new Box(40, 70, 3, 3)));
            shown.fail("d.png", "d.png: it is broken");
            shown.write();
        }
        browser.open(page);
    }

    private void sort(String by) {
        browser.value("document.getElementById('sort').value = '" + by + "';"
                + "document.getElementById('sort').dispatchEvent(new Event('input', {bubbles: true}))");
    }

    private String names() {
        return browser.text("[...document.querySelectorAll('#cards .name')].map(e => e.textContent).join(' ')");
    }

    /** What the canvas shows of a pixel of the picture, near its middle. */
    private String pixel(int x, int y) {
        return browser.text("(() => { const c = document.getElementById('canvas');"
                + " const zoom = parseFloat(document.getElementById('zoom').textContent) / 100;"
                + " const left = Math.round(c.width / 2 - " + SIDE + " / 2 * zoom), top = Math.round(c.height / 2 - " + SIDE + " / 2 * zoom);"
                + " return [..." + SHOWN + "(left + (" + x + " + .5) * zoom, top + (" + y + " + .5) * zoom, 1, 1)].join();"
                + "})()");
    }

    /** What the canvas shows so far from its middle. */
    private String pixelAt(int dx, int dy) {
        return browser.text("(() => { const c = document.getElementById('canvas');"
                + " return [..." + SHOWN + "(c.width / 2 + " + dx + ", c.height / 2 + " + dy + ", 1, 1)].join();"
                + "})()");
    }

    private List<String> nameless() {
        var roles = Set.of("button", "link", "checkbox", "radio", "slider", "searchbox", "combobox", "image", "group", "ColorWell", "textbox");
        return StreamSupport.stream(browser.accessibilityTree().spliterator(), false)
                .map(JsonElement::getAsJsonObject)
                .filter(node -> node.has("role") && !node.get("ignored").getAsBoolean())
                .filter(node -> roles.contains(word(node, "role")) && word(node, "name").isBlank())
                .map(JsonObject::toString)
                .toList();
    }

    private static String word(JsonObject node, String property) {
        return node.has(property) ? node.getAsJsonObject(property).get("value").getAsString() : "";
    }
}
