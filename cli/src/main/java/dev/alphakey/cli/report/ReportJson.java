package dev.alphakey.cli.report;

import com.google.gson.stream.JsonWriter;
import dev.alphakey.Cutout.Attempt;
import dev.alphakey.background.KeyColor;
import dev.alphakey.check.Finding;
import dev.alphakey.check.Validation;
import dev.alphakey.cli.command.JsonDocument;
import dev.alphakey.image.Box;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Reports for programs, in the form that {@code report.schema.json} describes. */
public final class ReportJson {
    /** Raised only when something that was there changes its meaning or goes. */
    private static final int SCHEMA_VERSION = 1;

    private ReportJson() {}

    /** The JSON schema of {@link #document}. */
    public static String schema() {
        try (InputStream file = ReportJson.class.getResourceAsStream("report.schema.json")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).stripTrailing();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param sheet that everything was packed into, if one was asked for */
    public static String document(List<Report> reports, Optional<Sheet> sheet) {
        return JsonDocument.of(SCHEMA_VERSION, json -> {
            json.name("results").beginArray();
            for (Report report : reports) {
                report(json, report);
            }
            json.endArray();
            json.name("sheet");
            Sheet.write(json, sheet);
            json.name("summary").beginObject();
            json.name("files").value(reports.size());
            for (String word : Report.WORDS) {
                json.name(word).value(reports.stream().filter(r -> r.word().equals(word)).count());
            }
            json.endObject();
        });
    }

    /** One file of {@link #document}. */
    public static void report(JsonWriter json, Report report) throws IOException {
        json.beginObject();
        json.name("input").value(report.input());
        json.name("output").value(report.output().orElse(null));
        json.name("outputs").beginArray();
        for (Output output : report.outputs()) {
            output.write(json);
        }
        json.endArray();
        json.name("status").value(report.word());
        json.name("error").value(report.error().orElse(null));
        json.name("key").value(report.key().map(KeyColor::hex).orElse(null));
        json.name("passedThrough").value(report.passedThrough());
        JsonDocument.texts(json, "notes", report.notes());
        json.name("attempts").beginArray();
        for (Attempt attempt : report.attempts()) {
            json.beginObject();
            json.name("option").value(attempt.option());
            json.name("kept").value(attempt.kept());
            json.endObject();
        }
        json.endArray();
        json.name("lastResort").value(report.lastResort().orElse(null));
        json.name("validation");
        if (report.validation().isPresent()) {
            validation(json, report.validation().get(), report.rerun());
        } else {
            json.nullValue();
        }
        json.endObject();
    }

    private static void validation(JsonWriter json, Validation validation, Optional<Rerun> rerun) throws IOException {
        var stats = validation.stats();
        json.beginObject();
        json.name("verdict").value(validation.verdict().name());
        json.name("width").value(stats.width());
        json.name("height").value(stats.height());
        json.name("transparentPixels").value(stats.transparent());
        json.name("partialPixels").value(stats.partial());
        json.name("opaquePixels").value(stats.opaque());
        json.name("coverage").value(stats.coverage());
        json.name("subject");
        box(json, stats.subject());
        json.name("findings").beginArray();
        for (Finding finding : validation.findings()) {
            finding(json, finding, rerun);
        }
        json.endArray();
        json.endObject();
    }

    private static void finding(JsonWriter json, Finding finding, Optional<Rerun> rerun) throws IOException {
        json.beginObject();
        json.name("check").value(finding.check().id());
        json.name("severity").value(finding.severity().name());
        json.name("measure").value(finding.measure());
        json.name("limit").value(finding.limit());
        json.name("unit").value(finding.unit());
        json.name("box");
        box(json, finding.box());
        json.name("message").value(finding.message());
        json.name("mend");
        json.beginObject();
        JsonDocument.texts(json, "arguments", finding.mend().arguments());
        json.name("advice").value(finding.mend().sentence());
        json.name("command").value(
                finding.mend().hasOption() ? rerun.map(line -> line.with(finding.mend().arguments()).line()).orElse(null) : null);
        json.endObject();
        json.endObject();
    }

    private static void box(JsonWriter json, Box box) throws IOException {
        if (box == null) {
            json.nullValue();
            return;
        }
        json.beginObject();
        json.name("x").value(box.x());
        json.name("y").value(box.y());
        json.name("width").value(box.width());
        json.name("height").value(box.height());
        json.endObject();
    }
}
