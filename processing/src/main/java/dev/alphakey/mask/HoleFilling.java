package dev.alphakey.mask;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Fills the holes of a soft plane: each pixel becomes the least level that water from outside the frame must rise to in order to
 * reach it (morphological reconstruction by erosion, Vincent 1993), found level by level, each pixel once.
 */
final class HoleFilling {
    private static final int FULL = 255;

    private final byte[] plane;
    private final int[][] waiting = new int[FULL][];
    private final int[] count = new int[FULL];
    private final BitSet seen;

    private HoleFilling(byte[] plane) {
        this.plane = plane;
        seen = new BitSet(plane.length);
    }

    static byte[] filled(byte[] plane, int width, int height) {
        return new HoleFilling(plane).rise(width, height);
    }

    private byte[] rise(int width, int height) {
        for (int x = 0; x < width; x++) {
            reach(x, 0);
            reach((height - 1) * width + x, 0);
        }
        for (int y = 0; y < height; y++) {
            reach(y * width, 0);
            reach(y * width + width - 1, 0);
        }
        byte[] out = new byte[plane.length];
        Arrays.fill(out, (byte) FULL);
        for (int level = 0; level < FULL; level++) {
            while (count[level] > 0) {
                int i = waiting[level][--count[level]];
                out[i] = (byte) level;
                int x = i % width;
                if (x > 0) {
                    reach(i - 1, level);
                }
                if (x < width - 1) {
                    reach(i + 1, level);
                }
                if (i >= width) {
                    reach(i - width, level);
                }
                if (i < plane.length - width) {
                    reach(i + width, level);
                }
            }
            waiting[level] = null;
        }
        return out;
    }

    private void reach(int i, int level) {
        int at = Math.max(level, plane[i] & 255);
        if (at == FULL || seen.get(i)) {
            return;
        }
        seen.set(i);
        if (waiting[at] == null) {
            waiting[at] = new int[1024];
        } else if (count[at] == waiting[at].length) {
            waiting[at] = Arrays.copyOf(waiting[at], count[at] + (count[at] >> 1));
        }
        waiting[at][count[at]++] = i;
    }
}
