package dev.alphakey.cli.report;

import com.google.gson.stream.JsonWriter;
import dev.alphakey.finish.Sprite;
import dev.alphakey.image.Box;
import java.io.IOException;
import java.util.Optional;

/**
 * One result of an input, without its pixels.
 *
 * @param name without folder and extension
 * @param file where it was written, {@code -} for standard output; empty if it only went into a sheet
 * @param number from 1, in reading order
 * @param row from 1, from the top
 * @param column from 1, from the left within the row
 * @param width its own columns
 * @param height its own rows
 * @param source the place in the input that it was cut from
 */
public record Output(String name, Optional<String> file, int number, int row, int column, int width, int height, Box source) {
    /** An input that was not cut. */
    public static Output whole(String name, String file, int width, int height) {
        return new Output(name, Optional.of(file), 1, 1, 1, width, height, new Box(0, 0, width, height));
    }

    public static Output of(String name, Optional<String> file, Sprite sprite) {
        return new Output(
                name,
                file,
                sprite.number(),
                sprite.row(),
                sprite.column(),
                sprite.raster().width(),
                sprite.raster().height(),
                sprite.source());
    }

    public void write(JsonWriter json) throws IOException {
        json.beginObject();
        json.name("name").value(name);
        json.name("file").value(file.orElse(null));
        json.name("number").value(number);
        json.name("row").value(row);
        json.name("column").value(column);
        json.name("width").value(width);
        json.name("height").value(height);
        json.name("source").beginObject();
        json.name("x").value(source.x());
        json.name("y").value(source.y());
        json.name("width").value(source.width());
        json.name("height").value(source.height());
        json.endObject();
        json.endObject();
    }
}
