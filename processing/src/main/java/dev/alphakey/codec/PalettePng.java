package dev.alphakey.codec;

import dev.alphakey.image.Raster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** PNG with a palette, for pictures of at most 256 different pixels: one byte a pixel or less, nothing lost. */
final class PalettePng {
    private static final int MOST = 256;
    private static final int INDEXED = 3;

    private PalettePng() {}

    /** The different pixels, the translucent ones first, so that only they need an alpha; null if there are too many. */
    static int[] colors(Raster raster) {
        Map<Integer, Boolean> seen = new HashMap<>();
        int last = ~raster.pixels()[0];
        for (int p : raster.pixels()) {
            if (p != last) {
                last = p;
                seen.put(p, true);
                if (seen.size() > MOST) {
                    return null;
                }
            }
        }
        int[] colors = seen.keySet().stream().mapToInt(p -> p).toArray();
        for (int k = 0; k < colors.length; k++) {
            colors[k] ^= Integer.MIN_VALUE;
        }
        Arrays.sort(colors);
        for (int k = 0; k < colors.length; k++) {
            colors[k] ^= Integer.MIN_VALUE;
        }
        return colors;
    }

    static void write(Raster raster, int[] colors, Metadata metadata, OutputStream out) throws IOException {
        int depth = colors.length <= 2 ? 1 : colors.length <= 4 ? 2 : colors.length <= 16 ? 4 : 8;
        PngWriter.begin(raster, depth, INDEXED, metadata, out);
        byte[] palette = new byte[3 * colors.length];
        byte[] alpha = new byte[colors.length];
        int translucent = 0;
        for (int k = 0; k < colors.length; k++) {
            palette[3 * k] = (byte) (colors[k] >> 16);
            palette[3 * k + 1] = (byte) (colors[k] >> 8);
            palette[3 * k + 2] = (byte) colors[k];
            alpha[k] = (byte) (colors[k] >>> 24);
            translucent = colors[k] >>> 24 < 255 ? k + 1 : translucent;
        }
        PngWriter.chunk(out, "PLTE", palette);
        if (translucent > 0) {
            PngWriter.chunk(out, "tRNS", Arrays.copyOf(alpha, translucent));
        }
        byte[] data = compressed(raster, colors, depth);
        PngWriter.chunk(out, "IDAT", data);
        PngWriter.chunk(out, "IEND", new byte[0]);
    }

    private static byte[] compressed(Raster raster, int[] colors, int depth) throws IOException {
        Map<Integer, Integer> index = new HashMap<>();
        for (int k = 0; k < colors.length; k++) {
            index.put(colors[k], k);
        }
        var bytes = new ByteArrayOutputStream();
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
        try (var zip = new DeflaterOutputStream(bytes, deflater, 1 << 16)) {
            // Differences of palette indices mean nothing, so rows stay unfiltered.
            byte[] row = new byte[1 + (raster.width() * depth + 7) / 8];
            int last = ~raster.pixels()[0];
            int lastIndex = 0;
            for (int y = 0, i = 0; y < raster.height(); y++) {
                Arrays.fill(row, (byte) 0);
                for (int x = 0; x < raster.width(); x++, i++) {
                    int p = raster.pixels()[i];
                    if (p != last) {
                        last = p;
                        lastIndex = index.get(p);
                    }
                    int bit = x * depth;
                    row[1 + (bit >> 3)] |= (byte) (lastIndex << 8 - depth - (bit & 7));
                }
                zip.write(row);
            }
        } finally {
            deflater.end();
        }
        return bytes.toByteArray();
    }
}
