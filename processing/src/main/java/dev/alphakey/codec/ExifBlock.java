package dev.alphakey.codec;

import java.util.Arrays;

/** EXIF data as the TIFF structure that files carry; it is made by reading one and never changes. */
public final class ExifBlock {
    private final byte[] tiff;

    /** @param tiff is not copied */
    ExifBlock(byte[] tiff) {
        this.tiff = tiff;
    }

    /** A copy of the structure, from its byte order mark. */
    public byte[] toBytes() {
        return tiff.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ExifBlock block && Arrays.equals(tiff, block.tiff);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(tiff);
    }

    @Override
    public String toString() {
        return tiff.length + " bytes of EXIF";
    }
}
