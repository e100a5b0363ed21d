package dev.alphakey.kernel;

import java.util.Arrays;
import java.util.zip.Adler32;

/**
 * Takes filtered rows, gathers them as bytes, and turns each block of them into a piece of a deflate stream (RFC 1951) that
 * ends on a whole byte, so that pieces can be put one behind another.
 */
abstract class PngStream {
    private static final byte[] NOTHING = new byte[1 << 12];

    final int channels;
    final byte[] raw;
    int rawSize;
    byte[] out;
    int outSize;

    private final int block;
    private final Adler32 adler = new Adler32();
    private long rawTotal;

    PngStream(int channels, int width, int block, int room) {
        this.channels = channels;
        this.block = block;
        this.out = new byte[room];
        this.raw = new byte[block + 1 + width * channels];
    }

    /** The compressed bytes so far, from index 0. */
    final byte[] out() {
        return out;
    }

    /** How many bytes of {@link #out} count. */
    final int size() {
        return outSize;
    }

    /** Adds a row: its filter, and its filtered pixels as packed words, which are zero outside of some columns. */
    final void row(int filter, int[] rest, int from, int to, int width) {
        begin(filter);
        look(rest, width);
        clear(from);
        unpack(rest, from, to);
        clear(width - to);
        closeIfFull();
    }

    /** Begins a row that comes in pieces. */
    final void begin(int filter) {
        raw[rawSize++] = (byte) filter;
    }

    /** Adds some of a row's filtered pixels, at most as many as the stream was made for. */
    final void add(int[] rest, int width) {
        look(rest, width);
        unpack(rest, 0, width);
        closeIfFull();
    }

    /** Takes in a row that is already in the stream before this piece. */
    final void known(int filter, int[] rest, int width) {
        begin(filter);
        unpack(rest, 0, width);
    }

    /** Ends the rows that are known, which may be little more than what the format can refer to. */
    final void endOfKnown() {
        prime();
        rawSize = 0;
    }

    /** Ends the piece on a whole byte; nothing may be added afterwards. */
    final void finish() {
        if (rawSize > 0) {
            close();
        }
        align();
    }

    /** The Adler-32 of all raw bytes, once finished. */
    final int check() {
        return (int) adler.getValue();
    }

    /** How many raw bytes there were, once finished. */
    final long rawTotal() {
        return rawTotal;
    }

    private void closeIfFull() {
        if (rawSize >= block) {
            close();
        }
    }

    private void close() {
        adler.update(raw, 0, rawSize);
        rawTotal += rawSize;
        flush();
        rawSize = 0;
    }

    /** Sees a row, or a piece of one, before its bytes are put at {@link #rawSize}. */
    abstract void look(int[] rest, int width);

    /** Learns the raw bytes without compressing them. */
    void prime() {}

    /** Compresses the raw bytes. */
    abstract void flush();

    /** Brings the compressed bytes to the end of a whole byte. */
    abstract void align();

    final void reserve(int bytes) {
        if (out.length - outSize < bytes) {
            out = Arrays.copyOf(out, Math.max(2 * out.length, outSize + bytes));
        }
    }

    /** Adds so many pixels of zero. */
    private void clear(int pixels) {
        for (int left = pixels * channels; left > 0; ) {
            int count = Math.min(left, NOTHING.length);
            System.arraycopy(NOTHING, 0, raw, rawSize, count);
            rawSize += count;
            left -= count;
        }
    }

    private void unpack(int[] rest, int from, int end) {
        byte[] to = raw;
        int at = rawSize;
        switch (channels) {
            case 4 -> {
                for (int x = from; x < end; x++, at += 4) {
                    int v = rest[x];
                    to[at] = (byte) (v >> 16);
                    to[at + 1] = (byte) (v >> 8);
                    to[at + 2] = (byte) v;
                    to[at + 3] = (byte) (v >> 24);
                }
            }
            case 3 -> {
                for (int x = from; x < end; x++, at += 3) {
                    int v = rest[x];
                    to[at] = (byte) (v >> 16);
                    to[at + 1] = (byte) (v >> 8);
                    to[at + 2] = (byte) v;
                }
            }
            case 2 -> {
                for (int x = from; x < end; x++, at += 2) {
                    to[at] = (byte) rest[x];
                    to[at + 1] = (byte) (rest[x] >> 24);
                }
            }
            default -> {
                for (int x = from; x < end; x++, at++) {
                    to[at] = (byte) rest[x];
                }
            }
        }
        rawSize = at;
    }
}
