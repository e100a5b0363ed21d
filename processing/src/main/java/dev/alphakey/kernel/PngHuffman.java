package dev.alphakey.kernel;

import java.util.Arrays;

/** Length-limited Huffman codes in the canonical form of deflate (RFC 1951, 3.2.2). */
final class PngHuffman {
    private PngHuffman() {}

    /** A length for each symbol, 0 for those that do not occur; at most {@code limit} bits. */
    static byte[] lengths(int[] counts, int symbols, int limit) {
        long[] sorted = new long[symbols];
        int used = 0;
        for (int s = 0; s < symbols; s++) {
            if (counts[s] > 0) {
                sorted[used++] = (long) counts[s] << 16 | s;
            }
        }
        byte[] lengths = new byte[symbols];
        if (used == 1) {
            lengths[(int) sorted[0] & 0xffff] = 1;
        }
        if (used < 2) {
            return lengths;
        }
        Arrays.sort(sorted, 0, used);
        int[] perLength = new int[limit + 1];
        for (int depth : depths(sorted, used)) {
            perLength[Math.min(depth, limit)]++;
        }
        restoreKraft(perLength, limit);
        int next = used;
        for (int bits = 1; bits <= limit; bits++) {
            for (int i = 0; i < perLength[bits]; i++) {
                lengths[(int) sorted[--next] & 0xffff] = (byte) bits;
            }
        }
        return lengths;
    }

    /** Leaf depths of the Huffman tree over ascending weights, with two queues. */
    private static int[] depths(long[] sorted, int n) {
        long[] weight = new long[2 * n - 1];
        int[] parent = new int[2 * n - 1];
        for (int i = 0; i < n; i++) {
            weight[i] = sorted[i] >>> 16;
        }
        int leaf = 0;
        int inner = n;
        for (int node = n; node < 2 * n - 1; node++) {
            for (int child = 0; child < 2; child++) {
                boolean takeLeaf = leaf < n && (inner >= node || weight[leaf] <= weight[inner]);
                int taken = takeLeaf ? leaf++ : inner++;
                weight[node] += weight[taken];
                parent[taken] = node;
            }
        }
        int[] depth = new int[2 * n - 1];
        for (int node = 2 * n - 3; node >= 0; node--) {
            depth[node] = depth[parent[node]] + 1;
        }
        return Arrays.copyOf(depth, n);
    }

    /** Lengthens short codes until the cut off ones fit in. */
    private static void restoreKraft(int[] perLength, int limit) {
        int total = 0;
        for (int bits = 1; bits <= limit; bits++) {
            total += perLength[bits] << limit - bits;
        }
        while (total > 1 << limit) {
            perLength[limit]--;
            int bits = limit - 1;
            while (perLength[bits] == 0) {
                bits--;
            }
            perLength[bits]--;
            perLength[bits + 1] += 2;
            total--;
        }
    }

    /** Each symbol's code, bits reversed as deflate sends them, with its length in the upper half. */
    static int[] codes(byte[] lengths) {
        int[] count = new int[16];
        for (byte length : lengths) {
            count[length]++;
        }
        count[0] = 0;
        int[] next = new int[16];
        for (int bits = 1; bits <= 15; bits++) {
            next[bits] = next[bits - 1] + count[bits - 1] << 1;
        }
        int[] codes = new int[lengths.length];
        for (int s = 0; s < codes.length; s++) {
            int length = lengths[s];
            if (length > 0) {
                codes[s] = length << 16 | Integer.reverse(next[length]++) >>> 32 - length;
            }
        }
        return codes;
    }
}
