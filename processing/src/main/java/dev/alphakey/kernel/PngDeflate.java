package dev.alphakey.kernel;

import java.util.Arrays;

/**
 * Compresses filtered rows. The only matches it looks for are runs of one pixel, which
 * is where filtered rows repeat themselves; everything else is left to dynamic Huffman codes, made anew for each block.
 */
final class PngDeflate extends PngStream {
    /** About how many filtered bytes share a set of codes. */
    private static final int BLOCK = 1 << 18;
    /** Room for compressed bytes to begin with: what most strips of cutouts need, which are clear for the most part. */
    private static final int MOST_ROOM = 1 << 16;

    /** Four literals of this many bits fit into a word beside what is pending. */
    private static final int LITERAL_BITS = 13;

    /** A run of more pixels than this is followed by whole words. */
    private static final int NEAR = 16;

    private static final int END = 256;
    /** Extra bits of a length, and the distance. */
    private static final int MOST_BEHIND_LENGTH = 6;

    private static final int LONGEST = 258;
    private static final int SHORTEST = 3;
    private static final int[] LENGTH_SYMBOL = new int[LONGEST + 1];
    private static final int[] LENGTH_BASE = new int[LONGEST + 1];
    private static final int[] LENGTH_EXTRA = new int[LONGEST + 1];
    private static final int[] CODE_ORDER = {16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15};

    static {
        int length = SHORTEST;
        for (int symbol = 257; symbol < 285; symbol++) {
            int extra = symbol < 265 ? 0 : (symbol - 261) / 4;
            int base = length;
            for (int i = 0; i < 1 << extra && length < LONGEST; i++, length++) {
                LENGTH_SYMBOL[length] = symbol;
                LENGTH_BASE[length] = base;
                LENGTH_EXTRA[length] = extra;
            }
        }
        LENGTH_SYMBOL[LONGEST] = 285;
        LENGTH_BASE[LONGEST] = LONGEST;
    }

    private final int shortestRun;
    /** Where each run begins in the raw bytes and how many bytes it has. */
    private int[] runs = new int[1 << 12];

    private int runCount;
    private long pending;
    private int pendingBits;

    /**
     * @param channels bytes per pixel, 1 to 4
     * @param width the most pixels that are added at a time
     * @param bytes how many raw bytes there will be
     */
    PngDeflate(int channels, int width, long bytes) {
        super(channels, width, evenBlock(bytes), (int) Math.min(MOST_ROOM, bytes / 2));
        this.shortestRun = (SHORTEST + channels - 1) / channels;
    }

    private static int evenBlock(long bytes) {
        long blocks = Math.max(1, (bytes + BLOCK / 2) / BLOCK);
        return (int) Math.max(1, (bytes + blocks - 1) / blocks);
    }

    @Override
    void look(int[] rest, int width) {
        findRuns(rest, width);
    }

    private void findRuns(int[] rest, int width) {
        for (int x = 1; x < width; x++) {
            int v = rest[x - 1];
            if (rest[x] != v) {
                continue;
            }
            int start = x;
            int near = Math.min(width, x + NEAR);
            while (x < near && rest[x] == v) {
                x++;
            }
            if (x == near && x < width) {
                int more = Arrays.mismatch(rest, x, width, rest, x - 1, width - 1);
                x = more < 0 ? width : x + more;
            }
            if (x - start >= shortestRun) {
                if (2 * runCount + 2 > runs.length) {
                    runs = Arrays.copyOf(runs, 2 * runs.length);
                }
                runs[2 * runCount] = rawSize + start * channels;
                runs[2 * runCount + 1] = (x - start) * channels;
                runCount++;
            }
        }
    }

    /** An empty stored block: its length and the complement follow on a whole byte. */
    @Override
    void align() {
        reserve(16);
        bits(0, 3);
        pendingBits = pendingBits + 7 & ~7;
        bits(0xffff0000L, 32);
        drain();
    }

    @Override
    void flush() {
        int[] counts = counts();
        byte[] lengths = PngHuffman.lengths(counts, 286, LITERAL_BITS);
        reserve(size(counts, lengths));
        header(lengths);
        drain();
        int[] codes = PngHuffman.codes(lengths);
        int at = 0;
        for (int i = 0; i < runCount; i++) {
            literals(at, runs[2 * i], codes);
            at = runs[2 * i] + runs[2 * i + 1];
            run(runs[2 * i + 1], codes);
        }
        literals(at, rawSize, codes);
        code(codes[END]);
        drain();
        runCount = 0;
    }

    /** At most how many bytes a block takes, with its header. */
    private static int size(int[] counts, byte[] lengths) {
        long bits = 8 * 1024;
        for (int s = 0; s < counts.length; s++) {
            bits += (long) counts[s] * (lengths[s] + (s > END ? MOST_BEHIND_LENGTH : 0));
        }
        return (int) (bits / 8);
    }

