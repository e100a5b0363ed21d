package dev.alphakey.cli.finish;

import com.google.gson.stream.JsonWriter;
import dev.alphakey.cli.command.JsonDocument;
import dev.alphakey.cli.report.Output;
import dev.alphakey.cli.report.Sheet;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * What became of one input of {@code finish}.
 *
 * @param notes what reading changed
 * @param error why it failed, if it did
 */
public record FinishReport(String input, List<Output> outputs, List<String> notes, Optional<String> error) {
    public static FinishReport failed(String input, String error) {
        return new FinishReport(input, List.of(), List.of(), Optional.of(error));
    }

    /** One line for each result. */
    public List<String> lines() {
        return outputs.stream()
                .filter(o -> o.file().isPresent())
                .map(o -> o.file().get() + ": " + o.width() + "x" + o.height() + ", from " + o.source() + " of " + input)
                .toList();
    }

    /** The JSON schema of {@link #json}. */
    public static String schema() {
        try (InputStream file = FinishReport.class.getResourceAsStream("finish.schema.json")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).stripTrailing();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every report as one document. */
    public static String json(List<FinishReport> reports, Optional<Sheet> sheet) {
        return JsonDocument.of(1, json -> {
            json.name("results").beginArray();
            for (FinishReport report : reports) {
                report.write(json);
            }
            json.endArray();
            json.name("sheet");
            Sheet.write(json, sheet);
        });
    }

    private void write(JsonWriter json) throws IOException {
        json.beginObject();
        json.name("input").value(input);
        json.name("status").value(error.isPresent() ? "ERROR" : "DONE");
        json.name("error").value(error.orElse(null));
        JsonDocument.texts(json, "notes", notes);
        json.name("outputs").beginArray();
        for (Output output : outputs) {
            output.write(json);
        }
        json.endArray();
        json.endObject();
    }
}
