package dev.alphakey.codec;

/** The size that a file states near its beginning, so that a file far too large need not be taken into memory. */
record StatedSize(long width, long height) {
    /** What the first bytes of a file state, or null where they do not reach so far or where it can only be found by decoding. */
    static StatedSize of(ImageFormat format, byte[] head) throws CorruptImageException {
        StatedSize size = switch (format) {
            case PNG -> head.length < 24 ? null : new StatedSize(PngChunks.int32(head, 16), PngChunks.int32(head, 20));
            case GIF -> head.length < 10 ? null : new StatedSize(little(head, 6, 2), little(head, 8, 2));
            case BMP -> bmp(head);
            case WEBP -> webp(head);
            case JPEG -> jpeg(head);
            case TIFF -> null;
        };
        // What makes no sense is left to the reader, which says so in its own words.
        return size == null || size.width < 1 || size.height < 1 ? null : size;
    }

    private static StatedSize bmp(byte[] head) {
        if (head.length < 26) {
            return null;
        }
        boolean core = little(head, 14, 4) == 12;
        return core
                ? new StatedSize(little(head, 18, 2), little(head, 20, 2))
                : new StatedSize((int) little(head, 18, 4), Math.abs((long) (int) little(head, 22, 4)));
    }

    private static StatedSize webp(byte[] head) {
        if (head.length < 30) {
            return null;
        }
        return switch (head[15]) {
            case 'X' -> new StatedSize(1 + little(head, 24, 3), 1 + little(head, 27, 3));
            case 'L' -> new StatedSize(1 + (little(head, 21, 4) & 0x3fff), 1 + (little(head, 21, 4) >> 14 & 0x3fff));
            default -> new StatedSize(little(head, 26, 2) & 0x3fff, little(head, 28, 2) & 0x3fff);
        };
    }

    /** Steps over the segments to the one that begins a frame. */
    private static StatedSize jpeg(byte[] head) {
        int at = 2;
        while (at + 9 <= head.length && head[at] == (byte) 0xff) {
            int marker = head[at + 1] & 255;
            boolean table = marker == 0xc4 || marker == 0xc8 || marker == 0xcc;
            if (marker >= 0xc0 && marker <= 0xcf && !table) {
                return new StatedSize(PngChunks.int16(head, at + 7), PngChunks.int16(head, at + 5));
            }
            at += marker == 0xff ? 1 : 2 + PngChunks.int16(head, at + 2);
        }
        return null;
    }

    private static long little(byte[] data, int at, int bytes) {
        long value = 0;
        for (int i = bytes - 1; i >= 0; i--) {
            value = value << 8 | data[at + i] & 255;
        }
        return value;
    }
}
