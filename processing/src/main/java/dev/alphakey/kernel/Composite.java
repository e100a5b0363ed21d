package dev.alphakey.kernel;

/** Straight-alpha pixels over opaque ones, linearly in code values: {@code (front a + back (255 - a)) / 255}, rounded. */
public final class Composite {
    private static final int TWO = 0x00ff00ff;
    private static final int HALF = 0x00800080;

    private Composite() {}

    /** Puts each pixel of {@code front} over the one of {@code back} in its place, opaque; all three are equally long. */
    public static void over(int[] front, int[] back, int[] out) {
        for (int i = 0; i < out.length; i++) {
            int a = front[i] >>> 24;
            int redBlue = (front[i] & TWO) * a + (back[i] & TWO) * (255 - a) + HALF;
            int green = (front[i] >> 8 & 255) * a + (back[i] >> 8 & 255) * (255 - a) + 128;
            redBlue = redBlue + (redBlue >>> 8 & TWO) >>> 8 & TWO;
            out[i] = 0xff000000 | redBlue | green + (green >> 8) & 0xff00;
        }
    }
}
