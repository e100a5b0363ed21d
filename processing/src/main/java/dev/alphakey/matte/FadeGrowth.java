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
    /** The same for light, which nothing shades. */
    private static final float LIGHT_ALONG = .9f;
    /** Far enough for a gentle fade to outgrow the noise: the least, in pixels, and the share of the image's shorter side. */
    private static final int REACH = 4;
    private static final int REACH_OF_SIDE = 128;

    /** What noise may take off a change, as a share of the step that it may make. */
    private static final float NOISE = .4f;

    /** Marks what is tinted and neither solid nor seen through in the state, while growth asks for it. */
    static final byte OPEN = Trimap.MIXED | 8;

    private static final int ASKED = Trimap.SOLID | 8;
    /** Marks what lies between fades until all of it is found: it is none of the fades that meet. */
    private static final int BETWEEN = 32;

    private final Trimap map;
    private final int step;
    private final int reach;
    private final float[] background = new float[3];
    private boolean meeting;
    /** What was grown from and what joined, in this order. */
    private int[] fades = new int[1024];
    private int count;
    private int head;

    /** @param step a difference between neighbours, in levels, that noise makes */
    FadeGrowth(Trimap map, int step) {
        this.map = map;
        this.step = step;
        this.reach = Math.max(REACH, Math.min(map.width, map.height) / REACH_OF_SIDE);
    }

    /** Makes what a pixel that is seen through grows on to a glow, or mixed, as it is itself. */
    void growFrom(int i) {
        if (mayGrow(i)) {
            add(i);
            growOn();
        }
    }

    /**
     * Makes what lies between two fades mixed as well. All have grown before: so where they are in the scan makes no difference,
     * and those that were grown from first go first.
     */
    void meet() {
        // Halved chroma smears hues over as much as lies between.
        if (map.subsampled) {
            return;
        }
        meeting = true;
        int grown;
        do {
            keepGrowing();
            grown = count;
            for (int k = 0; k < grown; k++) {
                askAround(fades[k]);
                growOn();
            }
            for (int k = grown; k < count; k++) {
                map.state[fades[k]] &= ~BETWEEN;
            }
        } while (count > grown);
        meeting = false;
    }

    /** Forgets what has nothing left around it to ask, which never changes back. */
    private void keepGrowing() {
        int kept = 0;
        for (int k = 0; k < count; k++) {
            if (mayGrow(fades[k])) {
                fades[kept++] = fades[k];
            }
        }
        count = kept;
        head = kept;
    }

    private void growOn() {
        while (head < count) {
            askAround(fades[head++]);
        }
    }

    private void add(int i) {
        if (count == fades.length) {
            fades = Arrays.copyOf(fades, count * 2);
        }
        fades[count++] = i;
    }

    /** Whether there is anything to ask around a pixel, and it is far enough from the frame. */
    private boolean mayGrow(int i) {
        int w = map.width;
        byte[] state = map.state;
        if (i < w || i >= state.length - w || ((state[i - 1] | state[i + 1] | state[i - w] | state[i + w]) & ASKED) == 0) {
            return false;
        }
        int y = i / w;
        int x = i - y * w;
        return x > reach && y > reach && x < w - 1 - reach && y < map.height - 1 - reach;
    }

    private void askAround(int i) {
        if (mayGrow(i)) {
            ask(i, i - 1);
            ask(i, i + 1);
            ask(i, i - map.width);
            ask(i, i + map.width);
        }
    }

    private void ask(int from, int i) {
        int state = map.state[i];
        boolean open = state == OPEN || state == Trimap.SOLID && map.tint[i] <= Trimap.TINTED;
        if (!open || Levels.step(map.argb[from], map.argb[i]) > STEPS * step) {
            return;
        }
        boolean glow = (map.state[from] & ~BETWEEN) == Trimap.GLOW;
        if (isFade(i, glow)) {
            map.state[i] = (byte) ((glow ? Trimap.GLOW : Trimap.MIXED) | (meeting ? BETWEEN : 0));
            add(i);
        }
    }

    private boolean isFade(int i, boolean glow) {
        map.background.at(i % map.width, i / map.width, background);
        int p = map.argb[i];
        float r = (p >> 16 & 255) - background[0];
        float g = (p >> 8 & 255) - background[1];
        float b = (p & 255) - background[2];
        return goesOn(p, i, reach, r, g, b)
                || goesOn(p, i, reach / 2, r, g, b)
                || glow && comesFrom(p, i, r, g, b)
                || meeting && isBetween(p, i, r, g, b);
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
        return isFade(map.state[i - away])
                && isFade(map.state[i + away])
                && isAsFar(p, map.argb[i - away], r, g, b)
                && isAsFar(p, map.argb[i + away], r, g, b);
    }

    private static boolean isFade(byte state) {
        return state == Trimap.MIXED || state == Trimap.GLOW;
    }

    private boolean isAsFar(int p, int q, float r, float g, float b) {
        float change = ((q >> 16 & 255) - (p >> 16 & 255)) * r + ((q >> 8 & 255) - (p >> 8 & 255)) * g + ((q & 255) - (p & 255)) * b;
        return change > -NOISE * step * (Math.abs(r) + Math.abs(g) + Math.abs(b));
    }

    /** Whether more of the pixel's own colour is near. */
    private boolean goesOn(int p, int i, int across, float r, float g, float b) {
        int down = across * map.width;
        int[] argb = map.argb;
        return isRise(p, argb[i - across], ALONG, r, g, b)
                || isRise(p, argb[i + across], ALONG, r, g, b)
                || isRise(p, argb[i - down], ALONG, r, g, b)
                || isRise(p, argb[i + down], ALONG, r, g, b)
                || isRise(p, argb[i - across - down], ALONG, r, g, b)
                || isRise(p, argb[i + across - down], ALONG, r, g, b)
                || isRise(p, argb[i - across + down], ALONG, r, g, b)
                || isRise(p, argb[i + across + down], ALONG, r, g, b);
    }

    /** Whether less of it is near: light is brightest at its source, which cuts it off. */
    private boolean comesFrom(int p, int i, float r, float g, float b) {
        int down = reach * map.width;
        int[] argb = map.argb;
        return isRise(argb[i - reach], p, LIGHT_ALONG, r, g, b)
                || isRise(argb[i + reach], p, LIGHT_ALONG, r, g, b)
                || isRise(argb[i - down], p, LIGHT_ALONG, r, g, b)
                || isRise(argb[i + down], p, LIGHT_ALONG, r, g, b)
                || isRise(argb[i - reach - down], p, LIGHT_ALONG, r, g, b)
                || isRise(argb[i + reach - down], p, LIGHT_ALONG, r, g, b)
                || isRise(argb[i - reach + down], p, LIGHT_ALONG, r, g, b)
                || isRise(argb[i + reach + down], p, LIGHT_ALONG, r, g, b);
    }

    /** Whether the change from a pixel to another one runs along a line, by a share of its square, and is not noise. */
    private boolean isRise(int from, int to, float share, float r, float g, float b) {
        float dr = (to >> 16 & 255) - (from >> 16 & 255);
        float dg = (to >> 8 & 255) - (from >> 8 & 255);
        float db = (to & 255) - (from & 255);
        float dot = dr * r + dg * g + db * b;
        float change = dr * dr + dg * dg + db * db;
        return dot > 0 && change > step * step && dot * dot > share * change * (r * r + g * g + b * b);
    }
}
