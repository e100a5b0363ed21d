package dev.alphakey.benchmarks;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Values picked on a command line by their names. */
final class Choice {
    private Choice() {}

    /** The values of a comma-separated list, or each one for {@code all}. */
    static <T> List<T> pick(String list, List<T> values, Function<T, String> id) {
        if (list.equals("all")) {
            return values;
        }
        return Stream.of(list.split(",")).map(word -> one(word.strip(), values, id)).toList();
    }

    static <T> String ids(List<T> values, Function<T, String> id) {
        return String.join(",", values.stream().map(id).toList());
    }

    private static <T> T one(String word, List<T> values, Function<T, String> id) {
        return values.stream()
                .filter(v -> id.apply(v).equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no '" + word + "': use " + ids(values, id) + " or all"));
    }
}
