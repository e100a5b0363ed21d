package dev.alphakey.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import dev.alphakey.check.Check;
import dev.alphakey.check.Finding;
import dev.alphakey.check.Severity;
import dev.alphakey.image.Box;
import dev.alphakey.image.Raster;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** One file on the page: its pictures and its findings. */
@EnabledIf(value = "aBrowserIsThere", disabledReason = "no Chromium on the path (apt-get install chromium), so no page is looked at")
class ReportFileInBrowserTest extends PageInBrowser {
    /** A function that reads pixels off the canvas, from a copy so as not to change how the page draws. */
    private static final String SHOWN = "((x, y, w, h) => { const c = document.getElementById('canvas'),"
            + " k = Object.assign(document.createElement('canvas'), {width: c.width, height: c.height});"
            + " const b = k.getContext('2d', {willReadFrequently: true}); b.drawImage(c, 0, 0);"
            + " return b.getImageData(x, y, w, h).data; })";

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
    void aMendIsTheLineToPaste() throws Exception {
        String image = Pictures.save(folder.resolve("a b.png"), Runs.disc(SIDE)).toString();
        String out = folder.resolve("out.png").toString();
        Path page = folder.resolve("mend.html");
        Cli.run("remove", image, "--tolerance", "20", "--out", out, "--report", page.toString());
        browser.open(page);
        browser.await("document.getElementById('canvas').dataset.ready === '1'");
        String line = browser.text("document.querySelector('#findings code').textContent");
        assertTrue(line.startsWith("alphakey remove '" + image + "' --tolerance 20 --out " + out), line);
        assertTrue(line.endsWith(" --force"), line);
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
    void nothingThatSlipsInWouldRun() throws Exception {
        openDisc();
        browser.value("(() => { const s = document.createElement('script'); s.textContent = 'window.slipped = 1';"
                + " document.body.append(s); })()");
        assertFalse(browser.value("'slipped' in window").getAsBoolean());
        assertTrue(browser.complaints().toString().contains("Content Security Policy"));
        browser.complaints().clear();
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
}
