package dev.alphakey.openai.model;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The value of a field that comes nearest to one that is not taken. */
final class NearestWord {
    private static final List<String> SCALE = List.of("none", "minimal", "low", "medium", "high", "xhigh", "max");

    private NearestWord() {}

    /** By rank, where both are words such as low and high; then by spelling; then the first, which is the usual one. */
    static String of(String wanted, List<String> taken) {
        int rank = SCALE.indexOf(wanted.toLowerCase(Locale.ROOT));
        String best = null;
        for (String value : taken) {
            int other = SCALE.indexOf(value);
            if (rank >= 0 && other >= 0 && (best == null || Math.abs(other - rank) < Math.abs(SCALE.indexOf(best) - rank))) {
                best = value;
            }
        }
        return best != null ? best : spelling(wanted, taken, 2).orElse(taken.get(0));
    }

    /** The word that differs in the fewest letters, where these are not more than allowed. */
    static Optional<String> spelling(String wanted, List<String> words, int most) {
        String best = null;
        int fewest = most + 1;
        for (String word : words) {
            int edits = edits(wanted.toLowerCase(Locale.ROOT), word.toLowerCase(Locale.ROOT), most);
            if (edits < fewest) {
                best = word;
                fewest = edits;
            }
        }
        return Optional.ofNullable(best);
    }

    /** Levenshtein's distance, or more than {@code most} without counting on. */
    private static int edits(String one, String other, int most) {
        if (Math.abs(one.length() - other.length()) > most) {
            return most + 1;
        }
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
