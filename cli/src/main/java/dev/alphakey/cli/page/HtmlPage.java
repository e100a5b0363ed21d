package dev.alphakey.cli.page;

import com.google.gson.stream.JsonWriter;
import dev.alphakey.check.Check;
import dev.alphakey.cli.command.Program;
import dev.alphakey.cli.report.Output;
import dev.alphakey.cli.report.Report;
import dev.alphakey.cli.report.ReportJson;
import java.io.BufferedWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Puts the page together: a fixed document, style and script, the run as JSON, and behind them the pictures, which the browser
 * decodes only when one is opened. Whatever comes from the run is in the JSON, in which nothing can be taken for HTML.
 */
public final class HtmlPage {
    /** How every page begins. */
    public static final String MARK = "<!DOCTYPE html>\n<!-- AlphaKey report -->\n";

    /** In the order in which they build on each other; together they are one script. */
    private static final List<String> SCRIPTS =
            List.of("report-words.js", "report-sheet.js", "report-viewer.js", "report-file.js", "report-reader.js");

    private final Path file;
    private final String command;
    private final PictureSpool spool;

    /** @param command the command line that made the run */
    public HtmlPage(Path file, String command, PictureSpool spool) {
        this.file = file;
        this.command = command;
        this.spool = spool;
    }

    /** @param exhibits the pictures that there are, by the name of the input */
    public void write(List<Report> reports, Map<String, Exhibit> exhibits, OutputStream out) throws IOException {
        String style = resource("report.css");
        String script = SCRIPTS.stream().map(HtmlPage::resource).collect(Collectors.joining());
        String[] document = resource("report.html")
                .replace("{{policy}}", policy(style, script))
                .replace("{{style}}", style)
                .replace("{{script}}", script)
                .split("\\{\\{data}}|\\{\\{pictures}}");
        Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        text.write(MARK);
        text.write(document[0]);
        data(reports, exhibits, text);
        text.write(document[1]);
        for (int i = 0; i < reports.size(); i++) {
            Exhibit exhibit = exhibits.get(reports.get(i).input());
            if (exhibit != null) {
                picture(id("source", i), exhibit.source(), text, out);
                picture(id("cutout", i), exhibit.cutout(), text, out);
            }
        }
        text.write(document[2]);
        text.flush();
    }

    /** Nothing is loaded from anywhere, and nothing runs but the script of the page. */
    private static String policy(String style, String script) {
        return "default-src 'none'; script-src '" + hash(script) + "'; style-src '" + hash(style)
                + "'; img-src data:; base-uri 'none'; form-action 'none'";
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String resource(String name) {
        try (InputStream in = HtmlPage.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void data(List<Report> reports, Map<String, Exhibit> exhibits, Writer text) throws IOException {
        // Not closed, since more is to be written behind it.
        var json = new JsonWriter(text);
        json.setHtmlSafe(true);
        json.beginObject();
        json.name("command").value(command);
        json.name("version").value(Program.version());
        json.name("files").beginArray();
        for (int i = 0; i < reports.size(); i++) {
            file(json, reports.get(i), exhibits.get(reports.get(i).input()), i);
        }
        json.endArray();
        json.endObject();
        json.flush();
    }

    private void file(JsonWriter json, Report report, Exhibit exhibit, int index) throws IOException {
        json.beginObject();
        json.name("result");
        ReportJson.report(json, report);
        json.name("notRun").beginArray();
        if (report.validation().isPresent()) {
            for (Check check : report.validation().get().notRun()) {
                json.value(check.id());
            }
        }
        json.endArray();
        json.name("name").value(name(report.input()));
        json.name("inputLink").value(FileLink.between(file, report.input()).orElse(null));
        json.name("outputLink").value(report.output().flatMap(o -> FileLink.between(file, o)).orElse(null));
        json.name("outputLinks").beginArray();
        for (Output output : report.outputs()) {
            json.value(output.file().flatMap(o -> FileLink.between(file, o)).orElse(null));
        }
        json.endArray();
        json.name("pictures");
        if (exhibit == null) {
            json.nullValue();
        } else {
            json.beginObject();
            json.name("width").value(exhibit.width());
            json.name("height").value(exhibit.height());
            json.name("thumbnail").value(exhibit.thumbnail().isPresent() ? uri(exhibit.thumbnail().get()) : null);
            view(json, "cutout", exhibit.cutout(), index);
            view(json, "source", exhibit.source(), index);
            json.endObject();
        }
        json.endObject();
    }

    private static String name(String input) {
        Path last = Path.of(input).getFileName();
        return input.equals("-") ? "standard input" : last == null ? input : last.toString();
    }

    private static void view(JsonWriter json, String name, Optional<Exhibit.Picture> picture, int index) throws IOException {
        json.name(name);
        if (picture.isEmpty()) {
            json.nullValue();
            return;
        }
        json.beginObject();
        json.name("id").value(id(name, index));
        json.name("type").value(picture.get().type());
        json.name("lossless").value(picture.get().lossless());
        json.name("width").value(picture.get().width());
        json.name("height").value(picture.get().height());
        json.endObject();
    }

    private static String id(String name, int index) {
        return name + "-" + index;
    }

    private String uri(Exhibit.Picture picture) throws IOException {
        var text = new ByteArrayOutputStream();
        spool.copy(picture.place(), text);
        return "data:" + picture.type() + ";base64," + text.toString(StandardCharsets.US_ASCII);
    }

    /** A script of a kind that no browser runs or looks into. */
    private void picture(String id, Optional<Exhibit.Picture> picture, Writer text, OutputStream out) throws IOException {
        if (picture.isPresent()) {
            text.write("<script type=\"text/plain\" id=\"" + id + "\">");
            text.flush();
            spool.copy(picture.get().place(), out);
            text.write("</script>\n");
        }
    }
}
