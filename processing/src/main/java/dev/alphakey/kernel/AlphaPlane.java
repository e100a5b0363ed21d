package dev.alphakey.kernel;

/** Takes the alpha out of packed pixels and puts it back. */
public final class AlphaPlane {
    private AlphaPlane() {}

    /** The alpha of each packed pixel. */
    public static byte[] of(int[] argb) {
        byte[] alpha = new byte[argb.length];
        for (int i = 0; i < alpha.length; i++) {
            alpha[i] = (byte) (argb[i] >>> 24);
        }
        return alpha;
    }

    /** The alpha of pixels from {@code from} on, as many as {@code levels} holds. */
    static void read(int[] argb, int from, int[] levels) {
        System.arraycopy(argb, from, levels, 0, levels.length);
        down(levels);
    }

    /** In {@code out}, the colours of {@code argb} from {@code from} on under the given alpha; {@code row} is as long and lost. */
    static void write(int[] levels, int[] argb, int[] out, int from, int[] row) {
        System.arraycopy(argb, from, row, 0, row.length);
        join(row, levels);
        System.arraycopy(row, 0, out, from, row.length);
    }

    static void down(int[] levels) {
        for (int i = 0; i < levels.length; i++) {
            levels[i] >>>= 24;
        }
    }

    private static void join(int[] row, int[] levels) {
        for (int i = 0; i < row.length; i++) {
            row[i] = row[i] & 0xffffff | levels[i] << 24;
        }
    }
}
