package dev.alphakey.openai.picture;

/** The first directory of a TIFF structure, as Exif and MPO use it; whatever lies outside of the block counts as absent. */
final class TiffTags {
    private static final int ORIENTATION = 0x0112;
    private static final int NUMBER_OF_IMAGES = 0xb001;
    private static final int SHORT = 3;
    private static final int LONG = 4;

    private final byte[] block;
    private final int start;
    private final boolean little;

    TiffTags(byte[] block, int start) {
        this.block = block;
        this.start = start;
        this.little = block.length > start && block[start] == 'I';
    }

    /** 1 to 8; 1 when it is absent or nonsense. */
    int orientation() {
        long value = tag(ORIENTATION, 1);
        return value >= 1 && value <= 8 ? (int) value : 1;
    }

    /** How many pictures an MPO's index announces; 1 when it does not say. */
    long pictures() {
        return tag(NUMBER_OF_IMAGES, 1);
    }

    private long tag(int wanted, long absent) {
        if (number(2, 2) != 42) {
            return absent;
        }
        long directory = number(4, 4);
        long entries = number(directory, 2);
        for (long i = 0; i < entries; i++) {
            long entry = directory + 2 + 12 * i;
            if (number(entry, 2) == wanted) {
                long type = number(entry + 2, 2);
                long value = type == SHORT ? number(entry + 8, 2) : type == LONG ? number(entry + 8, 4) : -1;
                return value < 0 ? absent : value;
            }
        }
        return absent;
    }

    /** An unsigned number, or -1 outside of the block. */
    private long number(long offset, int size) {
        if (offset < 0 || start + offset + size > block.length) {
            return -1;
        }
        long value = 0;
        for (int i = 0; i < size; i++) {
            int at = (int) (start + offset) + (little ? size - 1 - i : i);
            value = value << 8 | block[at] & 255;
        }
        return value;
    }
}
