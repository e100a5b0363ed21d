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

    private PngUnfilter() {}

    /** Packs a filtered RGBA row into {@code row}; bytes become channels, whatever they mean. */
    public static void packRgba(byte[] src, int from, int[] row, int width) {
        for (int x = 0, i = from; x < width; x++, i += 4) {
            row[x] = Integer.rotateRight((int) FOUR.get(src, i), 8);
        }
    }

    /** Packs a filtered RGB row, which has a byte before it, into {@code row} with zero in the place of alpha. */
    public static void packRgb(byte[] src, int from, int[] row, int width) {
        for (int x = 0, i = from - 1; x < width; x++, i += 3) {
            row[x] = (int) FOUR.get(src, i) & 0xffffff;
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
            default -> {
                if (fixed == 0) {
                    paethRgba(row, up, dst, at, width);
                } else {
                    paethRgb(row, up, dst, at, width, fixed);
                }
            }
        }
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

    private static void paethRgba(int[] row, int[] up, int[] dst, int at, int width) {
        int left = 0;
        int corner = 0;
        for (int x = 0; x < width; x++) {
            int above = up[x];
            int rest = row[x];
            if (rest != 0 || left != corner) {
                int a = predict(left >>> 24, above >>> 24, corner >>> 24) + (rest >>> 24);
                int r = predict(left >> 16 & 255, above >> 16 & 255, corner >> 16 & 255) + (rest >> 16);
                int g = predict(left >> 8 & 255, above >> 8 & 255, corner >> 8 & 255) + (rest >> 8);
                int b = predict(left & 255, above & 255, corner & 255) + rest;
                left = a << 24 | (r & 255) << 16 | (g & 255) << 8 | b & 255;
            } else {
                // Where left equals its upper neighbour the prediction is the pixel above.
                left = above;
            }
            dst[at + x] = left;
            corner = above;
        }
    }

    private static void paethRgb(int[] row, int[] up, int[] dst, int at, int width, int fixed) {
        int leftRed = 0;
        int leftGreen = 0;
        int leftBlue = 0;
        int cornerRed = 0;
        int cornerGreen = 0;
        int cornerBlue = 0;
        for (int x = 0; x < width; x++) {
            int above = up[x];
            int rest = row[x];
            int red = above >> 16 & 255;
            int green = above >> 8 & 255;
            int blue = above & 255;
            leftRed = predict(leftRed, red, cornerRed) + (rest >> 16) & 255;
            leftGreen = predict(leftGreen, green, cornerGreen) + (rest >> 8) & 255;
            leftBlue = predict(leftBlue, blue, cornerBlue) + rest & 255;
            dst[at + x] = fixed | leftRed << 16 | leftGreen << 8 | leftBlue;
            cornerRed = red;
            cornerGreen = green;
            cornerBlue = blue;
        }
    }

    /**
     * Paeth's predictor, the neighbour nearest to {@code left + above - corner}: beyond the greater of the two it is the
     * lesser and the other way round, between them it is the corner. Masks stand in the place of branches, and the two halves
     * are each small enough for a virtual machine's quick compiler to put them in place of their calls.
     */
    static int predict(int left, int above, int corner) {
        int less = left - above;
        less &= less >> 31;
        return nearest(above + less, left - less, 3 * corner - left - above, corner);
    }

    private static int nearest(int low, int high, int mirror, int corner) {
        return high ^ (high ^ low ^ (low ^ corner) & mirror - high >> 31) & low - mirror >> 31;
    }
}
