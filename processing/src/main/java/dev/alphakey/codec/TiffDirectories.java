package dev.alphakey.codec;

import java.util.HashSet;
import java.util.Set;

/**
 * The chain of directories in a classic TIFF file, checked against the file's end: the decoder takes some cut files for whole,
 * and does not tell what kind of alpha it found. BigTIFF is left to the decoder.
 */
final class TiffDirectories {
    private static final int ENTRY = 12;
    private static final int STRIP_OFFSETS = 273;
    private static final int STRIP_LENGTHS = 279;
    private static final int TILE_OFFSETS = 324;
    private static final int TILE_LENGTHS = 325;
    private static final int EXTRA_SAMPLES = 338;
    private static final int ASSOCIATED_ALPHA = 1;
    /** The bytes of a value of each type from BYTE to DOUBLE. */
    private static final int[] TYPE_BYTES = {0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8};

    private final byte[] file;
    private final boolean little;
    private int count;
    private boolean associatedAlpha;

    private TiffDirectories(byte[] file) {
        this.file = file;
        this.little = file[0] == 'I';
    }

    /** @param file begins with the signature */
    static TiffDirectories of(byte[] file) throws CorruptImageException {
        TiffDirectories chain = new TiffDirectories(file);
        if (chain.int16(2) == 42) {
            chain.walk();
        } else {
            chain.count = 1;
        }
        return chain;
    }

    /** How many pages there are. */
    int count() {
        return count;
    }

    /** Whether the first page holds colours that are already multiplied by their alpha. */
    boolean hasAssociatedAlpha() {
        return associatedAlpha;
    }

    private void walk() throws CorruptImageException {
        Set<Long> seen = new HashSet<>();
        long at = int32(4);
        while (at != 0 && seen.add(at)) {
            int entries = int16(at);
            for (int i = 0; i < entries; i++) {
                check(at + 2 + (long) ENTRY * i);
            }
            requireData(at + 2, entries, STRIP_OFFSETS, STRIP_LENGTHS);
            requireData(at + 2, entries, TILE_OFFSETS, TILE_LENGTHS);
            count++;
            at = int32(at + 2 + (long) ENTRY * entries);
        }
    }

    private void check(long entry) throws CorruptImageException {
        int type = int16(entry + 2);
        long bytes = type < TYPE_BYTES.length ? TYPE_BYTES[type] * int32(entry + 4) : 0;
        if (bytes > 4) {
            require(int32(entry + 8), bytes);
        }
        if (int16(entry) == EXTRA_SAMPLES && count == 0 && bytes <= 4) {
            associatedAlpha = int16(entry + 8) == ASSOCIATED_ALPHA;
        }
    }

    /** Requires that the pixel data of a directory lie in the file. */
    private void requireData(long first, int entries, int offsets, int lengths) throws CorruptImageException {
        long where = -1;
        long sizes = -1;
        for (int i = 0; i < entries; i++) {
            long entry = first + (long) ENTRY * i;
            where = int16(entry) == offsets ? entry : where;
            sizes = int16(entry) == lengths ? entry : sizes;
        }
        if (where < 0 || sizes < 0) {
            return;
        }
        long pieces = Math.min(int32(where + 4), int32(sizes + 4));
        for (long i = 0; i < pieces; i++) {
            require(value(where, i, pieces), value(sizes, i, pieces));
        }
    }

    private long value(long entry, long index, long values) throws CorruptImageException {
        boolean narrow = int16(entry + 2) == 3;
        int bytes = narrow ? 2 : 4;
        long at = (values * bytes <= 4 ? entry + 8 : int32(entry + 8)) + index * bytes;
        return narrow ? int16(at) : int32(at);
    }

    private void require(long at, long bytes) throws CorruptImageException {
        if (at + bytes > file.length) {
            throw new CorruptImageException(
                    "the TIFF file is cut short: it needs byte " + (at + bytes - 1) + " and has " + file.length);
        }
    }

    private int int16(long at) throws CorruptImageException {
        require(at, 2);
        int big = PngChunks.int16(file, (int) at);
        return little ? Integer.reverseBytes(big) >>> 16 : big;
    }

    private long int32(long at) throws CorruptImageException {
        require(at, 4);
        int big = PngChunks.int32(file, (int) at);
        return (little ? Integer.reverseBytes(big) : big) & 0xffffffffL;
    }
}