    private int[] counts() {
        int[] counts = new int[286];
        int at = 0;
        for (int i = 0; i < runCount; i++) {
            int start = runs[2 * i];
            count(at, start, counts);
            for (int left = runs[2 * i + 1]; left > 0; ) {
                int piece = piece(left);
                counts[LENGTH_SYMBOL[piece]]++;
                left -= piece;
            }
            at = start + runs[2 * i + 1];
        }
        count(at, rawSize, counts);
        counts[END] = 1;
        return counts;
    }

    private void count(int from, int to, int[] counts) {
        for (int i = from; i < to; i++) {
            counts[raw[i] & 255]++;
        }
    }

    /** How much of a run the next match takes, so that no rest is too short to be one. */
    private static int piece(int left) {
        if (left >= LONGEST + SHORTEST || left == LONGEST) {
            return LONGEST;
        }
        return left > LONGEST ? left - SHORTEST : left;
    }

    private void run(int length, int[] codes) {
        for (int left = length; left > 0; ) {
            int piece = piece(left);
            code(codes[LENGTH_SYMBOL[piece]]);
            // The one distance has a code of one zero bit.
            bits(piece - LENGTH_BASE[piece], LENGTH_EXTRA[piece] + 1);
            left -= piece;
        }
        drain();
    }

    private void literals(int from, int to, int[] codes) {
        byte[] in = raw;
        byte[] sink = out;
        int size = outSize;
        long held = pending;
        int bits = pendingBits;
        int i = from;
        for (; i + 4 <= to; i += 4) {
            int a = codes[in[i] & 255];
            int b = codes[in[i + 1] & 255];
            int c = codes[in[i + 2] & 255];
            int d = codes[in[i + 3] & 255];
            int ab = a >>> 16;
            int cd = c >>> 16;
            long low = a & 0xffff | (long) (b & 0xffff) << ab;
            long high = c & 0xffff | (long) (d & 0xffff) << cd;
            ab += b >>> 16;
            cd += d >>> 16;
            held |= (low | high << ab) << bits;
            bits += ab + cd;
            sink[size] = (byte) held;
            sink[size + 1] = (byte) (held >> 8);
            sink[size + 2] = (byte) (held >> 16);
            sink[size + 3] = (byte) (held >> 24);
            sink[size + 4] = (byte) (held >> 32);
            sink[size + 5] = (byte) (held >> 40);
            sink[size + 6] = (byte) (held >> 48);
            size += bits >>> 3;
            held >>>= bits & ~7;
            bits &= 7;
        }
        outSize = size;
        pending = held;
        pendingBits = bits;
        for (; i < to; i++) {
            code(codes[in[i] & 255]);
        }
        drain();
    }

    private void header(byte[] lengths) {
        int literals = 286;
        while (literals > 257 && lengths[literals - 1] == 0) {
            literals--;
        }
        byte[] all = new byte[literals + channels];
        System.arraycopy(lengths, 0, all, 0, literals);
        // Distances 1 to 4 have the symbols 0 to 3.
        all[all.length - 1] = 1;
        int[] symbols = new int[all.length];
        int count = runLengths(all, symbols);
        int[] counts = new int[19];
        for (int i = 0; i < count; i++) {
            counts[symbols[i] & 31]++;
        }
        byte[] codeLengths = PngHuffman.lengths(counts, 19, 7);
        int sent = 19;
        while (sent > 4 && codeLengths[CODE_ORDER[sent - 1]] == 0) {
            sent--;
        }
        bits(4 | literals - 257 << 3 | channels - 1 << 8 | sent - 4 << 13, 17);
        for (int i = 0; i < sent; i++) {
            bits(codeLengths[CODE_ORDER[i]], 3);
        }
        int[] codes = PngHuffman.codes(codeLengths);
        for (int i = 0; i < count; i++) {
            int symbol = symbols[i] & 31;
            code(codes[symbol]);
            if (symbol >= 16) {
                bits(symbols[i] >> 8, symbol == 16 ? 2 : symbol == 17 ? 3 : 7);
            }
        }
    }

    /** Code lengths with their repeats: a symbol, and above it the value of its extra bits. */
    private static int runLengths(byte[] all, int[] symbols) {
        int count = 0;
        for (int i = 0; i < all.length; ) {
            int value = all[i];
            int run = 1;
            while (i + run < all.length && all[i + run] == value) {
                run++;
            }
            i += run;
            if (value != 0) {
                symbols[count++] = value;
                run--;
            }
            while (run >= 3) {
                int most = value != 0 ? 6 : 138;
                int take = Math.min(run, most);
                symbols[count++] = value != 0 ? 16 | take - 3 << 8 : take <= 10 ? 17 | take - 3 << 8 : 18 | take - 11 << 8;
                run -= take;
            }
            while (run-- > 0) {
                symbols[count++] = value;
            }
        }
        return count;
    }

    private void code(int code) {
        bits(code & 0xffff, code >>> 16);
    }

    private void bits(long value, int count) {
        pending |= value << pendingBits;
        pendingBits += count;
        if (pendingBits >= 32) {
            drain();
        }
    }

    /** Moves whole bytes out, of which there may be eight at most. */
    private void drain() {
        while (pendingBits >= 8) {
            out[outSize++] = (byte) pending;
            pending >>>= 8;
            pendingBits -= 8;
        }
    }
}
