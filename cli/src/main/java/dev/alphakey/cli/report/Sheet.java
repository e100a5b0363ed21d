package dev.alphakey.cli.report;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.Optional;

/** The picture that all results of a run were packed into, and the map beside it. */
public record Sheet(String image, String map, int width, int height, int sprites) {
    public String line() {
        return image + ": " + width + "x" + height + ", " + sprites + " sprites; map in " + map;
    }

    public static void write(JsonWriter json, Optional<Sheet> sheet) throws IOException {
        if (sheet.isEmpty()) {
            json.nullValue();
            return;
        }
        json.beginObject();
        json.name("image").value(sheet.get().image());
        json.name("map").value(sheet.get().map());
        json.name("width").value(sheet.get().width());
        json.name("height").value(sheet.get().height());
        json.name("sprites").value(sheet.get().sprites());
        json.endObject();
    }
}
