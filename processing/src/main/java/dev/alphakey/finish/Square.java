package dev.alphakey.finish;

import dev.alphakey.image.Raster;
import java.util.Objects;

/**
 * The smallest square that holds a picture.
 *
 * @param anchor where the picture lies in it
 */
public record Square(Anchor anchor) implements Framing {
    public Square {
        Objects.requireNonNull(anchor, "anchor");
    }

    @Override
    public Raster place(Raster picture) {
        int side = Math.max(picture.width(), picture.height());
        return new Canvas(side, side, anchor).place(picture);
    }
}
