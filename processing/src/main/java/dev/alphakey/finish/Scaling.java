package dev.alphakey.finish;

import dev.alphakey.image.Raster;
import java.util.Arrays;

/**
 * Cutouts at another size or between pixels, filtered on premultiplied colour (Porter and Duff 1984) in sRGB code values, so that
 * what cannot be seen tints nothing.
 *
 * <p>The kernel is Catmull and Rom's cubic (Mitchell and Netravali 1988 with B = 0, C = ½), stretched when shrinking so that it
 * covers two new pixels on either side. It has one negative lobe, which sharpens, and no positive one beyond it, which would
 * leave a ghost of the outline in the emptiness. Colour is divided by the filtered alpha before either is clipped: the lobe then
 * cannot brighten or darken a fringe, and one colour stays that colour up to the edge.
 */
public final class Scaling {
    private Scaling() {}

    /**
     * The picture at another size, larger or smaller, whatever that does to its proportions.
     *
     * @throws IllegalArgumentException if a side is not 1 to 32767
     */
    public static Raster smooth(Raster picture, int width, int height) {
        Canvas.requireSide(width);
        Canvas.requireSide(height);
        if (width == picture.width() && height == picture.height()) {
            return picture;
        }
        return filter(picture, Taps.scaling(picture.width(), width), width, Taps.scaling(picture.height(), height), height);
    }

    /**
     * The picture moved right by {@code dx} and down by {@code dy} pixels on a canvas of the given size. Whole distances keep
     * every pixel as it is.
     */
    static Raster moved(Raster picture, double dx, double dy, int width, int height) {
        return filter(
                picture, Taps.moving(picture.width(), width, dx), width, Taps.moving(picture.height(), height, dy), height);
    }

    private static Raster filter(Raster picture, Taps across, int width, Taps down, int height) {
        int[] out = new int[Math.multiplyExact(width, height)];
        float[] source = new float[4 * picture.width()];
        // Rows that are filtered across are kept until no new row needs them.
        float[][] rows = new float[Math.max(1, down.most())][4 * width];
        float[] sum = new float[4 * width];
        int next = 0;
        for (int y = 0; y < height; y++) {
            float[] weights = down.weights(y);
            int first = down.first(y);
            next = Math.max(next, first);
            for (; next < first + weights.length; next++) {
                premultiply(picture, next, source);
                across(source, across, rows[next % rows.length]);
            }
            Arrays.fill(sum, 0);
            for (int k = 0; k < weights.length; k++) {
                add(sum, rows[(first + k) % rows.length], weights[k]);
            }
            pack(sum, out, y * width);
        }
        return Raster.of(width, height, out);
    }

    private static void premultiply(Raster picture, int y, float[] row) {
        int[] argb = picture.pixels();
        for (int i = y * picture.width(), o = 0; o < row.length; i++, o += 4) {
            int p = argb[i];
            float a = p >>> 24;
            row[o] = a;
            row[o + 1] = a * (p >> 16 & 255);
            row[o + 2] = a * (p >> 8 & 255);
            row[o + 3] = a * (p & 255);
        }
    }

    private static void across(float[] source, Taps taps, float[] row) {
        for (int x = 0, o = 0; o < row.length; x++, o += 4) {
            float[] weights = taps.weights(x);
            float a = 0;
            float r = 0;
            float g = 0;
            float b = 0;
            for (int k = 0, s = 4 * taps.first(x); k < weights.length; k++, s += 4) {
                float w = weights[k];
                a += w * source[s];
                r += w * source[s + 1];
                g += w * source[s + 2];
                b += w * source[s + 3];
            }
            row[o] = a;
            row[o + 1] = r;
            row[o + 2] = g;
            row[o + 3] = b;
        }
    }

    private static void add(float[] sum, float[] row, float weight) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += weight * row[i];
        }
    }

    private static void pack(float[] sum, int[] out, int from) {
        for (int o = 0, i = from; o < sum.length; o += 4, i++) {
            int a = level(sum[o]);
            out[i] = a == 0
                    ? 0
                    : a << 24
                            | level(sum[o + 1] / sum[o]) << 16
                            | level(sum[o + 2] / sum[o]) << 8
                            | level(sum[o + 3] / sum[o]);
        }
    }

    private static int level(float value) {
        return value <= 0 ? 0 : value >= 255 ? 255 : (int) (value + 0.5f);
    }
}
