package dev.alphakey.matte;

import dev.alphakey.kernel.ChamferDistance;
import java.util.Arrays;

/**
 * Finds soft shadows on the background: dark, partly transparent, smooth, and wider than any edge. A shadow only scales the
 * background, so its colour is black and its alpha is what the background has lost.
 */
final class SoftShadow {
    private static final byte OTHER = 0;
    private static final byte DARK = 1;
    private static final byte SHADOW = 2;
    /** What is left of colour in a shadow after unmixing, in levels. */
    private static final int DARKEST = 56;
    private static final int MOST_ALPHA = 235;
    /** A shadow's greatest change over one pixel, in levels. */
    private static final int FADE = 10;
    /** In thirds of a pixel: an outline's antialiasing is nowhere this far from what is not dark and partial. */
    private static final int WIDE = 9;

    private SoftShadow() {}

    /** Makes shadows pure black, or nothing. */
    static void apply(int[] out, Trimap map, boolean drop) {
        int w = map.width;
        byte[] label = new byte[out.length];
        boolean any = false;
        for (int i = 0; i < out.length; i++) {
            int p = out[i];
            int alpha = p >>> 24;
            boolean dark = Math.max(p >> 16 & 255, Math.max(p >> 8 & 255, p & 255)) <= DARKEST;
            if (dark && alpha != 0 && alpha <= MOST_ALPHA && isSmooth(map.argb, i, w)) {
                label[i] = DARK;
                any = true;
            }
        }
        if (!any) {
            return;
        }
        byte[] inside = ChamferDistance.to(OTHER, label, w, map.height);
        int[] stack = new int[1024];
        for (int i = 0; i < label.length; i++) {
            if (label[i] == DARK && inside[i] >= WIDE) {
                stack = spread(label, i, w, stack);
            }
        }
        float[] background = new float[3];
        for (int i = 0; i < label.length; i++) {
            if (label[i] == SHADOW) {
                out[i] = drop ? 0 : black(map, i, background);
            }
        }
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

    /** Alpha by projection on the background's own colour: with F black, C = (1 − α)B. */
    private static int black(Trimap map, int i, float[] background) {
        map.background.at(i % map.width, i / map.width, background);
        int p = map.argb[i];
        float dot = (p >> 16 & 255) * background[0] + (p >> 8 & 255) * background[1] + (p & 255) * background[2];
        float square = background[0] * background[0] + background[1] * background[1] + background[2] * background[2];
        return Levels.round(255 * (1 - dot / Math.max(1, square))) << 24;
    }
}
