package dev.alphakey.image;

import dev.alphakey.kernel.Composite;

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
        int width = picture.width();
        int[] out = new int[picture.size()];
        int[] front = new int[width];
        int[] back = new int[width];
        int[] mixed = new int[width];
        for (int y = 0; y < picture.height(); y++) {
            if (y % cell == 0 && (y == 0 || first != second)) {
                for (int x = 0; x < width; x++) {
                    back[x] = rgb(x, y);
                }
            }
            System.arraycopy(picture.pixels(), y * width, front, 0, width);
            Composite.over(front, back, mixed);
            System.arraycopy(mixed, 0, out, y * width, width);
        }
        return Raster.of(width, picture.height(), out);
    }
}
