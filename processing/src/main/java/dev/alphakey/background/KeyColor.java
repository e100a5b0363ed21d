package dev.alphakey.background;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * The colour of a flat background, as 8-bit sRGB code values.
 *
 * @param rgb {@code 0xRRGGBB}
 */
public record KeyColor(int rgb) {
    public static final KeyColor GREEN = new KeyColor(0x00ff00);
    public static final KeyColor MAGENTA = new KeyColor(0xff00ff);
    public static final KeyColor BLUE = new KeyColor(0x0000ff);

    private static final Map<String, KeyColor> NAMES = new TreeMap<>(Map.ofEntries(
            Map.entry("green", GREEN),
            Map.entry("lime", GREEN),
            Map.entry("magenta", MAGENTA),
            Map.entry("fuchsia", MAGENTA),
            Map.entry("pink", MAGENTA),
            Map.entry("blue", BLUE),
            Map.entry("red", new KeyColor(0xff0000)),
            Map.entry("cyan", new KeyColor(0x00ffff)),
            Map.entry("aqua", new KeyColor(0x00ffff)),
            Map.entry("yellow", new KeyColor(0xffff00)),
            Map.entry("orange", new KeyColor(0xff8000)),
            Map.entry("white", new KeyColor(0xffffff)),
            Map.entry("gray", new KeyColor(0x808080)),
            Map.entry("grey", new KeyColor(0x808080)),
            Map.entry("black", new KeyColor(0x000000))));

    public KeyColor {
        if (rgb >>> 24 != 0) {
            throw new IllegalArgumentException("a key colour has no alpha: 0x" + Integer.toHexString(rgb));
        }
    }

    public static KeyColor of(int red, int green, int blue) {
        if (((red | green | blue) & ~255) != 0) {
            throw new IllegalArgumentException("levels are 0 to 255, not " + red + "," + green + "," + blue);
        }
        return new KeyColor(red << 16 | green << 8 | blue);
    }

    /**
     * Reads {@code #rrggbb}, {@code #rgb} (both also without the {@code #}) or one of a few names such as {@code green},
     * which in chroma keying means {@code #00ff00}.
     *
     * @throws IllegalArgumentException if the text is none of these
     */
    public static KeyColor parse(String text) {
        String word = text.strip().toLowerCase(Locale.ROOT);
        KeyColor named = NAMES.get(word);
        if (named != null) {
            return named;
        }
        String hex = word.startsWith("#") ? word.substring(1) : word;
        if (hex.matches("[0-9a-f]{6}")) {
            return new KeyColor(Integer.parseInt(hex, 16));
        }
        if (hex.matches("[0-9a-f]{3}")) {
            int n = Integer.parseInt(hex, 16);
            return of((n >> 8) * 17, (n >> 4 & 15) * 17, (n & 15) * 17);
        }
        throw new IllegalArgumentException("'" + text + "' is not a colour: use #rrggbb or one of "
                + String.join(", ", NAMES.keySet()));
    }

    public int red() {
        return rgb >> 16;
    }

    public int green() {
        return rgb >> 8 & 255;
    }

    public int blue() {
        return rgb & 255;
    }

    /** The greatest difference over the three channels, 0 to 255. */
    public int distance(int argb) {
        int r = Math.abs((argb >> 16 & 255) - red());
        int g = Math.abs((argb >> 8 & 255) - green());
        int b = Math.abs((argb & 255) - blue());
        return Math.max(r, Math.max(g, b));
    }

    /** {@code #rrggbb} in lower case. */
    public String hex() {
        return "#" + Integer.toHexString(1 << 24 | rgb).substring(1);
    }

    /** Written out, as is the next: the first use of what a record gets by itself costs a program that has just started 10 ms. */
    @Override
    public boolean equals(Object other) {
        return other instanceof KeyColor k && k.rgb == rgb;
    }

    @Override
    public int hashCode() {
        return rgb;
    }

    @Override
    public String toString() {
        return hex();
    }
}
