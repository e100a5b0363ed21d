package dev.alphakey.check;

import dev.alphakey.image.Raster;

/**
 * Whether a picture already has transparency that somebody made, so that it is to be judged and passed on, not keyed.
 *
 * @param clearShare the share of pixels that cannot be seen, 0 to 1
 * @param clearRim the same along the frame, inside its outermost pixels
 * @param present whether that is real transparency: the surroundings are clear, even if nothing is left inside them
 */
public record RealAlpha(double clearShare, double clearRim, boolean present) {
    private static final double LEAST_SHARE = 0.02;
    private static final double LEAST_RIM = 0.3;

    /** Measures a picture, in one pass. */
    public static RealAlpha measure(Raster image) {
        int clear = 0;
        for (int p : image.pixels()) {
            clear += (p >>> 24) - Silhouette.CLEAR - 1 >>> 31;
        }
        double rimShare = clearRim(image);
        double share = (double) clear / image.size();
        return new RealAlpha(share, rimShare, share >= LEAST_SHARE && rimShare >= LEAST_RIM);
    }

    /** Whether {@link #measure} finds real transparency; where the rim shows something, nothing else is looked at. */
    public static boolean isPresent(Raster image) {
        return isLikely(image) && measure(image).present();
    }

    /** The share of pixels along the frame, inside its outermost ones, that cannot be seen. */
    private static double clearRim(Raster image) {
        int w = image.width();
        int h = image.height();
        var walk = new FrameWalk(w, h, Math.min(w, h) > 8 * Silhouette.LYING_RING ? Silhouette.LYING_RING : 0);
        int rim = 0;
        int clear = 0;
        for (int side = 0; side < 4; side++) {
            int n = walk.length(side);
            rim += n;
            for (int k = 0; k < n; k++) {
                clear += image.pixels()[walk.index(side, k)] >>> 24 <= Silhouette.CLEAR ? 1 : 0;
            }
        }
        return (double) clear / rim;
    }

    /** Whether a picture has a clear rim, without looking any further in. */
    static boolean isLikely(Raster image) {
        return clearRim(image) >= LEAST_RIM;
    }
}
