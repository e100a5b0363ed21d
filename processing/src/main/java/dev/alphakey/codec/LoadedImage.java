package dev.alphakey.codec;

import dev.alphakey.image.Raster;
import java.util.List;

/**
 * A file as it was read.
 *
 * @param raster upright pixels in sRGB
 * @param format what the bytes are, whatever the name says
 * @param notes one short sentence for each thing that reading changed or left out: a rotation, a profile, further frames
 */
public record LoadedImage(Raster raster, ImageFormat format, List<String> notes) {
    public LoadedImage {
        notes = List.copyOf(notes);
    }
}
