package dev.alphakey.finish;

import dev.alphakey.image.Raster;

/** The canvas that a finished picture lies on. */
public sealed interface Framing permits Canvas, Square {
    /**
     * The picture on its canvas; the rest is transparent, and every pixel of the picture stays as it is.
     *
     * @throws IllegalArgumentException if the picture is larger than the canvas
     */
    Raster place(Raster picture);
}
