package dev.alphakey.codec;

import dev.alphakey.image.Raster;
import java.util.List;
import java.util.Objects;

/**
 * A file as it was read.
 *
 * @param raster upright pixels in sRGB
 * @param format what the bytes are, whatever the name says
 * @param notes one short sentence for each thing that reading changed or left out: a rotation, a profile, further frames
 * @param metadata what the file says beside its pixels and a copy may keep
 */
public record LoadedImage(Raster raster, ImageFormat format, List<String> notes, Metadata metadata) {
    public LoadedImage {
        Objects.requireNonNull(metadata, "metadata");
        notes = List.copyOf(notes);
    }
}
