package dev.alphakey.codec;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Takes a file into memory, but never more of it than an image within the limits can need. */
final class SourceBytes {
    private static final long MOST = 512L << 20;
    /** What metadata and containers may take beyond the pixels. */
    private static final long ROOM = 64L << 20;
    /** Sixteen bits for each of four channels. */
    private static final long BYTES_PER_PIXEL = 8;
    /** What is read before the size that the header states is looked at. */
    private static final int FIRST_PART = 1 << 16;

    private SourceBytes() {}

    /**
     * Reads all of {@code in}, unless its first bytes show that it is no image or too large a one.
     *
     * @param expected how many bytes there probably are, or 0
     */
    static byte[] read(InputStream in, long expected, ReadLimits limits) throws IOException {
        byte[] head = in.readNBytes(FIRST_PART);
        StatedSize stated = StatedSize.of(requireImage(head), head);
        if (stated != null) {
            new Reading(limits).requireSize(stated.width(), stated.height());
        }
        if (head.length < FIRST_PART) {
            return head;
        }
        long most = most(limits);
        requireAtMost(expected, most);
        try {
            return rest(in, head, expected, most);
        } catch (OutOfMemoryError e) {
            throw new UnsupportedImageException("there is not enough memory for a file of its length", e);
        }
    }

    private static byte[] rest(InputStream in, byte[] head, long expected, long most) throws IOException {
        byte[] data = Arrays.copyOf(head, (int) Math.max(expected, 2 * FIRST_PART));
        int length = head.length;
        while (true) {
            length += in.readNBytes(data, length, data.length - length);
            if (length < data.length) {
                return Arrays.copyOf(data, length);
            }
            int one = in.read();
            if (one < 0) {
                return data;
            }
            requireAtMost(length + 1L, most);
            data = Arrays.copyOf(data, (int) Math.min(2L * length, most));
            data[length++] = (byte) one;
        }
    }

    static ImageFormat requireImage(byte[] head) throws UnsupportedImageException {
        if (head.length == 0) {
            throw new UnsupportedImageException("it is empty");
        }
        ImageFormat format = ImageFormat.sniff(head);
        if (format == null) {
            throw new UnsupportedImageException("it is not a PNG, JPEG, WebP, GIF, BMP or TIFF image");
        }
        return format;
    }

    private static long most(ReadLimits limits) {
        return Math.min(MOST, ROOM + BYTES_PER_PIXEL * Math.min(limits.maxPixels(), MOST));
    }

    private static void requireAtMost(long bytes, long most) throws UnsupportedImageException {
        if (bytes > most) {
            String message = "it has more than " + (most >> 20) + " MB, too many for an image within the limits";
            // Only the caller's own limit can be raised.
            throw most < MOST ? new ImageTooLargeException(message) : new UnsupportedImageException(message);
        }
    }
}
