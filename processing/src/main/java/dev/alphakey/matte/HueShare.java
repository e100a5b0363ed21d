package dev.alphakey.matte;

import dev.alphakey.background.KeyColor;

/**
 * How much of the key's hue a colour holds: the colour difference of Vlahos (US patent 3,158,477; Smith and Blinn, "Blue Screen
 * Matting", 1996), generalised from the primaries to any hue. With the channels sorted by the key, the key is a primary part
 * (first less second), a secondary part (second less third) and grey; a colour holds a share of the key if it holds that share
 * of both parts. For green that is G − max(R, B), for magenta min(R, B) − G.
 */
final class HueShare {
    /** A part this small beside the other is only the drift of a painted key; dividing by it would magnify noise. */
    private static final float LEAST_PART = 0.35f;
    /** A key whose channels lie closer than this, in levels, has no hue. */
    private static final int LEAST_HUE = 40;
    /** Without a hue, what differs by a quarter of the range is subject. */
    private static final float HUELESS_REACH = 64;

    /** Nor is anything divided by less than this many levels. */
    private static final float LEAST_DIVISOR = 8;

    /** The channels in the order of the key's levels, the greatest first: 0 red, 1 green, 2 blue. */
    final int first;
    final int second;
    final int third;

    private final boolean primary;
    private final boolean secondary;
    private final boolean chromatic;

    HueShare(KeyColor key) {
        int[] level = {key.red(), key.green(), key.blue()};
        int a = 0;
        int b = 1;
        int c = 2;
        if (level[b] > level[a]) {
            a = 1;
            b = 0;
        }
        if (level[c] > level[b]) {
            c = b;
            b = 2;
        }
        if (level[b] > level[a]) {
            int swap = a;
            a = b;
            b = swap;
        }
        first = a;
        second = b;
        third = c;
        float firstPart = level[a] - level[b];
        float secondPart = level[b] - level[c];
        primary = firstPart >= LEAST_PART * secondPart;
        secondary = secondPart >= LEAST_PART * firstPart;
        chromatic = Math.max(firstPart, secondPart) >= LEAST_HUE;
    }

    /** False for black, grey and white keys, where no hue tells key from subject. */
    boolean isChromatic() {
        return chromatic;
    }

    /** The share that is left in a pixel: 1 on the background, 0 or less where there is none. */
    float of(int argb, float[] background, int at) {
        return of(argb >> 16 & 255, argb >> 8 & 255, argb & 255, background, at);
    }

    /** The same for a colour; the background behind it starts at {@code background[at]}. */
    float of(float red, float green, float blue, float[] background, int at) {
        float c1 = pick(first, red, green, blue);
        float c2 = pick(second, red, green, blue);
        float c3 = pick(third, red, green, blue);
        return ofSorted(c1, c2, c3, background[at + first], background[at + second], background[at + third]);
    }

    /** The same for the channels of a colour and of the background behind it in the key's order. */
    float ofSorted(float c1, float c2, float c3, float b1, float b2, float b3) {
        if (!chromatic) {
            return 1 - Math.max(Math.abs(c1 - b1), Math.max(Math.abs(c2 - b2), Math.abs(c3 - b3))) / HUELESS_REACH;
        }
        float share = Float.MAX_VALUE;
        if (primary) {
            float part = b1 - (b2 > b3 ? b2 : b3);
            share = (c1 - (c2 > c3 ? c2 : c3)) / (part > LEAST_DIVISOR ? part : LEAST_DIVISOR);
        }
        if (secondary) {
            float part = (b1 < b2 ? b1 : b2) - b3;
            float other = ((c1 < c2 ? c1 : c2) - c3) / (part > LEAST_DIVISOR ? part : LEAST_DIVISOR);
            share = other < share ? other : share;
        }
        return share;
    }

    private static float pick(int channel, float red, float green, float blue) {
        return channel == 0 ? red : channel == 1 ? green : blue;
    }
}
