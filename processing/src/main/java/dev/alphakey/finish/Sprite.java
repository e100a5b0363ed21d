package dev.alphakey.finish;

import dev.alphakey.image.Box;
import dev.alphakey.image.Raster;
import java.util.Objects;

/**
 * One picture out of another.
 *
 * @param raster its pixels
 * @param source the place that it was cut from, in the picture that it was cut from
 * @param number from 1, in reading order
 * @param row from 1, from the top
 * @param column from 1, from the left within the row
 */
public record Sprite(Raster raster, Box source, int number, int row, int column) {
    public Sprite {
        Objects.requireNonNull(raster, "raster");
        Objects.requireNonNull(source, "source");
        if (number < 1 || row < 1 || column < 1) {
            throw new IllegalArgumentException("numbers, rows and columns begin at 1");
        }
    }

    /** A picture that was not cut. */
    public static Sprite whole(Raster raster) {
        return new Sprite(raster, raster.bounds(), 1, 1, 1);
    }

    Sprite with(Raster other) {
        return new Sprite(other, source, number, row, column);
    }
}
