package dev.alphakey.matte;

import dev.alphakey.kernel.Bands;
import dev.alphakey.kernel.Stretch;
import java.util.Arrays;

/**
 * Finds soft shadows on the background: partly transparent, smooth, wider than any edge, and nothing but the background scaled
 * down. So their colour is black and their alpha is what the background has lost.
 */
final class SoftShadow {
    /** A label's bit for what may be a shadow. */
    private static final byte DARK = 1;
    /** With the bit of {@link #DARK}. */
    private static final byte SHADOW = 3;
    /** With the bit of {@link #DARK}: what is surely a shadow, with all that hangs together with it. */
    private static final byte SEED = 5;
    /** How far a shadow's pixels lie off the line from the background to black, in levels, and in deviations of the noise. */
    private static final float OFF_LINE = 5;
    private static final float OFF_LINE_NOISE = 3;
    /** A fainter patch does not show whether it is a shadow or coloured smoke. */
    private static final int TELLING_ALPHA = 48;
    static final int MOST_ALPHA = 235;
    /** A shadow's greatest change over one pixel, in levels. */
    private static final int FADE = 10;
    /** In pixels: an outline's antialiasing has nowhere a square of twice this and one more to itself. */
    private static final int WIDE = 2;

    private SoftShadow() {}

    /** Makes shadows pure black, or nothing; uses up the map's state, which holds the labels of {@link Ringing}. */
    static void apply(int[] out, Trimap map, boolean drop) {
        int w = map.width;
        byte[] label = map.state;
        Bands.run(w, map.height, new Bands.Rows() {
            @Override
            public void run(int from, int to) {
                labelDark(map, from, to);
            }
        });
        Bands.run(w, map.height, new Bands.Rows() {
            @Override
            public void run(int from, int to) {
                labelSeeds(out, map, from, to);
            }
        });
        boolean any = false;
        int[] stack = new int[1024];
        for (int i = 0; (i = Stretch.next(label, i, label.length, SEED & ~DARK)) < label.length; ) {
            stack = spread(label, i, w, stack);
            any = true;
        }
        if (any) {
            Bands.run(w, map.height, new Bands.Rows() {
                @Override
                public void run(int from, int to) {
                    paint(out, map, drop, from, to);
                }
            });
        }
    }

    /** Replaces the labels of some rows by {@link #DARK}, or by any without its bit. */
    private static void labelDark(Trimap map, int from, int to) {
        int w = map.width;
        float[] background = new float[3];
        float offLine = OFF_LINE + OFF_LINE_NOISE * map.background.noise();
        for (int y = from; y < to; y++) {
            int start = y * w;
            int end = start + w;
            int below = y + 1 < map.height ? w : 0;
            for (int i = start; (i = Stretch.next(map.state, i, end, Ringing.PARTIAL)) < end; i++) {
                boolean smooth = below == 0
                        || i + 1 == end
                        || Levels.step(map.argb[i], map.argb[i + 1]) <= FADE && Levels.step(map.argb[i], map.argb[i + w]) <= FADE;
                map.state[i] = smooth && isOnLineToBlack(map, i, i - start, y, offLine, background) ? DARK : 0;
            }
        }
    }

    /** Marks dark pixels of some rows that are surely inside a shadow. */
    private static void labelSeeds(int[] out, Trimap map, int from, int to) {
        int w = map.width;
        for (int y = from; y < to; y++) {
            int start = y * w;
            int end = start + w;
            for (int i = start; (i = Stretch.next(map.state, i, end, DARK)) < end; i++) {
                if (out[i] >>> 24 >= TELLING_ALPHA && isInside(map.state, i - start, y, w, map.height)) {
                    map.state[i] = SEED;
                }
            }
        }
    }

    private static void paint(int[] out, Trimap map, boolean drop, int from, int to) {
        int w = map.width;
        float[] background = new float[3];
        for (int y = from; y < to; y++) {
            int start = y * w;
            int end = start + w;
            for (int i = start; (i = Stretch.next(map.state, i, end, DARK)) < end; i++) {
                if (map.state[i] == SHADOW) {
                    out[i] = drop ? 0 : black(map, i, i - start, y, background);
                }
            }
        }
    }

    /** Whether all around, as far as the frame, is dark and partial. */
    private static boolean isInside(byte[] label, int x, int y, int w, int h) {
        int left = Math.max(0, x - WIDE);
        int right = Math.min(w - 1, x + WIDE);
        for (int v = Math.max(0, y - WIDE); v <= Math.min(h - 1, y + WIDE); v++) {
            int all = DARK;
            for (int i = v * w + left; i <= v * w + right; i++) {
                all &= label[i];
            }
            if (all == 0) {
                return false;
            }
        }
        return true;
    }

    /** Whether a pixel is the background scaled down, which is what a shadow is and coloured smoke is not. */
    private static boolean isOnLineToBlack(Trimap map, int i, int x, int y, float offLine, float[] background) {
        map.background.at(x, y, background);
        int p = map.argb[i];
        float share = share(p, background);
        float r = (p >> 16 & 255) - share * background[0];
        float g = (p >> 8 & 255) - share * background[1];
        float b = (p & 255) - share * background[2];
        return r * r + g * g + b * b <= offLine * offLine;
    }

    /** How much of the background a pixel shows, by projection. */
    private static float share(int p, float[] background) {
        float dot = (p >> 16 & 255) * background[0] + (p >> 8 & 255) * background[1] + (p & 255) * background[2];
        float square = background[0] * background[0] + background[1] * background[1] + background[2] * background[2];
        return dot / Math.max(1, square);
    }

    private static int[] spread(byte[] label, int from, int w, int[] stack) {
        int[] open = stack;
        int n = 0;
        label[from] = SHADOW;
        open[n++] = from;
        while (n > 0) {
            int i = open[--n];
            if (n + 4 >= open.length) {
                open = Arrays.copyOf(open, open.length * 2);
            }
            int x = i % w;
            n = visit(label, x > 0, i - 1, open, n);
            n = visit(label, x < w - 1, i + 1, open, n);
            n = visit(label, i >= w, i - w, open, n);
            n = visit(label, i + w < label.length, i + w, open, n);
        }
        return open;
    }

    private static int visit(byte[] label, boolean inside, int i, int[] stack, int n) {
        if (!inside || label[i] != DARK && label[i] != SEED) {
            return n;
        }
        label[i] = SHADOW;
        stack[n] = i;
        return n + 1;
    }

    /** With F black, C = (1 − α)B. */
    private static int black(Trimap map, int i, int x, int y, float[] background) {
        map.background.at(x, y, background);
        return Levels.round(255 * (1 - share(map.argb[i], background))) << 24;
    }
}
