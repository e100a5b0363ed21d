package dev.alphakey.matte;

/** One pixel of two pictures with the same subject on two backgrounds, solved. */
final class PairPixel {
    private float alpha;
    private float red;
    private float green;
    private float blue;
    private float disagreement;

    /** @param at where the pixel's three background levels start in both rows */
    void solve(int c1, int c2, float[] b1, float[] b2, int at) {
        float br = b1[at] - b2[at];
        float bg = b1[at + 1] - b2[at + 1];
        float bb = b1[at + 2] - b2[at + 2];
        int r1 = c1 >> 16 & 255;
        int g1 = c1 >> 8 & 255;
        int bl1 = c1 & 255;
        int r2 = c2 >> 16 & 255;
        int g2 = c2 >> 8 & 255;
        int bl2 = c2 & 255;
        float cr = r1 - r2;
        float cg = g1 - g2;
        float cb = bl1 - bl2;
        float bb2 = br * br + bg * bg + bb * bb;
        float through = (cr * br + cg * bg + cb * bb) / Math.max(1, bb2);
        float clear = Math.min(1, Math.max(0, through));
        alpha = 1 - clear;
        // Both pictures' premultiplied foreground, averaged.
        red = (r1 + r2 - clear * (b1[at] + b2[at])) / 2;
        green = (g1 + g2 - clear * (b1[at + 1] + b2[at + 1])) / 2;
        blue = (bl1 + bl2 - clear * (b1[at + 2] + b2[at + 2])) / 2;
        float er = cr - clear * br;
        float eg = cg - clear * bg;
        float eb = cb - clear * bb;
        disagreement = (float) Math.sqrt(er * er + eg * eg + eb * eb);
    }

    /** How far, in levels, the pixel is from any mixture of one foreground with both backgrounds. */
    float disagreement() {
        return disagreement;
    }

    /** The straight-alpha pixel; what is within the noise of clear or opaque becomes so. */
    int pixel(float noise) {
        float margin = margin(noise) / 255;
        if (alpha <= margin) {
            return 0;
        }
        float a = alpha >= 1 - margin ? 1 : alpha;
        return Math.round(a * 255) << 24 | level(red / a) << 16 | level(green / a) << 8 | level(blue / a);
    }

    /** What the noise of both backgrounds does to alpha, of 255, in most pixels. */
    static float margin(float noise) {
        return Math.max(1.2f, 1.5f * noise);
    }

    private static int level(float v) {
        return Math.round(Math.min(255, Math.max(0, v)));
    }
}
