package dev.alphakey.codec;

import dev.alphakey.image.Raster;
import java.awt.image.BufferedImage;
import java.io.IOException;

/** Reads the first page of a TIFF file, upright. */
final class TiffReader {
    private TiffReader() {}

    static Raster read(byte[] file, Reading reading) throws IOException {
        TiffDirectories pages = TiffDirectories.of(file);
        try (PluginReader plugin = PluginReader.ofTwelveMonkeys("TIFF", file)) {
            BufferedImage image = plugin.read(reading);
            Raster stored = BufferedPixels.raster(image, reading);
            if (pages.hasAssociatedAlpha() && !image.isAlphaPremultiplied()) {
                divide(stored.pixels());
            }
            if (pages.count() > 1) {
                reading.note("only the first of its " + pages.count() + " pages was read");
            }
            return Exif.orientation(file).apply(stored, reading);
        }
    }

    private static void divide(int[] argb) {
        for (int i = 0; i < argb.length; i++) {
            int p = argb[i];
            int a = p >>> 24;
            argb[i] = a << 24 | divide(p >> 16 & 255, a) << 16 | divide(p >> 8 & 255, a) << 8 | divide(p & 255, a);
        }
    }

    /** A colour level out of its product with alpha. */
    static int divide(int level, int alpha) {
        return alpha == 0 ? 0 : Math.min(255, (level * 255 + alpha / 2) / alpha);
    }
}
