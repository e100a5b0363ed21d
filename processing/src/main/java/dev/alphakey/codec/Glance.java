package dev.alphakey.codec;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.OptionalLong;

/**
 * What can be told of an image file without decoding it.
 *
 * @param format what the first bytes show
 * @param pixels the width times height that the file states; empty where only decoding tells, as for TIFF
 * @param whole whether the file ends as its format does; false for formats that are not written
 */
public record Glance(ImageFormat format, OptionalLong pixels, boolean whole) {
    /** Sizes lie within the first kilobyte except in JPEG, whose metadata may stand before them. */
    private static final int HEAD = 1 << 16;

    private static final byte[] PNG_END = {0, 0, 0, 0, 'I', 'E', 'N', 'D', (byte) 0xae, 0x42, 0x60, (byte) 0x82};

    static Glance at(Path file) throws IOException {
        try (SeekableByteChannel channel = Files.newByteChannel(file)) {
            long length = channel.size();
            byte[] head = part(channel, 0, (int) Math.min(HEAD, length));
            ImageFormat format = SourceBytes.requireImage(head);
            StatedSize size = StatedSize.of(format, head);
            boolean whole = switch (format) {
                case PNG -> length > PNG_END.length
                        && Arrays.equals(PNG_END, part(channel, length - PNG_END.length, PNG_END.length));
                case WEBP -> length == statedLength(head);
                default -> false;
            };
            return new Glance(
                    format, size == null ? OptionalLong.empty() : OptionalLong.of(size.width() * size.height()), whole);
        }
    }

    /** What follows the first eight bytes, as a RIFF header says, and fills up to an even number. */
    private static long statedLength(byte[] head) {
        ByteBuffer header = ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN);
        long rest = header.getInt(4) & 0xffffffffL;
        return 8 + rest + (rest & 1);
    }

    private static byte[] part(SeekableByteChannel channel, long from, int length) throws IOException {
        ByteBuffer part = ByteBuffer.allocate(length);
        channel.position(from);
        while (part.hasRemaining() && channel.read(part) >= 0) {
            // until all of it is there
        }
        return Arrays.copyOf(part.array(), part.position());
    }
}
