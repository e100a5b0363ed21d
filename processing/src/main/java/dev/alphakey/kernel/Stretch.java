package dev.alphakey.kernel;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Steps over stretches of one value in an 8-bit plane, eight at a time: most of a cutout is far from any edge. */
public final class Stretch {
    private static final VarHandle EIGHT =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private Stretch() {}

    /** The first index from {@code from} on whose value is not {@code value}, or {@code to} if there is none before. */
    public static int end(byte[] plane, int from, int to, int value) {
        int i = from;
        long eight = eight(value);
        while (i + 8 <= to && eightOf(plane, i) == eight) {
            i += 8;
        }
        while (i < to && plane[i] == value) {
            i++;
        }
        return i;
    }

    /** The first index from {@code from} on whose value has one of the bits of {@code mask}, or {@code to} if there is none before. */
    public static int next(byte[] plane, int from, int to, int mask) {
        int i = from;
        long eight = eight(mask);
        while (i + 8 <= to && (eightOf(plane, i) & eight) == 0) {
            i += 8;
        }
        while (i < to && (plane[i] & mask) == 0) {
            i++;
        }
        return i;
    }

    /** Eight copies of a byte. */
    static long eight(int value) {
        return (value & 255) * 0x0101010101010101L;
    }

    /** Whether the eight values from {@code i} on are those of {@code eight}. */
    static boolean are(byte[] plane, int i, long eight) {
        return eightOf(plane, i) == eight;
    }

    /** Whether none of the eight values from {@code i} on is that of {@code eight}. */
    static boolean lacks(byte[] plane, int i, long eight) {
        long v = eightOf(plane, i) ^ eight;
        return (v - 0x0101010101010101L & ~v & 0x8080808080808080L) == 0;
    }

    /** The eight values from {@code i} on. */
    static long eightOf(byte[] plane, int i) {
        return (long) EIGHT.get(plane, i);
    }

    /** The top bit of each byte that is at least {@code value}, unsigned. */
    static long atLeast(long eight, int value) {
        long tops = 0x8080808080808080L;
        if (value <= 0 || value > 255) {
            return value <= 0 ? tops : 0;
        }
        long low = eight & ~tops;
        return value <= 128 ? (low + eight(128 - value) | eight) & tops : low + eight(256 - value) & eight & tops;
    }

    static void set(byte[] plane, int i, long eight) {
        EIGHT.set(plane, i, eight);
    }
}
