package dev.alphakey.kernel;

import java.util.Arrays;

/** Takes filtered rows, gathers them as bytes, and turns each block of them into a piece of one zlib stream. */
public abstract class PngStream {
    final int channels;
    final byte[] raw;
    int rawSize;
    byte[] out = new byte[1 << 16];
    int outSize;

    private final int block;

    PngStream(int channels, int width, int block) {
        this.channels = channels;
        this.block = block;
        this.raw = new byte[block + 1 + width * channels];
    }

    /** The compressed bytes so far, from index 0. */
    public final byte[] out() {
        return out;
    }

    /** How many bytes of {@link #out} count. */
    public final int size() {
        return outSize;
    }

    /** Forgets the bytes that have been taken. */
    public final void drop() {
        outSize = 0;
    }

    /** Adds a row: its filter, and its filtered pixels as packed words. */
    public final void row(int filter, int[] rest, int width) {
        begin(filter);
        add(rest, width);
    }

    /** Begins a row that comes in pieces. */
    public final void begin(int filter) {
        raw[rawSize++] = (byte) filter;
    }

    /** Adds some of a row's filtered pixels, at most as many as the stream was made for. */
    public final void add(int[] rest, int width) {
        look(rest, width);
        unpack(rest, width);
        if (rawSize >= block) {
            flush();
        }
    }

    /** Ends the stream; nothing may be added afterwards. */
    public abstract void finish();

    /** Sees a row, or a piece of one, before its bytes are put at {@link #rawSize}. */
    abstract void look(int[] rest, int width);

    /** Compresses the raw bytes and forgets them. */
    abstract void flush();

    final void reserve(int bytes) {
        if (out.length - outSize < bytes) {
            out = Arrays.copyOf(out, Math.max(2 * out.length, outSize + bytes));
        }
    }

    private void unpack(int[] rest, int width) {
        byte[] to = raw;
        int at = rawSize;
        switch (channels) {
            case 4 -> {
                for (int x = 0; x < width; x++, at += 4) {
                    int v = rest[x];
                    to[at] = (byte) (v >> 16);
                    to[at + 1] = (byte) (v >> 8);
                    to[at + 2] = (byte) v;
                    to[at + 3] = (byte) (v >> 24);
                }
            }
            case 3 -> {
                for (int x = 0; x < width; x++, at += 3) {
                    int v = rest[x];
                    to[at] = (byte) (v >> 16);
                    to[at + 1] = (byte) (v >> 8);
                    to[at + 2] = (byte) v;
                }
            }
            case 2 -> {
                for (int x = 0; x < width; x++, at += 2) {
                    to[at] = (byte) rest[x];
                    to[at + 1] = (byte) (rest[x] >> 24);
                }
            }
            default -> {
                for (int x = 0; x < width; x++, at++) {
                    to[at] = (byte) rest[x];
                }
            }
        }
        rawSize = at;
    }
}
