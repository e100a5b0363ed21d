package dev.alphakey.image;

/**
 * A rectangle of whole pixels.
 *
 * @param x left column, from 0
 * @param y top row, from 0
 * @param width columns, at least 1
 * @param height rows, at least 1
 */
public record Box(int x, int y, int width, int height) {
    public Box {
        if (x < 0 || y < 0 || width < 1 || height < 1) {
            throw new IllegalArgumentException("not a box: " + x + "," + y + " " + width + "x" + height);
        }
    }

    /** The smallest box that holds both corner pixels, given in any order. */
    public static Box spanning(int x0, int y0, int x1, int y1) {
        return new Box(Math.min(x0, x1), Math.min(y0, y1), Math.abs(x1 - x0) + 1, Math.abs(y1 - y0) + 1);
    }

    /** Whether every pixel of {@code other} is in this box. */
    public boolean contains(Box other) {
        return other.x >= x && other.y >= y && other.right() <= right() && other.bottom() <= bottom();
    }

    /** The first column to the right of the box. */
    public int right() {
        return x + width;
    }

    /** The first row below the box. */
    public int bottom() {
        return y + height;
    }

    @Override
    public String toString() {
        return width + "x" + height + " at " + x + "," + y;
    }
}
