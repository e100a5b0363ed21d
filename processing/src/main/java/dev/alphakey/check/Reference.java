package dev.alphakey.check;

import dev.alphakey.background.KeyColor;
import dev.alphakey.image.Raster;
import java.util.Optional;

/**
 * What is known about where a cutout came from.
 *
 * @param source the picture on its background, the same size as the cutout; with it most checks are far sharper
 * @param key the background's colour; where it is empty it is measured from the source, and without a source green, magenta
 *     and blue are tried
 */
public record Reference(Optional<Raster> source, Optional<KeyColor> key) {
    /** Only the cutout is at hand. */
    public static final Reference NONE = new Reference(Optional.empty(), Optional.empty());

    public static Reference source(Raster source) {
        return new Reference(Optional.of(source), Optional.empty());
    }

    public static Reference source(Raster source, KeyColor key) {
        return new Reference(Optional.of(source), Optional.of(key));
    }

    public static Reference key(KeyColor key) {
        return new Reference(Optional.empty(), Optional.of(key));
    }
}
