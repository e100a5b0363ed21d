package dev.alphakey.kernel;

/** What is so small and so lonely in a picture that it is a stray speck and not a spark or the end of a hair. */
public final class SpeckSize {
    private static final int PIXELS_PER_SPECK_PIXEL = 40_000;
    /** A keyer leaves four pixels together as easily as one, however small the picture. */
    private static final int LEAST = 4;
    private static final int MOST = 40;
    private static final double CLEARANCE = 0.02;
    private static final int LEAST_CLEARANCE = 6;

    private SpeckSize() {}

    /** The most pixels of a speck in a picture of so many; 0 in icons, where every pixel may be meant. */
    public static int most(int pixels) {
        int share = pixels / PIXELS_PER_SPECK_PIXEL;
        return share == 0 ? 0 : Math.max(LEAST, Math.min(MOST, share));
    }

    /** How far from anything larger a speck is, in pixels. */
    public static double clearance(int width, int height) {
        return Math.max(LEAST_CLEARANCE, CLEARANCE * Math.min(width, height));
    }
}
