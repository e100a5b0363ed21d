package dev.alphakey.check;

/** Wording that every check shares. */
final class Text {
    private static final long[] UNITS = {1, 10, 100, 1000};
    /** From here on a double has no fraction. */
    private static final double EXACT = 1L << 52;

    private Text() {}

    /**
     * The pattern filled in, the same on every machine. It may hold {@code %s}, {@code %d}, {@code %.1f} with a digit up to 3 and
     * {@code %%}. They mean what they do to {@link String#format}, which takes longer to load than the checks of a small picture.
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
        long unit = UNITS[places];
        if (!(Math.abs(value) * unit < EXACT)) {
            return Double.toString(value);
        }
        long units = Math.round(Math.abs(value) * unit);
        String sign = value < 0 && units > 0 ? "-" : "";
        String whole = sign + units / unit;
        return places == 0 ? whole : whole + "." + Long.toString(unit + units % unit).substring(1);
    }

    /** A share in percent; nothing of nothing is 0. */
    static double percent(double part, double whole) {
        return whole > 0 ? 100 * part / whole : 0;
    }
}
