package dev.alphakey.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A page, used as a reader would. What it looked like is kept in {@code target/screenshots}. */
@Timeout(value = 300, threadMode = ThreadMode.SEPARATE_THREAD)
abstract class PageInBrowser {
    static final Path SCREENSHOTS = Path.of("target", "screenshots");
    static final int SIDE = 96;

    @TempDir
    static Path profile;

    static Browser browser;

    @TempDir
    Path folder;

    /** For the condition on each of the classes, since conditions are not inherited. */
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
}
