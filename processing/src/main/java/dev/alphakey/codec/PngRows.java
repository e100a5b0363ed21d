package dev.alphakey.codec;

import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.RecursiveTask;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Hands out the still filtered rows of a PNG in blocks of whole rows, and inflates the next block while the last one is being
 * looked at: what a stream would swell to beyond the rows that are asked for is never produced.
 */
final class PngRows implements AutoCloseable {
    private static final int BLOCK = 1 << 18;

    private final byte[] file;
    private final int[] spans;
    private final int spanCount;
    private final int length;
    private final int height;
    /**
     * Raw: the sum of all bytes takes a fifth of its time, and tells no more than the chunks' own checksums, which are asked; but for
     * a file that was damaged before its chunks were made.
     */
    private final Inflater inflater = new Inflater(true);

    private int nextSpan;
    /** Bytes of the stream's own header that are still to come. */
    private int opening = 2;
    /** What came of that header. */
    private int header;

    /** Rows that were handed out. */
    private int done;

    /** Null where nothing is being inflated ahead. */
    private ForkJoinTask<byte[]> ahead;

    private CorruptImageException failure;

    /**
     * @param spans start and length of each IDAT chunk's data, in turn
     * @param length bytes of a row, its filter included
     */
    PngRows(byte[] file, int[] spans, int spanCount, int length, int height) {
        this.file = file;
        this.spans = spans;
        this.spanCount = spanCount;
        this.length = length;
        this.height = height;
    }

    /** Rows in each block but the last. */
    int rows() {
        return Math.max(1, Math.min(height, BLOCK / length));
    }

    /**
     * The next block.
     *
     * @param before a block that is no longer needed, to be filled again; null for a new one
     */
    byte[] next(byte[] before) throws CorruptImageException {
        byte[] block = ahead == null ? inflate(before) : ahead.join();
        ahead = null;
        if (failure != null) {
            throw failure;
        }
        done += Math.min(rows(), height - done);
        // Rows so long that a block holds only one would take twice the memory.
        if (done < height && length <= BLOCK) {
            ahead = new Ahead(before).fork();
        }
        return block;
    }

    private final class Ahead extends RecursiveTask<byte[]> {
        private static final long serialVersionUID = 1L;

        private final transient byte[] target;

        Ahead(byte[] target) {
            this.target = target;
        }

        @Override
        protected byte[] compute() {
            return inflate(target);
        }
    }

    private byte[] inflate(byte[] target) {
        byte[] block = target == null ? new byte[rows() * length] : target;
        try {
            fill(block, Math.min(rows(), height - done) * length);
        } catch (CorruptImageException e) {
            failure = e;
        }
        return block;
    }

    private void fill(byte[] block, int bytes) throws CorruptImageException {
        try {
            for (int to = 0; to < bytes; ) {
                int got = inflater.inflate(block, to, bytes - to);
                to += got;
                if (got == 0 && !feed()) {
                    throw new CorruptImageException("the PNG file is cut short: its pixel data end too early");
                }
            }
        } catch (DataFormatException e) {
            throw new CorruptImageException("the PNG pixel data are broken and do not decompress", e);
        }
    }

    private boolean feed() throws DataFormatException {
        if (inflater.finished() || nextSpan == spanCount) {
            return false;
        }
        int at = spans[2 * nextSpan];
        int end = at + spans[2 * nextSpan + 1];
        nextSpan++;
        for (; opening > 0 && at < end; opening--) {
            header = header << 8 | file[at++] & 255;
            if (opening == 1 && !isDeflate(header)) {
                throw new DataFormatException("not a zlib stream");
            }
        }
        inflater.setInput(file, at, end - at);
        return true;
    }

    /** RFC 1950, 2.2: deflate with a window of at most 32 KiB and no dictionary, and the check of these two bytes. */
    private static boolean isDeflate(int header) {
        return (header >> 8 & 15) == 8 && header >> 12 <= 7 && (header & 0x20) == 0 && header % 31 == 0;
    }

    @Override
    public void close() {
        if (ahead != null) {
            ahead.quietlyJoin();
        }
        inflater.end();
    }
}
