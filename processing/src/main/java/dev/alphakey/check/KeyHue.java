package dev.alphakey.check;

import dev.alphakey.background.KeyColor;

/**
 * How much a colour leans to a key's hue: the least of the key's strong channels less the greatest of the others, the
 * colour difference of Vlahos' travelling matte (US patent 3,158,477).
 */
final class KeyHue {
    /** Keys with less lean than this have no hue to speak of. */
    private static final int HUELESS = 48;

    final KeyColor key;
    private final boolean red;
    private final boolean green;
    private final boolean blue;
    /** The key's own lean, 0 to 255. */
    final int strength;

    KeyHue(KeyColor key) {
        this.key = key;
        int most = Math.max(key.red(), Math.max(key.green(), key.blue()));
        int least = Math.min(key.red(), Math.min(key.green(), key.blue()));
        // Six tenths of the way up keeps both channels of a dulled magenta and only the red of an orange.
        double strong = least + 0.6 * (most - least);
        red = key.red() >= strong;
        green = key.green() >= strong;
        blue = key.blue() >= strong;
        strength = most == least ? 0 : lean(key.rgb());
    }

    /** Whether leaning can be told from being grey. */
    boolean hasHue() {
        return strength >= HUELESS;
    }

    /** The lean of a colour, -255 to 255. */
    int lean(int rgb) {
        return lean(rgb >> 16 & 255, rgb >> 8 & 255, rgb & 255);
    }

    int lean(int r, int g, int b) {
        int own = 255;
        int other = 0;
        if (red) {
            own = r;
        } else {
            other = r;
        }
        if (green) {
            own = Math.min(own, g);
        } else {
            other = Math.max(other, g);
        }
        if (blue) {
            own = Math.min(own, b);
        } else {
            other = Math.max(other, b);
        }
        return own - other;
    }

    /** How far two colours are apart, in levels of the worst channel of which the key has little, since despill leaves those alone. */
    int differenceBeside(int rgb, int other) {
        boolean all = !hasHue();
        int r = all || !red ? Math.abs((rgb >> 16 & 255) - (other >> 16 & 255)) : 0;
        int g = all || !green ? Math.abs((rgb >> 8 & 255) - (other >> 8 & 255)) : 0;
        int b = all || !blue ? Math.abs((rgb & 255) - (other & 255)) : 0;
        return Math.max(r, Math.max(g, b));
    }

    /** How far {@code rgb} is, in levels of the worst channel, from that mixture of a colour with the key which leans as much. */
    double mixtureError(int rgb, int r, int g, int b) {
        int own = lean(r, g, b);
        double share = Math.max(0, Math.min(1, (lean(rgb) - own) / (double) Math.max(1, strength - own)));
        double dr = Math.abs((rgb >> 16 & 255) - r - share * (key.red() - r));
        double dg = Math.abs((rgb >> 8 & 255) - g - share * (key.green() - g));
        double db = Math.abs((rgb & 255) - b - share * (key.blue() - b));
        return Math.max(dr, Math.max(dg, db));
    }
}
