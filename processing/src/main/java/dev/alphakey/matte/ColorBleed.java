package dev.alphakey.matte;

import dev.alphakey.image.Raster;
import java.util.Arrays;

/**
 * Gives wholly transparent pixels the colour of a near visible one, so that bilinear sampling finds no foreign colour beside the
 * edge: the two passes of a chamfer distance transform (Borgefors 1986), carrying the colour along.
 */
public final class ColorBleed {
    private ColorBleed() {}

    /** The picture with its colours carried on under alpha 0; alpha and what can be seen stay as they are. */
    public static Raster of(Raster picture) {
        int[] out = Arrays.copyOf(picture.pixels(), picture.size());
        apply(out, picture.width(), picture.height());
        return Raster.of(picture.width(), picture.height(), out);
    }

    static void apply(int[] argb, int w, int h) {
        short[] distance = new short[argb.length];
        for (int i = 0; i < argb.length; i++) {
            distance[i] = argb[i] >>> 24 == 0 ? Short.MAX_VALUE : 0;
        }
        for (int y = 0; y < h; y++) {
            for (int x = 0; x < w; x++) {
                int i = y * w + x;
                if (distance[i] != 0) {
                    take(argb, distance, i, x > 0, i - 1, 3);
                    take(argb, distance, i, y > 0, i - w, 3);
                    take(argb, distance, i, x > 0 && y > 0, i - w - 1, 4);
                    take(argb, distance, i, x < w - 1 && y > 0, i - w + 1, 4);
                }
            }
        }
        for (int y = h - 1; y >= 0; y--) {
            for (int x = w - 1; x >= 0; x--) {
                int i = y * w + x;
                if (distance[i] != 0) {
                    take(argb, distance, i, x < w - 1, i + 1, 3);
                    take(argb, distance, i, y < h - 1, i + w, 3);
                    take(argb, distance, i, x < w - 1 && y < h - 1, i + w + 1, 4);
                    take(argb, distance, i, x > 0 && y < h - 1, i + w - 1, 4);
                }
            }
        }
    }

    private static void take(int[] argb, short[] distance, int i, boolean inside, int from, int step) {
        if (inside && distance[from] + step < distance[i]) {
            distance[i] = (short) (distance[from] + step);
            argb[i] = argb[from] & 0xffffff;
        }
    }
}
