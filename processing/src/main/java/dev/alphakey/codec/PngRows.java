package dev.alphakey.codec;

import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Hands out the still filtered rows of a PNG, inflating the IDAT chunks a block at a time: what a stream would swell to beyond
 * the rows that are asked for is never produced.
 */
final class PngRows implements AutoCloseable {
    private static final int BLOCK = 1 << 16;

    private final byte[] file;
    private final int[] spans;
    private final int spanCount;
    private final Inflater inflater = new Inflater();
    private byte[] buffer = new byte[BLOCK];
    private int nextSpan;
    private int from;
    private int to;

    /** @param spans start and length of each IDAT chunk's data, in turn */
    PngRows(byte[] file, int[] spans, int spanCount) {
        this.file = file;
        this.spans = spans;
        this.spanCount = spanCount;
    }

    byte[] buffer() {
        return buffer;
    }

    /** Makes the next {@code length} bytes available and returns where in {@link #buffer()} they begin. */
    int next(int length) throws CorruptImageException {
        if (to - from < length) {
            fill(length);
        }
        int at = from;
        from += length;
        return at;
    }

    private void fill(int length) throws CorruptImageException {
        byte[] target = length > buffer.length ? new byte[length] : buffer;
        System.arraycopy(buffer, from, target, 0, to - from);
        buffer = target;
        to -= from;
        from = 0;
        try {
            while (to < length) {
                int got = inflater.inflate(buffer, to, buffer.length - to);
                to += got;
                if (got == 0 && !feed()) {
                    throw new CorruptImageException("the PNG file is cut short: its pixel data end too early");
                }
            }
        } catch (DataFormatException e) {
            throw new CorruptImageException("the PNG pixel data are broken and do not decompress", e);
        }
    }

    private boolean feed() {
        if (inflater.finished() || inflater.needsDictionary() || nextSpan == spanCount) {
            return false;
        }
        inflater.setInput(file, spans[2 * nextSpan], spans[2 * nextSpan + 1]);
        nextSpan++;
        return true;
    }

    @Override
    public void close() {
        inflater.end();
    }
}
