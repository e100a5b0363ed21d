package dev.alphakey.image;

import dev.alphakey.kernel.Bands;
import dev.alphakey.kernel.PremultipliedSums;

/** Pictures at another size. */
public final class Resample {
    private Resample() {}

    /**
     * A smaller picture: every pixel is the mean of the block of whole pixels that it stands for, taken on premultiplied
     * colour, so that what cannot be seen tints nothing.
     *
     * @throws IllegalArgumentException if the new size is not positive or larger than the picture
     */
    public static Raster areaAverage(Raster picture, int width, int height) {
        int w = picture.width();
        int h = picture.height();
        if (width < 1 || height < 1 || width > w || height > h) {
            throw new IllegalArgumentException(
                    "cannot shrink " + w + "x" + h + " pixels to " + width + "x" + height);
        }
        if (width == w && height == h) {
            return picture;
        }
        int[] out = new int[width * height];
        Bands.run(width, height, (from, to) -> {
            var sums = new PremultipliedSums(w);
            for (int y = from; y < to; y++) {
                int top = edge(y, h, height);
                int bottom = edge(y + 1, h, height);
                sums.take(picture.pixels(), top, bottom);
                for (int x = 0; x < width; x++) {
                    int left = edge(x, w, width);
                    int right = edge(x + 1, w, width);
                    out[y * width + x] = sums.mean(left, right, bottom - top);
                }
            }
        });
        return Raster.of(width, height, out);
    }

    /** Every pixel as a square of {@code factor} x {@code factor} pixels. */
    public static Raster enlarge(Raster picture, int factor) {
        if (factor < 1) {
            throw new IllegalArgumentException("a picture is enlarged 1 time or more, not " + factor);
        }
        int w = Math.multiplyExact(picture.width(), factor);
        int h = Math.multiplyExact(picture.height(), factor);
        int[] out = new int[Math.multiplyExact(w, h)];
        for (int y = 0; y < h; y++) {
            for (int x = 0; x < w; x++) {
                out[y * w + x] = picture.pixels()[y / factor * picture.width() + x / factor];
            }
        }
        return Raster.of(w, h, out);
    }

    private static int edge(int k, int from, int to) {
        return (int) ((long) k * from / to);
    }
}
