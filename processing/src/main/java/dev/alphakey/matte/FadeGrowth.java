package dev.alphakey.matte;

import java.util.Arrays;

/**
 * Lets what is seen through reach on to where its colour is full. A glow whose hue opposes the key's holds none of the key's hue
 * long before it is opaque, as pink over green turns olive. While the colour goes on away from the background along the line that
 * starts there, it is still coming: such pixels are mixed, though their own colour does not tell.
 */
final class FadeGrowth {
    /** How many steps of a smooth region a fade may take from one pixel to the next. */
    private static final int STEPS = 4;
    /** The part of a change, squared, that lies along the line: shading of a colour without the key's hue has less than half. */
    private static final float ALONG = .66f;
    /** Far enough for a gentle fade to outgrow the noise: the least, in pixels, and the share of the image's shorter side. */
    private static final int REACH = 4;
    private static final int REACH_OF_SIDE = 128;

    /** What noise may take off a change, as a share of the step that it may make. */
    private static final float NOISE = .4f;

    /** Marks what is tinted and neither solid nor seen through in the state, while growth asks for it. */
    static final byte OPEN = Trimap.MIXED | 8;

    private static final int ASKED = Trimap.SOLID | 8;

    private final Trimap map;
    private final int step;
    private final int reach;
    private final float[] background = new float[3];
    private boolean meets;
    private int[] stack = new int[1024];
    private int stacked;

    /** @param step a difference between neighbours, in levels, that noise makes */
    FadeGrowth(Trimap map, int step) {
        this.map = map;
        this.step = step;
        this.reach = Math.max(REACH, Math.min(map.width, map.height) / REACH_OF_SIDE);
    }

    /**
     * Makes mixed what a pixel that is seen through grows on to.
     *
     * @param meets whether also what lies between two such parts
     */
    void growFrom(int i, boolean meets) {
        // Halved chroma smears hues over as much as lies between.
        this.meets = meets && !map.subsampled;
        askAround(i);
        while (stacked > 0) {
            askAround(stack[--stacked]);
        }
    }

    private void askAround(int i) {
        int w = map.width;
        byte[] state = map.state;
        if (i < w || i >= state.length - w || ((state[i - 1] | state[i + 1] | state[i - w] | state[i + w]) & ASKED) == 0) {
            return;
        }
        int y = i / w;
        int x = i - y * w;
        if (x > reach && y > reach && x < w - 1 - reach && y < map.height - 1 - reach) {
            ask(i, i - 1);
            ask(i, i + 1);
            ask(i, i - w);
            ask(i, i + w);
        }
    }

    private void ask(int from, int i) {
        int state = map.state[i];
        boolean open = state == OPEN || state == Trimap.SOLID && map.tint[i] <= Trimap.TINTED;
        if (open && Levels.step(map.argb[from], map.argb[i]) <= STEPS * step && goesOn(i)) {
            map.state[i] = Trimap.MIXED;
            if (stacked == stack.length) {
                stack = Arrays.copyOf(stack, stacked * 2);
            }
            stack[stacked++] = i;
        }
    }

    /** Whether more of the pixel's own colour is near. */
    private boolean goesOn(int i) {
        map.background.at(i % map.width, i / map.width, background);
        int p = map.argb[i];
        float r = (p >> 16 & 255) - background[0];
        float g = (p >> 8 & 255) - background[1];
        float b = (p & 255) - background[2];
        return goesOn(p, i, reach, r, g, b) || goesOn(p, i, reach / 2, r, g, b) || meets && isBetween(p, i, r, g, b);
    }

    /** Whether two fades meet here, neither of which goes on: both sides are seen through, and neither has less colour. */
    private boolean isBetween(int p, int i, float r, float g, float b) {
        int down = reach * map.width;
        return isBetween(p, i, reach, r, g, b)
                || isBetween(p, i, down, r, g, b)
                || isBetween(p, i, down + reach, r, g, b)
                || isBetween(p, i, down - reach, r, g, b);
    }

    private boolean isBetween(int p, int i, int away, float r, float g, float b) {
        return map.state[i - away] == Trimap.MIXED
                && map.state[i + away] == Trimap.MIXED
                && isAsFar(p, map.argb[i - away], r, g, b)
                && isAsFar(p, map.argb[i + away], r, g, b);
    }

    private boolean isAsFar(int p, int q, float r, float g, float b) {
        float change = ((q >> 16 & 255) - (p >> 16 & 255)) * r + ((q >> 8 & 255) - (p >> 8 & 255)) * g + ((q & 255) - (p & 255)) * b;
        return change > -NOISE * step * (Math.abs(r) + Math.abs(g) + Math.abs(b));
    }

    private boolean goesOn(int p, int i, int across, float r, float g, float b) {
        int down = across * map.width;
        return isMore(p, i - across, r, g, b)
                || isMore(p, i + across, r, g, b)
                || isMore(p, i - down, r, g, b)
                || isMore(p, i + down, r, g, b)
                || isMore(p, i - across - down, r, g, b)
                || isMore(p, i + across - down, r, g, b)
                || isMore(p, i - across + down, r, g, b)
                || isMore(p, i + across + down, r, g, b);
    }

    private boolean isMore(int p, int there, float r, float g, float b) {
        int q = map.argb[there];
        float dr = (q >> 16 & 255) - (p >> 16 & 255);
        float dg = (q >> 8 & 255) - (p >> 8 & 255);
        float db = (q & 255) - (p & 255);
        float dot = dr * r + dg * g + db * b;
        float change = dr * dr + dg * dg + db * db;
        return dot > 0 && change > step * step && dot * dot > ALONG * change * (r * r + g * g + b * b);
    }
}
