package dev.alphakey.codec;

import dev.alphakey.codec.Metadata.Density;
import dev.alphakey.image.Raster;
import java.io.IOException;
import java.util.Arrays;

/** Reads JPEG of every colour kind, upright. */
final class JpegReader {
    private static final int START_OF_SCAN = 0xda;
    private static final int END_OF_IMAGE = 0xd9;
    private static final int APP0 = 0xe0;
    private static final int APP1 = 0xe1;
    private static final int APP11 = 0xeb;

    private JpegReader() {}

    static Raster read(byte[] file, Reading reading) throws IOException {
        Orientation orientation = Orientation.UPRIGHT;
        int at = 2;
        int marker = 0;
        while (marker != START_OF_SCAN) {
            while (at < file.length && file[at] == (byte) 0xff) {
                at++;
            }
            if (at > file.length - 3 || file[at - 1] != (byte) 0xff) {
                throw new CorruptImageException("the JPEG file is broken or cut short at byte " + at);
            }
            marker = file[at] & 255;
            int length = PngChunks.int16(file, at + 1);
            if (length < 2 || length > file.length - at - 1) {
                throw new CorruptImageException("the JPEG file is broken or cut short at byte " + at);
            }
            if (marker == APP1 && length >= 8 && isExif(file, at + 3)) {
                byte[] tiff = Arrays.copyOfRange(file, at + 9, at + 1 + length);
                orientation = Exif.orientation(tiff);
                reading.exif(tiff);
            } else if (marker == APP0 && length >= 14) {
                takeDensity(file, at + 3, reading);
            } else if (marker == APP11 && length >= 4 && file[at + 3] == 'J' && file[at + 4] == 'P') {
                reading.credentials();
            }
            at += 1 + length;
        }
        requireEnd(file, at);
        try (PluginReader plugin = PluginReader.ofTwelveMonkeys("JPEG", file)) {
            return orientation.apply(BufferedPixels.raster(plugin.read(reading), reading), reading);
        }
    }

    /** The density of a JFIF segment (ITU-T T.871): by inch, by centimetre, or the shape of a pixel only. */
    private static void takeDensity(byte[] file, int at, Reading reading) {
        int x = PngChunks.int16(file, at + 8);
        int y = PngChunks.int16(file, at + 10);
        int unit = file[at + 7];
        if (PngChunks.int32(file, at) != PngChunks.code("JFIF") || x == 0 || y == 0 || unit == 0 && x == y) {
            return;
        }
        double perMetre = unit == 1 ? 1 / 0.0254 : unit == 2 ? 100 : 1;
        reading.measure(new Density((int) Math.round(x * perMetre), (int) Math.round(y * perMetre), unit == 1 || unit == 2));
    }

    private static boolean isExif(byte[] file, int at) {
        return file[at] == 'E' && file[at + 1] == 'x' && file[at + 2] == 'i' && file[at + 3] == 'f';
    }

    /** Inside scans the byte 0xff is always stuffed, so that this pair can only be the end. */
    private static void requireEnd(byte[] file, int from) throws CorruptImageException {
        for (int i = from; i < file.length - 1; i++) {
            if (file[i] == (byte) 0xff && (file[i + 1] & 255) == END_OF_IMAGE) {
                return;
            }
        }
        throw new CorruptImageException("the JPEG file is cut short: it ends at byte " + file.length + " without its end mark");
    }
}
