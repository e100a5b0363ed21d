package dev.alphakey.cli.command;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/** What a program is told: one JSON object, which begins with the version of its schema. */
public final class JsonDocument {
    private JsonDocument() {}

    /** Writes members of the document's object. */
    @FunctionalInterface
    public interface Members {
        void write(JsonWriter json) throws IOException;
    }

    /**
     * The document as text, indented.
     *
     * @param schemaVersion raised only when something that was there changes its meaning or goes
     */
    public static String of(int schemaVersion, Members members) {
        var text = new StringWriter();
        try (var json = new JsonWriter(text)) {
            json.setIndent("  ");
            json.beginObject();
            json.name("schemaVersion").value(schemaVersion);
            members.write(json);
            json.endObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** Writes a list of texts. */
    public static void texts(JsonWriter json, String name, Iterable<?> texts) throws IOException {
        json.name(name).beginArray();
        for (Object text : texts) {
            json.value(text.toString());
        }
        json.endArray();
    }
}
