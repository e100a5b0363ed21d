package dev.alphakey.cli.command;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** The name that was meant by one that does not exist. */
public final class NearestName {
    private static final int MOST_EDITS = 3;

    private NearestName() {}

    /** Differing in the fewest letters, and in no more than a third of them; dashes and capitals do not count. */
    public static Optional<String> of(String wanted, Collection<String> known) {
        String plain = plain(wanted);
        int fewest = Math.min(MOST_EDITS, Math.max(1, plain.length() / 3)) + 1;
        String best = null;
        for (String name : known) {
            int edits = edits(plain, plain(name));
            if (edits < fewest) {
                fewest = edits;
                best = name;
            }
        }
        return Optional.ofNullable(best);
    }

    private static String plain(String name) {
        String text = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
        return text.substring(0, Math.min(text.length(), 40));
    }

    /** Levenshtein's distance. */
    private static int edits(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int corner = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int replaced = corner + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                corner = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[other.length()];
    }
}
