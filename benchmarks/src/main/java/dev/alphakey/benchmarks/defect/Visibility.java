package dev.alphakey.benchmarks.defect;

import dev.alphakey.image.Raster;

/**
 * How much of a change people see, by the pixels alone and by none of the checks: the two pictures are shown over black and over
 * white, and a pixel counts where any channel differs by more than {@link #LEVELS} on either.
 *
 * @param changed pixels that count
 * @param subject pixels of the first picture with an alpha above a half
 */
record Visibility(int changed, int subject) {
    /** A difference that is seen at a glance, in levels of 0 to 255: about a fifth of the way from black to white. */
    static final int LEVELS = 48;
    /** A spot of 11 x 11 pixels. */
    static final int LEAST_PIXELS = 120;
    /** In percent of the subject, so that much detail needs more of it to be wrong. */
    static final double LEAST_SHARE = 0.3;
    /** In percent of the subject: what a keyer may get wrong along fine detail in a good cutout. */
    static final double SLIGHT_SHARE = 1;

    static Visibility of(Raster before, Raster after) {
        int changed = 0;
        int subject = 0;
        for (int i = 0; i < before.size(); i++) {
            int p = before.pixels()[i];
            int q = after.pixels()[i];
            subject += p >>> 24 > 127 ? 1 : 0;
            changed += p != q && difference(p, q) > LEVELS ? 1 : 0;
        }
        return new Visibility(changed, subject);
    }

    /** Whether nobody who looks at the cutout would miss it. */
    boolean isClear() {
        return changed >= Math.max(LEAST_PIXELS, LEAST_SHARE / 100 * subject);
    }

    /** Whether a cutout that differs so from the truth is a good one. */
    boolean isSlight() {
        return changed <= Math.max(LEAST_PIXELS, SLIGHT_SHARE / 100 * subject);
    }

    private static int difference(int p, int q) {
        int most = 0;
        for (int shift = 0; shift < 24; shift += 8) {
            int black = (p >> shift & 255) * (p >>> 24) / 255 - (q >> shift & 255) * (q >>> 24) / 255;
            int white = black + (q >>> 24) - (p >>> 24);
            most = Math.max(most, Math.max(Math.abs(black), Math.abs(white)));
        }
        return most;
    }
}
