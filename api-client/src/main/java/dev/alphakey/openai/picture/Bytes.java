package dev.alphakey.openai.picture;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/** Reads forward through a file, not further than any picture's head reaches. */
final class Bytes {
    private static final long FURTHEST = 64L << 20;

    private final BufferedInputStream in;
    private long left = FURTHEST;

    Bytes(InputStream in) {
        this.in = new BufferedInputStream(in, 1 << 13);
    }

    /** The first bytes without moving on; fewer when the file is shorter. */
    byte[] peek(int count) throws IOException {
        in.mark(count);
        byte[] head = in.readNBytes(count);
        in.reset();
        return head;
    }

    int u8() throws IOException {
        claim(1);
        int value = in.read();
        if (value < 0) {
            throw new EOFException();
        }
        return value;
    }

    int u16() throws IOException {
        return u8() << 8 | u8();
    }

    long u32() throws IOException {
        return (long) u16() << 16 | u16();
    }

    int u16Little() throws IOException {
        return u8() | u8() << 8;
    }

    int u24Little() throws IOException {
        return u16Little() | u8() << 16;
    }

    long u32Little() throws IOException {
        return u16Little() | (long) u16Little() << 16;
    }

    byte[] take(int count) throws IOException {
        claim(count);
        byte[] taken = in.readNBytes(count);
        if (taken.length < count) {
            throw new EOFException();
        }
        return taken;
    }

    void skip(long count) throws IOException {
        claim(count);
        in.skipNBytes(count);
    }

    private void claim(long count) throws IOException {
        if (count > left) {
            throw new EOFException();
        }
        left -= count;
    }
}
