package dev.alphakey.codec;

/** The numbers of a classic TIFF structure in either byte order; reaching over its end means that it is cut short. */
final class TiffFields {
    static final int ENTRY = 12;

    private static final int SHORT = 3;

    private final byte[] data;
    private final int base;
    private final boolean little;

    /** @param base where the structure begins, from which its offsets count */
    TiffFields(byte[] data, int base) {
        this.data = data;
        this.base = base;
        this.little = data[base] == 'I';
    }

    /** Where an entry of a directory is whose first one is at {@code first}. */
    static long entry(long first, int index) {
        return first + (long) ENTRY * index;
    }

    /** The place of the entry with a tag, or -1. */
    long find(long first, int entries, int tag) throws CorruptImageException {
        for (int i = 0; i < entries; i++) {
            if (int16(entry(first, i)) == tag) {
                return entry(first, i);
            }
        }
        return -1;
    }

    long count(long entry) throws CorruptImageException {
        return int32(entry + 4);
    }

    /** One of an entry's values, which lie elsewhere if four bytes do not hold them. */
    long value(long entry, long index) throws CorruptImageException {
        boolean narrow = int16(entry + 2) == SHORT;
        int bytes = narrow ? 2 : 4;
        long at = (count(entry) * bytes <= 4 ? entry + 8 : int32(entry + 8)) + index * bytes;
        return narrow ? int16(at) : int32(at);
    }

    void require(long at, long bytes) throws CorruptImageException {
        if (at + bytes > data.length - base) {
            throw new CorruptImageException("the TIFF file is cut short: it needs byte " + (at + bytes - 1) + " and has "
                    + (data.length - base));
        }
    }

    int int16(long at) throws CorruptImageException {
        require(at, 2);
        int big = PngChunks.int16(data, base + (int) at);
        return little ? Integer.reverseBytes(big) >>> 16 : big;
    }

    long int32(long at) throws CorruptImageException {
        require(at, 4);
        int big = PngChunks.int32(data, base + (int) at);
        return (little ? Integer.reverseBytes(big) : big) & 0xffffffffL;
    }
}
