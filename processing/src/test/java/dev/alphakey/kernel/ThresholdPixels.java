package dev.alphakey.kernel;

/** The threshold loop as its contract reads, one pixel at a time in doubles. */
final class ThresholdPixels {
    /** A pixel this close to the key is treated as leaning towards it whatever its hue. */
    private static final int NEAR_KEY = 32;
    /** From this excess of the key's channels over the others on, a pixel leans towards the key. */
    private static final int LEANS = 16;
    /** Below this the brightest channel of a key is too dark for the key to have a hue. */
    private static final int HUE_FLOOR = 128;
    /** Alpha up to here is dust. */
    private static final int DUST = 8;
    /** From this alpha on a pixel is not despilled. */
    private static final int SOLID = 252;

    private final int keyRed;
    private final int keyGreen;
    private final int keyBlue;
    private final int keyMax;
    private final boolean redIsKey;
    private final boolean greenIsKey;
    private final boolean blueIsKey;
    private final boolean hasHue;
    private final byte[] alphaAt;
    private final boolean soft;
    private final int tolerance;
    private final boolean despill;

    /**
     * @param key {@code 0xRRGGBB}
     * @param alphaAt alpha for each distance 0 to 255
     * @param soft whether {@code alphaAt} is used, on pixels that lean towards the key; else the tolerance alone decides
     */
    ThresholdPixels(int key, byte[] alphaAt, boolean soft, int tolerance, boolean despill) {
        this.keyRed = key >> 16 & 255;
        this.keyGreen = key >> 8 & 255;
        this.keyBlue = key & 255;
        this.keyMax = Math.max(keyRed, Math.max(keyGreen, keyBlue));
        int floor = Math.max(HUE_FLOOR, keyMax - 16);
        this.redIsKey = keyRed >= floor;
        this.greenIsKey = keyGreen >= floor;
        this.blueIsKey = keyBlue >= floor;
        this.hasHue = redIsKey || greenIsKey || blueIsKey;
        this.alphaAt = alphaAt;
        this.soft = soft;
        this.tolerance = tolerance;
        // A white or grey key leaves no channel to cap the others by.
        this.despill = despill && hasHue && !(redIsKey && greenIsKey && blueIsKey);
    }

    /** Keys {@code src[from..to)} into the same places of {@code dst}. */
    void run(int[] src, int[] dst, int from, int to) {
        for (int i = from; i < to; i++) {
            dst[i] = pixel(src[i]);
        }
    }

    private int pixel(int argb) {
        int r = argb >> 16 & 255;
        int g = argb >> 8 & 255;
        int b = argb & 255;
        int d = Math.max(Math.abs(r - keyRed), Math.max(Math.abs(g - keyGreen), Math.abs(b - keyBlue)));

        int strength = 255;
        int other = 0;
        if (redIsKey) strength = Math.min(strength, r);
        else other = r;
        if (greenIsKey) strength = Math.min(strength, g);
        else other = Math.max(other, g);
        if (blueIsKey) strength = Math.min(strength, b);
        else other = Math.max(other, b);
        int dominance = hasHue ? strength - other : 0;
        boolean keyLike = d <= NEAR_KEY || !hasHue || dominance >= LEANS;

        int alpha;
        if (soft && keyLike) {
            alpha = alphaAt[d] & 255;
            if (alpha != 0 && dominance > 0) {
                alpha = Math.min(alpha, limit(dominance, other));
            }
        } else {
            alpha = d <= tolerance ? 0 : 255;
        }
        int own = argb >>> 24;
        if (own != 255) {
            alpha = (int) Math.rint(alpha * (own / 255.0));
        }
        if (alpha <= DUST) {
            return 0;
        }
        if (despill && keyLike && alpha < SOLID) {
            int cap = Math.max(0, other - 1);
            if (redIsKey) r = Math.min(r, cap);
            if (greenIsKey) g = Math.min(g, cap);
            if (blueIsKey) b = Math.min(b, cap);
        }
        return alpha << 24 | r << 16 | g << 8 | b;
    }

    private int limit(int dominance, int other) {
        double share = (double) dominance / Math.max(1, keyMax - other);
        return (int) Math.rint(255.0 * (1.0 - Math.min(1.0, share)));
    }
}
