package dev.alphakey.cli;

import com.google.gson.stream.JsonWriter;
import dev.alphakey.finish.Sprite;
import dev.alphakey.image.Box;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
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
record FinishReport(String input, List<Output> outputs, List<String> notes, Optional<String> error) {
    /** One result: its name, and its file unless it only went into a sheet. */
    record Output(String name, Optional<String> file, Sprite sprite) {}

    /** The sheet that all results were packed into. */
    record Sheet(String image, String map, int width, int height, int sprites) {}

    static FinishReport failed(String input, String error) {
        return new FinishReport(input, List.of(), List.of(), Optional.of(error));
    }

    /** One line for each result. */
    List<String> lines() {
        return outputs.stream()
                .filter(o -> o.file().isPresent())
                .map(o -> o.file().get() + ": " + o.sprite().raster().width() + "x" + o.sprite().raster().height() + ", from "
                        + o.sprite().source() + " of " + input)
                .toList();
    }

    /** The JSON schema of {@link #json}. */
    static String schema() {
        try (InputStream file = FinishReport.class.getResourceAsStream("finish.schema.json")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).stripTrailing();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every report as one document. */
    static String json(List<FinishReport> reports, Optional<Sheet> sheet) {
        var text = new StringWriter();
        try (var json = new JsonWriter(text)) {
            json.setIndent("  ");
            json.beginObject();
            json.name("schemaVersion").value(1);
            json.name("results").beginArray();
            for (FinishReport report : reports) {
                report.write(json);
            }
            json.endArray();
            json.name("sheet");
            if (sheet.isPresent()) {
                json.beginObject();
                json.name("image").value(sheet.get().image());
                json.name("map").value(sheet.get().map());
                json.name("width").value(sheet.get().width());
                json.name("height").value(sheet.get().height());
                json.name("sprites").value(sheet.get().sprites());
                json.endObject();
            } else {
                json.nullValue();
            }
            json.endObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private void write(JsonWriter json) throws IOException {
        json.beginObject();
        json.name("input").value(input);
        json.name("status").value(error.isPresent() ? "ERROR" : "DONE");
        json.name("error").value(error.orElse(null));
        json.name("notes").beginArray();
        for (String note : notes) {
            json.value(note);
        }
        json.endArray();
        json.name("outputs").beginArray();
        for (Output output : outputs) {
            Sprite sprite = output.sprite();
            json.beginObject();
            json.name("name").value(output.name());
            json.name("file").value(output.file().orElse(null));
            json.name("number").value(sprite.number());
            json.name("row").value(sprite.row());
            json.name("column").value(sprite.column());
            json.name("width").value(sprite.raster().width());
            json.name("height").value(sprite.raster().height());
            Box source = sprite.source();
            json.name("source").beginObject();
            json.name("x").value(source.x());
            json.name("y").value(source.y());
            json.name("width").value(source.width());
            json.name("height").value(source.height());
            json.endObject();
            json.endObject();
        }
        json.endArray();
        json.endObject();
    }
}
