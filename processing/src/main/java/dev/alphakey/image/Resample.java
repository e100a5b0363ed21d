package dev.alphakey.image;

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
        for (int y = 0; y < height; y++) {
            int top = edge(y, h, height);
            int bottom = edge(y + 1, h, height);
            for (int x = 0; x < width; x++) {
                out[y * width + x] = mean(picture, edge(x, w, width), top, edge(x + 1, w, width), bottom);
            }
        }
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

    private static int mean(Raster picture, int left, int top, int right, int bottom) {
        long alpha = 0;
        long red = 0;
        long green = 0;
        long blue = 0;
        int[] pixels = picture.pixels();
        for (int y = top; y < bottom; y++) {
            for (int i = y * picture.width() + left, end = i + right - left; i < end; i++) {
                int p = pixels[i];
                int a = p >>> 24;
                alpha += a;
                red += a * (p >> 16 & 255);
                green += a * (p >> 8 & 255);
                blue += a * (p & 255);
            }
        }
        if (alpha == 0) {
            return 0;
        }
        long n = (long) (right - left) * (bottom - top);
        long half = alpha / 2;
        long a = (alpha + n / 2) / n;
        return (int) (a << 24 | (red + half) / alpha << 16 | (green + half) / alpha << 8 | (blue + half) / alpha);
    }
}
