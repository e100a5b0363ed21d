package dev.alphakey.matte;

/** Floating-point levels back to 8 bits, and how far two pixels differ. */
final class Levels {
    private Levels() {}

    static int round(float level) {
        return level <= 0 ? 0 : level >= 255 ? 255 : (int) (level + .5f);
    }

    static float clamp(float level) {
        return level < 0 ? 0 : level > 255 ? 255 : level;
    }

    /** The greatest difference over the three channels. */
    static int step(int a, int b) {
        int r = Math.abs((a >> 16 & 255) - (b >> 16 & 255));
        int g = Math.abs((a >> 8 & 255) - (b >> 8 & 255));
        return Math.max(Math.max(r, g), Math.abs((a & 255) - (b & 255)));
    }
}
