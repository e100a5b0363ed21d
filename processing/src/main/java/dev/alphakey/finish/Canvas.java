package dev.alphakey.finish;

import dev.alphakey.image.Raster;
import java.util.Objects;

/**
 * A canvas of fixed size, on which pictures are laid pixel by pixel.
 *
 * @param width columns, 1 to {@value #MOST_SIDE}
 * @param height rows, 1 to {@value #MOST_SIDE}
 * @param anchor where a smaller picture lies
 */
public record Canvas(int width, int height, Anchor anchor) implements Framing {
    static final int MOST_SIDE = 32767;

    public Canvas {
        Objects.requireNonNull(anchor, "anchor");
        requireSide(width);
        requireSide(height);
    }

    static void requireSide(int side) {
        if (side < 1 || side > MOST_SIDE) {
            throw new IllegalArgumentException("a side must have 1 to " + MOST_SIDE + " pixels, not " + side);
        }
    }

    @Override
    public Raster place(Raster picture) {
        if (picture.width() > width || picture.height() > height) {
            throw new IllegalArgumentException("a picture of " + picture.width() + "x" + picture.height()
                    + " does not fit on a canvas of " + width + "x" + height);
        }
        return lay(picture, anchor.left(width - picture.width()), anchor.top(height - picture.height()), width, height);
    }

    /** The picture with its top left pixel at a place of a transparent canvas that holds all of it. */
    static Raster lay(Raster picture, int left, int top, int width, int height) {
        if (picture.width() == width && picture.height() == height) {
            return picture;
        }
        if ((long) width * height > Integer.MAX_VALUE) {
            throw new IllegalArgumentException(width + "x" + height + " are more pixels than a picture can have");
        }
        int[] out = new int[width * height];
        for (int y = 0; y < picture.height(); y++) {
            System.arraycopy(picture.pixels(), y * picture.width(), out, (top + y) * width + left, picture.width());
        }
        return Raster.of(width, height, out);
    }
}
