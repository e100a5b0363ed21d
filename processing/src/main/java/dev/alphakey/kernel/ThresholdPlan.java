package dev.alphakey.kernel;

/** The numbers of one {@link ThresholdLoop}, in the shape that loops without branches want: channels as masks, choices as -1 or 0. */
final class ThresholdPlan {
    /** A pixel this close to the key is treated as leaning towards it whatever its hue. */
    static final int NEAR_KEY = 32;
    /** From this excess of the key's channels over the others on, a pixel leans towards the key. */
    static final int LEANS = 16;
    /** Alpha up to here is dust. */
    static final int DUST = 8;
    /** From this alpha on a pixel is not despilled. */
    static final int SOLID = 252;

    /** Below this the brightest channel of a key is too dark for the key to have a hue. */
    private static final int HUE_FLOOR = 128;

    final int red;
    final int green;
    final int blue;
    final int brightest;
    /** 255 for the channels that make up the key's hue, else 0. */
    final int redIsKey;

    final int greenIsKey;
    final int blueIsKey;
    /** -1 if the key has a hue, else 0. */
    final int hasHue;
    /** The dominance from which on a pixel leans towards the key: all do if the key has no hue. */
    final int leans;

    final int soft;
    final int transparent;
    final int opaque;
    final int tolerance;
    final int despill;

    ThresholdPlan(int key, boolean soft, int transparent, int opaque, int tolerance, boolean despill) {
        this.red = key >> 16 & 255;
        this.green = key >> 8 & 255;
        this.blue = key & 255;
        this.brightest = Math.max(red, Math.max(green, blue));
        int floor = Math.max(HUE_FLOOR, brightest - 16);
        this.redIsKey = red >= floor ? 255 : 0;
        this.greenIsKey = green >= floor ? 255 : 0;
        this.blueIsKey = blue >= floor ? 255 : 0;
        this.hasHue = -(redIsKey | greenIsKey | blueIsKey) >> 31;
        this.leans = hasHue == 0 ? 0 : LEANS;
        this.soft = soft ? -1 : 0;
        this.transparent = transparent;
        this.opaque = opaque;
        this.tolerance = tolerance;
        // A white or grey key leaves no channel to cap the others by.
        boolean capped = hasHue != 0 && (redIsKey & greenIsKey & blueIsKey) == 0;
        this.despill = despill && capped ? -1 : 0;
    }

    /** By how much the weakest of the key's channels exceeds the strongest of the others. */
    int dominance(int r, int g, int b) {
        int strength = Math.min(Math.min(r | 255 - redIsKey, g | 255 - greenIsKey), b | 255 - blueIsKey);
        int other = Math.max(Math.max(r & 255 - redIsKey, g & 255 - greenIsKey), b & 255 - blueIsKey);
        return strength - other & hasHue;
    }

    /** The alpha of a pixel at this distance that leans towards the key, before the colour-difference limit. */
    int matte(int distance) {
        return soft == 0 ? cut(distance) : smoothstep(distance);
    }

    /** The alpha of any other pixel. */
    int cut(int distance) {
        return distance <= tolerance ? 0 : 255;
    }

    private int smoothstep(int distance) {
        if (distance <= transparent) {
            return 0;
        }
        if (distance >= opaque) {
            return 255;
        }
        double t = (double) (distance - transparent) / (opaque - transparent);
        return (int) Math.rint(255.0 * (t * t * (3.0 - 2.0 * t)));
    }
}
