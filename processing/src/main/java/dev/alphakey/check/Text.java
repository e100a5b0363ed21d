package dev.alphakey.check;

import java.util.Locale;

/** Wording that every check shares. */
final class Text {
    private Text() {}

    /** The pattern filled in, the same on every machine. */
    static String of(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }

    /** A share in percent; nothing of nothing is 0. */
    static double percent(double part, double whole) {
        return whole > 0 ? 100 * part / whole : 0;
    }
}
