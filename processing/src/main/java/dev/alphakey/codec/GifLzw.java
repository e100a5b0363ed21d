package dev.alphakey.codec;

/** The variable-width LZW of GIF. */
final class GifLzw {
    private static final int MOST_CODES = 4096;

    private GifLzw() {}

    /**
     * Decodes a chain of data blocks whose sizes have been checked against the file.
     *
     * @param at where the size of the first block stands
     * @param count the indices that are wanted; more are not decoded
     */
    static byte[] decode(byte[] file, int at, int codeSize, int count) throws CorruptImageException {
        if (codeSize < 1 || codeSize > 11) {
            throw new CorruptImageException("the GIF file is broken: its codes begin with " + codeSize + " bits");
        }
        byte[] out = new byte[count];
        int[] prefix = new int[MOST_CODES];
        byte[] suffix = new byte[MOST_CODES];
        int[] lengths = new int[MOST_CODES];
        int clear = 1 << codeSize;
        for (int i = 0; i < clear; i++) {
            suffix[i] = (byte) i;
            lengths[i] = 1;
        }
        int next = clear + 2;
        int bits = codeSize + 1;
        int last = -1;
        int done = 0;
        int held = 0;
        int heldBits = 0;
        int block = 0;
        while (done < count) {
            while (heldBits < bits) {
                if (block == 0) {
                    block = file[at++] & 255;
                    if (block == 0) {
                        throw new CorruptImageException("the GIF file is broken: its pixel data end too early");
                    }
                }
                held |= (file[at++] & 255) << heldBits;
                heldBits += 8;
                block--;
            }
            int code = held & (1 << bits) - 1;
            held >>>= bits;
            heldBits -= bits;
            if (code == clear) {
                next = clear + 2;
                bits = codeSize + 1;
                last = -1;
                continue;
            }
            boolean known = code < clear || code > clear + 1 && code < next;
            boolean repeats = code == next && last >= 0 && next < MOST_CODES;
            if (!known && !repeats || last < 0 && code >= clear) {
                throw new CorruptImageException("the GIF file is broken: its pixel data do not decompress");
            }
            if (last >= 0 && next < MOST_CODES) {
                prefix[next] = last;
                lengths[next] = lengths[last] + 1;
                suffix[next] = suffix[first(prefix, lengths, known ? code : last)];
                next++;
                if (next == 1 << bits && bits < 12) {
                    bits++;
                }
            }
            int length = lengths[code];
            for (int i = length - 1, c = code; i >= 0; i--, c = prefix[c]) {
                if (done + i < count) {
                    out[done + i] = suffix[c];
                }
            }
            done += length;
            last = code;
        }
        return out;
    }

    private static int first(int[] prefix, int[] lengths, int code) {
        int c = code;
        while (lengths[c] > 1) {
            c = prefix[c];
        }
        return c;
    }
}
