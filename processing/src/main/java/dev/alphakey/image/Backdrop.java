package dev.alphakey.image;

/** What a picture with transparency is shown over, mixed linearly in sRGB code values. */
public final class Backdrop {
    private final int cell;
    private final int first;
    private final int second;

    private Backdrop(int cell, int first, int second) {
        this.cell = cell;
        this.first = first & 0xffffff;
        this.second = second & 0xffffff;
    }

    /** One colour, {@code 0xRRGGBB}. */
    public static Backdrop solid(int rgb) {
        return new Backdrop(1, rgb, rgb);
    }

    /**
     * The usual sign for "nothing here": light squares and slightly darker ones.
     *
     * @param cell side of a square in pixels, at least 1
     */
    public static Backdrop checkerboard(int cell) {
        if (cell < 1) {
            throw new IllegalArgumentException("a square needs at least one pixel, not " + cell);
        }
        return new Backdrop(cell, 0xffffff, 0xcccccc);
    }

    /** The colour at a place, {@code 0xRRGGBB}. */
    public int rgb(int x, int y) {
        return (Math.floorDiv(x, cell) + Math.floorDiv(y, cell) & 1) == 0 ? first : second;
    }

    /** The picture on this backdrop, opaque. */
    public Raster behind(Raster picture) {
        int[] in = picture.pixels();
        int[] out = new int[in.length];
        int i = 0;
        for (int y = 0; y < picture.height(); y++) {
            for (int x = 0; x < picture.width(); x++, i++) {
                out[i] = over(in[i], rgb(x, y));
            }
        }
        return Raster.of(picture.width(), picture.height(), out);
    }

    private static int over(int argb, int rgb) {
        int a = argb >>> 24;
        int r = mix(argb >> 16 & 255, rgb >> 16 & 255, a);
        int g = mix(argb >> 8 & 255, rgb >> 8 & 255, a);
        int b = mix(argb & 255, rgb & 255, a);
        return 0xff000000 | r << 16 | g << 8 | b;
    }

    private static int mix(int front, int back, int alpha) {
        return (front * alpha + back * (255 - alpha) + 127) / 255;
    }
}
