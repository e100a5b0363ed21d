package dev.alphakey.codec;

/** Finds the one thing in EXIF data that matters to pixels. */
final class Exif {
    private static final int ORIENTATION = 0x0112;

    private Exif() {}

    /** The orientation that the first directory of a TIFF structure states; upright where it is missing or broken. */
    static Orientation orientation(byte[] tiff) {
        // Some writers keep the marker of JPEG's segment in front.
        int base = tiff.length > 6 && tiff[0] == 'E' && tiff[1] == 'x' && tiff[2] == 'i' && tiff[3] == 'f' ? 6 : 0;
        if (tiff.length - base < 8) {
            return Orientation.UPRIGHT;
        }
        boolean little = tiff[base] == 'I';
        long directory = base + (int32(tiff, base + 4, little) & 0xffffffffL);
        if (directory > tiff.length - 2) {
            return Orientation.UPRIGHT;
        }
        int entry = (int) directory + 2;
        int count = int16(tiff, entry - 2, little);
        for (int i = 0; i < count && entry <= tiff.length - 12; i++, entry += 12) {
            if (int16(tiff, entry, little) == ORIENTATION) {
                return Orientation.of(int16(tiff, entry + 8, little));
            }
        }
        return Orientation.UPRIGHT;
    }

    private static int int16(byte[] data, int at, boolean little) {
        int big = PngChunks.int16(data, at);
        return little ? Integer.reverseBytes(big) >>> 16 : big;
    }

    private static int int32(byte[] data, int at, boolean little) {
        int big = PngChunks.int32(data, at);
        return little ? Integer.reverseBytes(big) : big;
    }
}
