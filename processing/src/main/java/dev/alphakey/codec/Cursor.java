package dev.alphakey.codec;

/** Little-endian numbers from a file in memory; running over its end means that the file is cut short. */
final class Cursor {
    private final byte[] data;
    private final String kind;
    private int at;

    Cursor(byte[] data, String kind, int at) {
        this.data = data;
        this.kind = kind;
        this.at = at;
    }

    int position() {
        return at;
    }

    int u8() throws CorruptImageException {
        return data[skip(1)] & 255;
    }

    int u16() throws CorruptImageException {
        int i = skip(2);
        return data[i] & 255 | (data[i + 1] & 255) << 8;
    }

    int i32() throws CorruptImageException {
        return u16() | u16() << 16;
    }

    long u32() throws CorruptImageException {
        return i32() & 0xffffffffL;
    }

    /** Steps over {@code count} bytes and returns where they began. */
    int skip(long count) throws CorruptImageException {
        if (count > data.length - at) {
            throw new CorruptImageException("the " + kind + " file is cut short: it ends at byte " + data.length);
        }
        int from = at;
        at += (int) count;
        return from;
    }
}
