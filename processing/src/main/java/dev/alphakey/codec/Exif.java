package dev.alphakey.codec;

/** Finds the one thing in EXIF data that matters to pixels. */
final class Exif {
    private static final int ORIENTATION = 0x0112;

    private Exif() {}

    /** The orientation that the first directory of a TIFF structure states; upright where it is missing or broken. */
    static Orientation orientation(byte[] tiff) {
        // Some writers keep the marker of JPEG's segment in front.
        int base = tiff.length > 6 && tiff[0] == 'E' && tiff[1] == 'x' && tiff[2] == 'i' && tiff[3] == 'f' ? 6 : 0;
        if (tiff.length == 0) {
            return Orientation.UPRIGHT;
        }
        TiffFields fields = new TiffFields(tiff, base);
        try {
            long directory = fields.int32(4);
            long entry = fields.find(directory + 2, fields.int16(directory), ORIENTATION);
            return entry < 0 ? Orientation.UPRIGHT : Orientation.of((int) fields.value(entry, 0));
        } catch (CorruptImageException e) {
            return Orientation.UPRIGHT;
        }
    }
}
