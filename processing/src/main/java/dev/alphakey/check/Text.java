package dev.alphakey.check;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Wording that every check shares. */
final class Text {
    private Text() {}

    /**
     * The pattern filled in, the same on every machine. It may hold {@code %s}, {@code %d}, {@code %.1f} with any one digit and
     * {@code %%}, which come out as {@link String#format} has them; that takes longer to load than all checks of a small picture.
     */
    static String of(String pattern, Object... values) {
        var text = new StringBuilder();
        int next = 0;
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (c != '%') {
                text.append(c);
                continue;
            }
            switch (pattern.charAt(++i)) {
                case '%' -> text.append('%');
                case 's', 'd' -> text.append(values[next++]);
                case '.' -> {
                    text.append(rounded(((Number) values[next++]).doubleValue(), pattern.charAt(i + 1) - '0'));
                    i += 2;
                }
                default -> throw new IllegalArgumentException(pattern);
            }
        }
        return text.toString();
    }

    private static String rounded(double value, int places) {
        return Double.isFinite(value)
                ? BigDecimal.valueOf(value).setScale(places, RoundingMode.HALF_UP).toPlainString()
                : Double.toString(value);
    }

    /** A share in percent; nothing of nothing is 0. */
    static double percent(double part, double whole) {
        return whole > 0 ? 100 * part / whole : 0;
    }
}
