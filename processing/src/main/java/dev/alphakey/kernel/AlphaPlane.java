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

    /** The colours of {@code argb} under the given alpha, in a new array. */
    public static int[] into(int[] argb, byte[] alpha) {
        int[] out = new int[argb.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = alpha[i] << 24 | argb[i] & 0xffffff;
        }
        return out;
    }
}
