package dev.alphakey.kernel;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Undoes the row filters of PNG on true-colour rows as packed pixels, four channels in one int. Nothing branches on pixel
 * values but the shortcut over areas that do not change.
 */
public final class PngUnfilter {
    private static final VarHandle FOUR = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
    private static final int LOW = 0x7f7f7f7f;
    private static final int HIGH = 0x80808080;
    private static final long LANES = 0x00ff00ff00ff00ffL;
    private static final long ONES = 0x0001000100010001L;
    /** A bit above all that sums of a few channels come to. */
    private static final long CARRY = 0x0400040004000400L;

    private PngUnfilter() {}

    /** Packs a filtered RGBA row into {@code row}; bytes become channels, whatever they mean. */
    public static void packRgba(byte[] src, int from, int[] row, int width) {
        for (int x = 0, i = from; x < width; x++, i += 4) {
            row[x] = Integer.rotateRight(four(src, i), 8);
        }
    }

    /** Packs a filtered RGB row, which has a byte before it, into {@code row} with zero in the place of alpha. */
    public static void packRgb(byte[] src, int from, int[] row, int width) {
        for (int x = 0, i = from - 1; x < width; x++, i += 3) {
            row[x] = four(src, i) & 0xffffff;
        }
    }

    /**
     * Writes the pixels of one row at {@code dst[at..]}.
     *
     * @param filter 0 to 4
     * @param row the filtered row as packed pixels
     * @param up the row above, or zeros
     * @param fixed bits that every pixel gets: the alpha of opaque rows, else 0
     */
    public static void packed(int filter, int[] row, int[] up, int[] dst, int at, int width, int fixed) {
        switch (filter) {
            case 0 -> none(row, dst, at, width, fixed);
            case 1 -> sub(row, dst, at, width, fixed);
            case 2 -> up(row, up, dst, at, width, fixed);
            case 3 -> average(row, up, dst, at, width, fixed);
            default -> paeth(row, up, dst, at, width, fixed);
        }
    }

    /** By itself it is compiled long before the rows that call it. */
    private static int four(byte[] bytes, int at) {
        return (int) FOUR.get(bytes, at);
    }

    /** Adds the four bytes of two words, each without a carry into its neighbour. */
    private static int add(int a, int b) {
        return (a & LOW) + (b & LOW) ^ (a ^ b) & HIGH;
    }

    private static void none(int[] row, int[] dst, int at, int width, int fixed) {
        for (int x = 0; x < width; x++) {
            dst[at + x] = row[x] | fixed;
        }
    }

    private static void sub(int[] row, int[] dst, int at, int width, int fixed) {
        int left = 0;
        for (int x = 0; x < width; x++) {
            left = add(left, row[x]);
            dst[at + x] = left | fixed;
        }
    }

    private static void up(int[] row, int[] up, int[] dst, int at, int width, int fixed) {
        for (int x = 0; x < width; x++) {
            row[x] = add(row[x], up[x]) | fixed;
        }
        System.arraycopy(row, 0, dst, at, width);
    }

    private static void average(int[] row, int[] up, int[] dst, int at, int width, int fixed) {
        int left = 0;
        for (int x = 0; x < width; x++) {
            int above = up[x];
            int mean = (left & above) + ((left ^ above) >>> 1 & LOW);
            left = add(row[x], mean);
            dst[at + x] = left | fixed;
        }
    }

    private static void paeth(int[] row, int[] up, int[] dst, int at, int width, int fixed) {
        long left = 0;
        long corner = 0;
        for (int x = 0; x < width; x++) {
            long above = spread(up[x]);
            // The noise of opaque originals now and then adds nothing to a pixel, and processors guess that branch wrong.
            if (fixed != 0 || row[x] != 0 || left != corner) {
                left = predict(left, above, corner) + spread(row[x]) & LANES;
            } else {
                // Where left equals its upper neighbour the prediction is the pixel above.
                left = above;
            }
            dst[at + x] = (int) (left | left >>> 24) | fixed;
            corner = above;
        }
    }

    /** One channel in each quarter of a word. */
    private static long spread(int pixel) {
        return pixel & 0x00ff00ffL | (pixel & 0xff00ff00L) << 24;
    }

    /**
     * Paeth's predictor, the neighbour nearest to {@code left + above - corner}, in four channels at once. With above no less
     * than the corner, what left has to reach tells which it is: from above on it is left, from halfway between the corner and
     * its distance beyond on above, from twice that distance on the corner, and else again left. Otherwise all is upside down.
     */
    static long predict(long left, long above, long corner) {
        long flip = mask((above | CARRY) - corner ^ CARRY);
        long a = left ^ flip;
        long b = above ^ flip;
        long c = corner ^ flip;
        long three = CARRY - 3 * c;
        long reachesAbove = (CARRY | a) - b;
        long reachesHalf = 2 * a + (three + b);
        long reachesTwice = a + (three + 2 * b - ONES);
        long takesAbove = mask(reachesAbove ^ reachesHalf) & (a ^ b);
        long takesCorner = mask(reachesHalf ^ reachesTwice) & (a ^ c);
        return left ^ takesAbove ^ takesCorner;
    }

    /** 255 in each channel whose carry is set, else 0. */
    private static long mask(long carries) {
        long set = carries >>> 10 & ONES;
        return (set << 8) - set;
    }
}
