package dev.alphakey.codec;

import dev.alphakey.image.Raster;
import java.io.IOException;
import java.util.Arrays;

/** Reads JPEG of every colour kind, upright. */
final class JpegReader {
    private static final int START_OF_SCAN = 0xda;
    private static final int END_OF_IMAGE = 0xd9;
    private static final int APP1 = 0xe1;

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
                orientation = Exif.orientation(Arrays.copyOfRange(file, at + 9, at + 1 + length));
            }
            at += 1 + length;
        }
        requireEnd(file, at);
        try (PluginReader plugin = PluginReader.ofTwelveMonkeys("JPEG", file)) {
            return orientation.apply(BufferedPixels.raster(plugin.read(reading), reading), reading);
        }
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
