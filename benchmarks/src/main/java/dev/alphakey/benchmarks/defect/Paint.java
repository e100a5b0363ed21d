package dev.alphakey.benchmarks.defect;

/** Packed pixels mixed and changed. */
final class Paint {
    private Paint() {}

    /** The colour a share of the way to another, with the first one's alpha. */
    static int towards(int argb, int rgb, double share) {
        return argb & 0xff000000
                | mix(argb >> 16 & 255, rgb >> 16 & 255, share) << 16
                | mix(argb >> 8 & 255, rgb >> 8 & 255, share) << 8
                | mix(argb & 255, rgb & 255, share);
    }

    /** The pixel with another alpha, and no colour where that is 0. */
    static int withAlpha(int argb, double alpha) {
        int a = (int) Math.round(Math.max(0, Math.min(255, alpha)));
        return a == 0 ? 0 : a << 24 | argb & 0xffffff;
    }

    private static int mix(int from, int to, double share) {
        return (int) Math.round(from + (to - from) * share);
    }
}
