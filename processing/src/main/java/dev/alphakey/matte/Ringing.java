package dev.alphakey.matte;

import dev.alphakey.kernel.Bands;
import dev.alphakey.kernel.Stretch;
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

    /** Labels of a pixel, as bits: that its alpha is that of ringing, of the subject, or that a shadow may have it. */
    private static final int FAINT = 1;
    private static final int STRONG_LABEL = Trimap.SOLID;
    static final int PARTIAL = 4;
    /** From this bit on stands how far the nearest strong pixel is. */
    private static final int FAR_SHIFT = 3;

    private final int[] out;
    private final byte[] labels;
    private final int width;
    private final int height;
    private int[] stack = new int[1024];

    private Ringing(int[] out, byte[] labels, int width, int height) {
        this.out = out;
        this.labels = labels;
        this.width = width;
        this.height = height;
    }

    /** What a pixel with an alpha of 1 to 255 is to those who look at the result. */
    static byte label(int alpha) {
        return (byte) ((alpha <= MOST_ALPHA ? FAINT : 0)
                | (alpha >= STRONG ? STRONG_LABEL : 0)
                | (alpha <= SoftShadow.MOST_ALPHA ? PARTIAL : 0));
    }

    /** Clears ringing; of the labels {@link #PARTIAL} stays true. */
    static void clear(int[] out, byte[] labels, int width, int height) {
        var ringing = new Ringing(out, labels, width, height);
        Bands.run(width, height, new Bands.Rows() {
            @Override
            public void run(int from, int to) {
                ringing.measure(from, to);
            }
        });
        for (int i = 0; (i = Stretch.next(labels, i, labels.length, FAINT)) < labels.length; ) {
            ringing.patch(i);
        }
    }

    /** Notes how far the nearest strong pixel is from each faint one. */
    private void measure(int from, int to) {
        for (int y = from; y < to; y++) {
            int start = y * width;
            int end = start + width;
            for (int i = start; (i = Stretch.next(labels, i, end, FAINT)) < end; i++) {
                labels[i] |= (byte) (toStrong(i - start, y) << FAR_SHIFT);
            }
        }
    }

    /** Follows a patch of faint pixels and clears what of it may be ringing, unless it leaves the edge's surroundings. */
    private void patch(int from) {
        int n = 0;
        labels[from] &= ~FAINT;
        stack[n++] = from;
        boolean leaves = false;
        for (int head = 0; head < n; head++) {
            int i = stack[head];
            int y = i / width;
            int x = i - y * width;
            leaves |= labels[i] >> FAR_SHIFT == NOWHERE;
            int last = Math.min(width - 1, x + 1);
            for (int v = Math.max(0, y - 1); v <= Math.min(height - 1, y + 1); v++) {
                for (int j = v * width + Math.max(0, x - 1); j <= v * width + last; j++) {
                    if ((labels[j] & FAINT) != 0) {
                        if (n == stack.length) {
                            stack = Arrays.copyOf(stack, n * 2);
                        }
                        labels[j] &= ~FAINT;
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
            int far = labels[i] >> FAR_SHIFT;
            int most = MOST_ALPHA - Math.max(0, far - CLOSE) * (MOST_ALPHA - LAST_ALPHA) / (REACH - CLOSE);
            // Beside the edge itself it is antialiasing.
            if (far > 1 && out[i] >>> 24 <= most) {
                out[i] = 0;
                labels[i] = 0;
            }
        }
    }

    /** How many pixels away, counted along the longer axis, the nearest strong one is. */
    private int toStrong(int x, int y) {
        if (!isStrongWithin(x, y)) {
            return NOWHERE;
        }
        for (int r = 1; r < REACH; r++) {
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
        return REACH;
    }

    private boolean isStrongWithin(int x, int y) {
        int left = Math.max(0, x - REACH);
        int right = Math.min(width, x + REACH + 1);
        for (int v = Math.max(0, y - REACH); v <= Math.min(height - 1, y + REACH); v++) {
            int row = v * width;
            if (Stretch.next(labels, row + left, row + right, STRONG_LABEL) < row + right) {
                return true;
            }
        }
        return false;
    }

    private boolean isStrong(int i) {
        return (labels[i] & STRONG_LABEL) != 0;
    }
}
