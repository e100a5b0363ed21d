package dev.alphakey.kernel;

/** The plain form: loops that are each small and branch-free enough to be vectorised by the compiler, and one over tables. */
final class ThresholdStages extends ThresholdForm {
    private final int[] distance = new int[STRETCH];
    private final int[] other = new int[STRETCH];
    private final int[] dominance = new int[STRETCH];
    private final int[] leaning = new int[STRETCH];
    private final int[] room = new int[STRETCH];
    private final int[] alpha = new int[STRETCH];
    private final byte[] alphaAt = new byte[512];

    ThresholdStages(ThresholdPlan plan) {
        super(plan);
        for (int d = 0; d < 256; d++) {
            alphaAt[d] = (byte) plan.matte(d);
            alphaAt[256 | d] = (byte) plan.cut(d);
        }
    }

    @Override
    void key(int[] pixels) {
        measureDistance(pixels, distance, plan.red, plan.green, plan.blue);
        measureOther(pixels, other, 255 - plan.redIsKey, 255 - plan.greenIsKey, 255 - plan.blueIsKey);
        measureStrength(pixels, dominance, 255 - plan.redIsKey, 255 - plan.greenIsKey, 255 - plan.blueIsKey);
        subtract(dominance, other, plan.hasHue);
        lean(distance, dominance, leaning, plan.leans);
        place(distance, leaning);
        measureRoom(other, dominance, leaning, room, plan.brightest, plan.soft);
        lookUp(distance, room, alpha, alphaAt);
        scale(pixels, alpha);
        if (plan.despill != 0) {
            cap(other);
            despill(pixels, other, alpha, leaning, 16, plan.redIsKey);
            despill(pixels, other, alpha, leaning, 8, plan.greenIsKey);
            despill(pixels, other, alpha, leaning, 0, plan.blueIsKey);
        }
        put(pixels, alpha);
    }

    private static void lookUp(int[] place, int[] room, int[] alpha, byte[] alphaAt) {
        for (int i = 0; i < STRETCH; i++) {
            alpha[i] = Math.min(alphaAt[place[i]] & 255, ColourDifference.limit(room[i]));
        }
    }

    private static void measureDistance(int[] pixels, int[] distance, int red, int green, int blue) {
        for (int i = 0; i < STRETCH; i++) {
            int r = (pixels[i] >> 16 & 255) - red;
            int g = (pixels[i] >> 8 & 255) - green;
            int b = (pixels[i] & 255) - blue;
            r = (r ^ r >> 31) - (r >> 31);
            g = (g ^ g >> 31) - (g >> 31);
            b = (b ^ b >> 31) - (b >> 31);
            int most = r - (r - g & r - g >> 31);
            distance[i] = most - (most - b & most - b >> 31);
        }
    }

    private static void measureOther(int[] pixels, int[] other, int red, int green, int blue) {
        for (int i = 0; i < STRETCH; i++) {
            int r = pixels[i] >> 16 & red;
            int g = pixels[i] >> 8 & green;
            int b = pixels[i] & blue;
            int most = r - (r - g & r - g >> 31);
            other[i] = most - (most - b & most - b >> 31);
        }
    }

    private static void measureStrength(int[] pixels, int[] strength, int red, int green, int blue) {
        for (int i = 0; i < STRETCH; i++) {
            int r = pixels[i] >> 16 & 255 | red;
            int g = pixels[i] >> 8 & 255 | green;
            int b = pixels[i] & 255 | blue;
            int least = g + (r - g & r - g >> 31);
            strength[i] = b + (least - b & least - b >> 31);
        }
    }

    private static void subtract(int[] strength, int[] other, int hasHue) {
        for (int i = 0; i < STRETCH; i++) {
            strength[i] = strength[i] - other[i] & hasHue;
        }
    }

    private static void lean(int[] distance, int[] dominance, int[] leaning, int leans) {
        for (int i = 0; i < STRETCH; i++) {
            leaning[i] = (distance[i] - (ThresholdPlan.NEAR_KEY + 1) | leans - 1 - dominance[i]) >> 31;
        }
    }

    private static void place(int[] distance, int[] leaning) {
        for (int i = 0; i < STRETCH; i++) {
            distance[i] |= ~leaning[i] & 256;
        }
    }

    private static void measureRoom(int[] other, int[] dominance, int[] leaning, int[] at, int brightest, int soft) {
        for (int i = 0; i < STRETCH; i++) {
            int room = brightest - 1 - other[i];
            int excess = dominance[i] & ~(dominance[i] >> 31) & leaning[i] & soft;
            at[i] = (room & ~(room >> 31)) + 1 << 8 | excess;
        }
    }

    /** Multiplies by the pixel's own alpha over 255, rounded. */
    private static void scale(int[] pixels, int[] alpha) {
        for (int i = 0; i < STRETCH; i++) {
            int product = alpha[i] * (pixels[i] >>> 24) + 128;
            alpha[i] = product + (product >> 8) >> 8;
        }
    }

    private static void cap(int[] other) {
        for (int i = 0; i < STRETCH; i++) {
            other[i] = other[i] - 1 & ~(other[i] - 1 >> 31);
        }
    }

    private static void despill(int[] pixels, int[] cap, int[] alpha, int[] leaning, int shift, int isKey) {
        if (isKey == 0) {
            return;
        }
        for (int i = 0; i < STRETCH; i++) {
            int excess = (pixels[i] >> shift & 255) - cap[i];
            pixels[i] -= (excess & ~(excess >> 31) & leaning[i] & alpha[i] - ThresholdPlan.SOLID >> 31) << shift;
        }
    }

    private static void put(int[] pixels, int[] alpha) {
        for (int i = 0; i < STRETCH; i++) {
            pixels[i] = (alpha[i] << 24 | pixels[i] & 0xffffff) & ThresholdPlan.DUST - alpha[i] >> 31;
        }
    }
}
