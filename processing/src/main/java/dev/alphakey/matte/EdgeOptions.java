package dev.alphakey.matte;

import dev.alphakey.image.Raster;

/**
 * What happens to the edge once the matte is there: first it is contracted, then feathered.
 *
 * @param contract by how many pixels the edge moves inward; 0 to 16
 * @param feather standard deviation in pixels of the blur of the alpha; 0 to 64
 */
public record EdgeOptions(int contract, double feather) {
    /** The edge as the keyer made it. */
    public static final EdgeOptions NONE = new EdgeOptions(0, 0);

    /** The furthest that an edge can be moved, in pixels. */
    public static final int MOST_CONTRACT = 16;

    public EdgeOptions {
        if (contract < 0 || contract > MOST_CONTRACT) {
            throw new IllegalArgumentException("edge contract must be 0 to 16 pixels, not " + contract);
        }
        if (!(feather >= 0 && feather <= 64)) {
            throw new IllegalArgumentException("edge feather must be 0 to 64 pixels, not " + feather);
        }
    }

    /** The cutout with its edge moved and softened. */
    public Raster apply(Raster cutout) {
        return EdgeFeather.apply(EdgeContract.apply(cutout, contract), feather);
    }
}
