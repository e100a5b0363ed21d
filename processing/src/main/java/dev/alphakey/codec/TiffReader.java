package dev.alphakey.codec;

import dev.alphakey.image.Raster;
import java.io.IOException;

/** Reads the first page of a TIFF file, upright. */
final class TiffReader {
    private TiffReader() {}

    static Raster read(byte[] file, Reading reading) throws IOException {
        try (PluginReader plugin = new PluginReader("TIFF", file)) {
            Raster stored = BufferedPixels.raster(plugin.read(reading), reading);
            int pages = plugin.count();
            if (pages > 1) {
                reading.note("only the first of its " + pages + " pages was read");
            }
            return Exif.orientation(file).apply(stored, reading);
        }
    }
}
