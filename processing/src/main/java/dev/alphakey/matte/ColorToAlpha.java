package dev.alphakey.matte;

/** The least alpha of a mixture whose foreground lies inside the gamut: the "color to alpha" of GIMP and GEGL. */
final class ColorToAlpha {
    /** With less room between background and gamut, in levels, the alpha is noise divided by almost nothing. */
    private static final float LEAST_ROOM = 40;

    private ColorToAlpha() {}

    /**
     * Asks a pixel.
     *
     * @param background levels of the background; those behind the pixel start at {@code at}
     * @param slack what noise may add to a difference, in levels
     * @return 0 or less on the background; above 1 only for what noise made
     */
    static float of(int argb, float[] background, int at, float slack) {
        float red = (argb >> 16 & 255) - background[at];
        float green = (argb >> 8 & 255) - background[at + 1];
        float blue = (argb & 255) - background[at + 2];
        return of(red, green, blue, background, at, slack);
    }

    /** The same for a colour less the background. */
    static float of(float red, float green, float blue, float[] background, int at, float slack) {
        float most = Math.max(of(red, background[at], slack), of(green, background[at + 1], slack));
        return Math.max(most, of(blue, background[at + 2], slack));
    }

    private static float of(float c, float b, float slack) {
        return c > 0 ? (c - slack) / Math.max(LEAST_ROOM, 255 - b) : (-c - slack) / Math.max(LEAST_ROOM, b);
    }
}
