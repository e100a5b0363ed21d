package dev.alphakey.codec;

import java.util.HashSet;
import java.util.Set;

/**
 * The chain of directories in a classic TIFF file, checked against the file's end: the decoder takes some cut files for whole,
 * and does not tell what kind of alpha it found. BigTIFF is left to the decoder.
 */
final class TiffDirectories {
    private static final int CLASSIC = 42;
    private static final int EXTRA_SAMPLES = 338;
    private static final int ASSOCIATED_ALPHA = 1;
    /** The bytes of a value of each type from BYTE to DOUBLE. */
    private static final int[] TYPE_BYTES = {0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8};

    private final TiffFields fields;
    /** Entries that may still come: directories that overlap could otherwise be walked for hours. */
    private long entriesLeft;

    private int count;
    private boolean associatedAlpha;

    private TiffDirectories(byte[] file) {
        this.fields = new TiffFields(file, 0);
        this.entriesLeft = file.length / TiffFields.ENTRY;
    }

    /** @param file begins with the signature */
    static TiffDirectories of(byte[] file) throws CorruptImageException {
        TiffDirectories chain = new TiffDirectories(file);
        if (chain.fields.int16(2) == CLASSIC) {
            chain.walk(new TiffPixels(chain.fields, file.length));
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

    private void walk(TiffPixels pixels) throws CorruptImageException {
        Set<Long> seen = new HashSet<>();
        long at = fields.int32(4);
        while (at != 0 && seen.add(at)) {
            int entries = fields.int16(at);
            entriesLeft -= entries;
            if (entriesLeft < 0) {
                throw new CorruptImageException("the TIFF file is broken: its directories overlap");
            }
            for (int i = 0; i < entries; i++) {
                check(TiffFields.entry(at + 2, i));
            }
            pixels.require(at + 2, entries);
            count++;
            at = fields.int32(TiffFields.entry(at + 2, entries));
        }
    }

    private void check(long entry) throws CorruptImageException {
        int type = fields.int16(entry + 2);
        long bytes = type < TYPE_BYTES.length ? TYPE_BYTES[type] * fields.count(entry) : 0;
        if (bytes > 4) {
            fields.require(fields.int32(entry + 8), bytes);
        }
        if (fields.int16(entry) == EXTRA_SAMPLES && count == 0 && bytes <= 4) {
            associatedAlpha = fields.value(entry, 0) == ASSOCIATED_ALPHA;
        }
    }
}
