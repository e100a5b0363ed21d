package dev.alphakey.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.alphakey.check.Check;
import dev.alphakey.check.Severity;
import dev.alphakey.image.Box;
import dev.alphakey.image.Raster;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** The contact sheet of several files, and the way between it and them. */
@EnabledIf(value = "aBrowserIsThere", disabledReason = "no Chromium on the path (apt-get install chromium), so no page is looked at")
class ReportSheetInBrowserTest extends PageInBrowser {
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
