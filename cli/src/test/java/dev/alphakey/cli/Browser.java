package dev.alphakey.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A Chromium without a window, driven through the pipe that its DevTools protocol can be spoken over. */
final class Browser implements AutoCloseable {
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");
    private static final long PATIENCE_SECONDS = 240;
    private static final Map<String, Integer> CODES =
            Map.of("Home", 36, "End", 35, "ArrowLeft", 37, "ArrowRight", 39, "Enter", 13, "Tab", 9, "0", 48, "8", 56);

    private final Process process;
    private final InputStream answers;
    private final OutputStream requests;
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(task -> {
        var thread = new Thread(task, "browser-watch");
        thread.setDaemon(true);
        return thread;
    });
    private final List<String> complaints = new ArrayList<>();
    private final List<String> loaded = new ArrayList<>();
    private String session;
    private int calls;

    /** The browser that is named by {@code -Dalphakey.browser}, or the first one on the path. */
    static Optional<Path> installed() {
        String named = System.getProperty("alphakey.browser");
        if (named != null) {
            return Optional.of(Path.of(named));
        }
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Stream.of(path.split(File.pathSeparator))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** @param profile an empty folder for whatever it stores */
    Browser(Path program, Path profile) throws IOException {
        // The protocol wants descriptors 3 and 4, which only a shell can connect.
        process = new ProcessBuilder(
                        "sh", "-c", "exec \"$0\" \"$@\" 3<&0 4>&1 1>&2 0</dev/null",
                        program.toString(), "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                        "--disable-background-networking", "--disable-component-update", "--disable-sync",
                        "--disable-dev-shm-usage", "--allow-pre-commit-input", "--user-data-dir=" + profile, "--remote-debugging-pipe")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        watch.schedule(process::destroyForcibly, PATIENCE_SECONDS, TimeUnit.SECONDS);
        answers = new BufferedInputStream(process.getInputStream(), 1 << 16);
        requests = process.getOutputStream();
        String target = call("Target.createTarget", "url", "about:blank").get("targetId").getAsString();
        session = call("Target.attachToTarget", "targetId", target, "flatten", true).get("sessionId").getAsString();
        for (String domain : List.of("Page", "Runtime", "Log", "Network")) {
            call(domain + ".enable");
        }
        window(1200, 900);
    }

    /** Opens a page, and waits until everything in it is loaded. */
    void open(Path page) {
        open(page.toUri().toString());
    }

    /** Opens an address, and waits until everything in it is loaded. */
    void open(String address) {
        call("Page.navigate", "url", "about:blank");
        loaded.clear();
        call("Page.navigate", "url", address);
        // Before the first paint, keys and clicks are dropped.
        await("location.href != 'about:blank' && performance.getEntriesByType('navigation')[0].loadEventEnd > 0"
                + " && performance.getEntriesByName('first-contentful-paint').length > 0");
        settle();
    }

    void window(int width, int height) {
        call("Emulation.setDeviceMetricsOverride", "width", width, "height", height, "deviceScaleFactor", 1, "mobile", false);
    }

    /** Lets the system prefer dark or light, or a page be printed. */
    void media(String type, String scheme) {
        var feature = new JsonObject();
        feature.addProperty("name", "prefers-color-scheme");
        feature.addProperty("value", scheme);
        var features = new JsonArray();
        features.add(feature);
        call("Emulation.setEmulatedMedia", "media", type, "features", features);
    }

    /** What an expression of JavaScript comes to. */
    JsonElement value(String expression) {
        JsonObject answer = call("Runtime.evaluate", "expression", expression, "returnByValue", true, "awaitPromise", true);
        if (answer.has("exceptionDetails")) {
            throw new AssertionError(expression + ": " + answer.get("exceptionDetails"));
        }
        JsonElement value = answer.getAsJsonObject("result").get("value");
        return value == null ? JsonNull.INSTANCE : value;
    }

    String text(String expression) {
        return value(expression).getAsString();
    }

    int number(String expression) {
        return value(expression).getAsInt();
    }

    /** Waits until an expression is true. */
    void await(String expression) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!value("Boolean(" + expression + ")").getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("never came true: " + expression);
            }
            pause();
        }
    }

    /** Waits until what was changed is drawn. */
    void settle() {
        value("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done(1))))");
    }

    /** Presses the mouse in the middle of an element. */
    void click(String selector) {
        drag(selector, 0, 0);
    }

    /** Presses the mouse in the middle of an element, and lets it go so far away. */
    void drag(String selector, int dx, int dy) {
        JsonArray at = middle(selector);
        mouse("mousePressed", at, 0, 0, 0);
        for (int part = 1; part <= 4 && (dx != 0 || dy != 0); part++) {
            mouse("mouseMoved", at, dx * part / 4, dy * part / 4, 0);
        }
        mouse("mouseReleased", at, dx, dy, 0);
        settle();
    }

    /** Turns the wheel over a point that is so far from the middle of an element. */
    void wheel(String selector, int dx, int dy, int pixels) {
        mouse("mouseWheel", middle(selector), dx, dy, pixels);
        settle();
    }

    private JsonArray middle(String selector) {
        return value("(() => { const e = document.querySelector(" + quoted(selector) + "); e.scrollIntoView({block: 'nearest'});"
                        + " const r = e.getBoundingClientRect(); return [r.x + r.width / 2, r.y + r.height / 2]; })()")
                .getAsJsonArray();
    }

    private void mouse(String type, JsonArray at, int dx, int dy, int wheel) {
        call("Input.dispatchMouseEvent", "type", type, "x", at.get(0).getAsDouble() + dx, "y", at.get(1).getAsDouble() + dy,
                "button", type.equals("mouseWheel") ? "none" : "left", "buttons", type.equals("mouseMoved") ? 1 : 0,
                "clickCount", 1, "deltaX", 0, "deltaY", wheel);
    }

    void focus(String selector) {
        value("document.querySelector(" + quoted(selector) + ").focus()");
    }

    /** Presses a key, for whatever has the focus. */
    void press(String key) {
        int code = CODES.get(key);
        String text = key.length() == 1 ? key : key.equals("Enter") ? "\r" : "";
        call("Input.dispatchKeyEvent", "type", text.isEmpty() ? "rawKeyDown" : "keyDown", "key", key, "text", text,
                "windowsVirtualKeyCode", code);
        call("Input.dispatchKeyEvent", "type", "keyUp", "key", key, "windowsVirtualKeyCode", code);
        settle();
    }

    /** Every node that assistive technology is told of. */
    JsonArray accessibilityTree() {
        return call("Accessibility.getFullAXTree").getAsJsonArray("nodes");
    }

    void screenshot(Path file) throws IOException {
        byte[] png = Base64.getDecoder().decode(call("Page.captureScreenshot", "format", "png").get("data").getAsString());
        Files.createDirectories(file.getParent());
        Files.write(file, png);
    }

    /** What the console, the log or a dialog said since the browser was started. */
    List<String> complaints() {
        return complaints;
    }

    /** Every address that was asked for since the last page was opened. */
    List<String> loaded() {
        return loaded;
    }

    @Override
    public void close() {
        session = null;
        try {
            // When asked to, it takes its own files away.
            call("Browser.close");
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            process.destroyForcibly();
            watch.shutdownNow();
        }
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "\\'") + "'";
    }

    private static void pause() {
        try {
            Thread.sleep(30);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private JsonObject call(String method, Object... parameters) {
        var request = new JsonObject();
        int id = ++calls;
        request.addProperty("id", id);
        request.addProperty("method", method);
        if (session != null) {
            request.addProperty("sessionId", session);
        }
        var named = new JsonObject();
        for (int i = 0; i < parameters.length; i += 2) {
            Object value = parameters[i + 1];
            if (value instanceof JsonElement element) {
                named.add((String) parameters[i], element);
            } else if (value instanceof Number number) {
                named.addProperty((String) parameters[i], number);
            } else if (value instanceof Boolean flag) {
                named.addProperty((String) parameters[i], flag);
            } else {
                named.addProperty((String) parameters[i], (String) value);
            }
        }
        request.add("params", named);
        try {
            requests.write((request + "\0").getBytes(StandardCharsets.UTF_8));
            requests.flush();
            while (true) {
                JsonObject answer = read();
                if (answer.has("id") && answer.get("id").getAsInt() == id) {
                    if (answer.has("error")) {
                        throw new AssertionError(method + ": " + answer.get("error"));
                    }
                    return answer.getAsJsonObject("result");
                }
                if (answer.has("method")) {
                    event(answer.get("method").getAsString(), answer.getAsJsonObject("params"));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JsonObject read() throws IOException {
        var message = new ByteArrayOutputStream();
        for (int b = answers.read(); b != 0; b = answers.read()) {
            if (b < 0) {
                throw new IOException("the browser ended, or took longer than " + PATIENCE_SECONDS + " s");
            }
            message.write(b);
        }
        return JsonParser.parseString(message.toString(StandardCharsets.UTF_8)).getAsJsonObject();
    }

    private void event(String method, JsonObject parameters) {
        switch (method) {
            case "Runtime.consoleAPICalled", "Runtime.exceptionThrown", "Log.entryAdded", "Page.javascriptDialogOpening" ->
                complaints.add(method + " " + parameters);
            case "Network.requestWillBeSent" ->
                loaded.add(parameters.getAsJsonObject("request").get("url").getAsString());
            default -> { }
        }
    }
}
