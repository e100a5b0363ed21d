package dev.alphakey.matte;

import java.util.Arrays;

/**
 * Clears what a generator's ringing around strong edges leaves of alpha. Measured on generated images, the background beside a
 * subject deviates by up to 5 % of the contrast within three pixels and 2 % within eight. So a faint patch is ringing if it keeps
 * close to a strong edge without being its antialiasing; one that goes on beyond is smoke, glow or glass and stays.
 */
final class Ringing {
    /** How far from a strong edge ringing is seen, in pixels. */
    private static final int REACH = 8;
    /** Up to this far from it ringing is at its strongest. */
    private static final int CLOSE = 3;
    /** Alpha of the strongest ringing, and of what is left of it at the end of its reach. */
    private static final int MOST_ALPHA = 13;
    private static final int LAST_ALPHA = 6;
    /** Alpha from which on a pixel is the subject, and its surroundings may ring. */
    private static final int STRONG = 160;
    private static final int NOWHERE = REACH + 1;

    private final int[] out;
    private final int width;
    private final int height;
    private int[] stack = new int[1024];

    private Ringing(int[] out, int width, int height) {
        this.out = out;
        this.width = width;
        this.height = height;
    }

    static void clear(int[] out, int width, int height) {
        var ringing = new Ringing(out, width, height);
        byte[] visited = new byte[out.length];
        for (int i = 0; i < out.length; i++) {
            if (visited[i] == 0 && ringing.isFaint(i)) {
                ringing.patch(i, visited);
            }
        }
    }

    private boolean isFaint(int i) {
        int alpha = out[i] >>> 24;
        return alpha != 0 && alpha <= MOST_ALPHA;
    }

    /** Follows a patch of faint pixels and clears what of it may be ringing, unless it leaves the edge's surroundings. */
    private void patch(int from, byte[] visited) {
        int n = 0;
        visited[from] = 1;
        stack[n++] = from;
        boolean leaves = false;
        for (int head = 0; head < n; head++) {
            int i = stack[head];
            int x = i % width;
            int y = i / width;
            int far = toStrong(x, y);
            leaves |= far == NOWHERE;
            visited[i] = (byte) (1 + far);
            for (int v = Math.max(0, y - 1); v <= Math.min(height - 1, y + 1); v++) {
                for (int u = Math.max(0, x - 1); u <= Math.min(width - 1, x + 1); u++) {
                    int j = v * width + u;
                    if (visited[j] == 0 && isFaint(j)) {
                        if (n == stack.length) {
                            stack = Arrays.copyOf(stack, n * 2);
                        }
                        visited[j] = 1;
                        stack[n++] = j;
                    }
                }
            }
        }
        if (leaves) {
            return;
        }
        for (int k = 0; k < n; k++) {
            int i = stack[k];
            int far = visited[i] - 1;
            int most = MOST_ALPHA - Math.max(0, far - CLOSE) * (MOST_ALPHA - LAST_ALPHA) / (REACH - CLOSE);
            // Beside the edge itself it is antialiasing.
            if (far > 1 && out[i] >>> 24 <= most) {
                out[i] = 0;
            }
        }
    }

    /** How many pixels away, counted along the longer axis, the nearest strong one is. */
    private int toStrong(int x, int y) {
        for (int r = 1; r <= REACH; r++) {
            int top = y - r;
            int bottom = y + r;
            for (int u = Math.max(0, x - r); u <= Math.min(width - 1, x + r); u++) {
                if (top >= 0 && isStrong(top * width + u) || bottom < height && isStrong(bottom * width + u)) {
                    return r;
                }
            }
            for (int v = Math.max(0, top + 1); v <= Math.min(height - 1, bottom - 1); v++) {
                if (x - r >= 0 && isStrong(v * width + x - r) || x + r < width && isStrong(v * width + x + r)) {
                    return r;
                }
            }
        }
        return NOWHERE;
    }

    private boolean isStrong(int i) {
        return out[i] >>> 24 >= STRONG;
    }
}
