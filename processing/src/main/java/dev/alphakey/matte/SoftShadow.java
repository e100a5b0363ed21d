package dev.alphakey.matte;

import dev.alphakey.kernel.Stretch;
import java.util.Arrays;

/**
 * Finds soft shadows on the background: partly transparent, smooth, wider than any edge, and nothing but the background scaled
 * down. So their colour is black and their alpha is what the background has lost.
 */
final class SoftShadow {
    private static final byte OTHER = 0;
    private static final byte DARK = 1;
    /** With the bit of {@link #DARK}. */
    private static final byte SHADOW = 3;
    /** How far a shadow's pixels lie off the line from the background to black, in levels, and in deviations of the noise. */
    private static final float OFF_LINE = 5;
    private static final float OFF_LINE_NOISE = 3;
    /** A fainter patch does not show whether it is a shadow or coloured smoke. */
    private static final int TELLING_ALPHA = 48;
    private static final int MOST_ALPHA = 235;
    /** A shadow's greatest change over one pixel, in levels. */
    private static final int FADE = 10;
    /** In pixels: an outline's antialiasing has nowhere a square of twice this and one more to itself. */
    private static final int WIDE = 2;

    private SoftShadow() {}

    /** Makes shadows pure black, or nothing. */
    static void apply(int[] out, Trimap map, boolean drop) {
        int w = map.width;
        byte[] label = new byte[out.length];
        float[] background = new float[3];
        float offLine = OFF_LINE + OFF_LINE_NOISE * map.background.noise();
        int first = out.length;
        for (int i = 0; i < out.length; i++) {
            int p = out[i];
            int alpha = p >>> 24;
            if (alpha == 0 || alpha > MOST_ALPHA) {
                continue;
            }
            if (isSmooth(map.argb, i, w) && isOnLineToBlack(map, i, offLine, background)) {
                label[i] = DARK;
                first = Math.min(first, i);
            }
        }
        boolean any = false;
        int[] stack = new int[1024];
        for (int i = Stretch.next(label, first, label.length, DARK);
                i < label.length;
                i = Stretch.next(label, i + 1, label.length, DARK)) {
            if (label[i] == DARK && out[i] >>> 24 >= TELLING_ALPHA && isInside(label, i % w, i / w, w, map.height)) {
                stack = spread(label, i, w, stack);
                any = true;
            }
        }
        if (!any) {
            return;
        }
        for (int i = 0; i < label.length; i++) {
            if (label[i] == SHADOW) {
                out[i] = drop ? 0 : black(map, i, background);
            }
        }
    }

    /** Whether all around, as far as the frame, is dark and partial. */
    private static boolean isInside(byte[] label, int x, int y, int w, int h) {
        for (int v = Math.max(0, y - WIDE); v <= Math.min(h - 1, y + WIDE); v++) {
            for (int u = Math.max(0, x - WIDE); u <= Math.min(w - 1, x + WIDE); u++) {
                if (label[v * w + u] == OTHER) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Whether a pixel is the background scaled down, which is what a shadow is and coloured smoke is not. */
    private static boolean isOnLineToBlack(Trimap map, int i, float offLine, float[] background) {
        map.background.at(i % map.width, i / map.width, background);
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

    /** Whether the source fades on over the next pixel right and down. */
    private static boolean isSmooth(int[] argb, int i, int w) {
        return (i + 1) % w == 0
                || i + w >= argb.length
                || Levels.step(argb[i], argb[i + 1]) <= FADE && Levels.step(argb[i], argb[i + w]) <= FADE;
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
        if (!inside || label[i] != DARK) {
            return n;
        }
        label[i] = SHADOW;
        stack[n] = i;
        return n + 1;
    }

    /** With F black, C = (1 − α)B. */
    private static int black(Trimap map, int i, float[] background) {
        map.background.at(i % map.width, i / map.width, background);
        return Levels.round(255 * (1 - share(map.argb[i], background))) << 24;
    }
}
