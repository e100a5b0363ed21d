package dev.alphakey.benchmarks.quality;

import dev.alphakey.benchmarks.page.MarkdownTable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** How one contender's cutouts come out when they are made smaller, and whether that is within {@link FitError#LIMIT}. */
record FitTable(List<Result> results) {
    private static final List<String> COLUMNS = List.of(
            "", "½ black", "½ white", "¼ black", "¼ white", "½ subject", "¼ subject", "worst", "within", "possible",
            "limit " + FitError.LIMIT);

    FitTable {
        results = List.copyOf(results);
    }

    String byKind() {
        return table(result -> result.kind().id());
    }

    String byPerturbation() {
        return table(result -> result.perturbation().id());
    }

    private String table(Function<Result, String> group) {
        var table = new MarkdownTable(COLUMNS);
        Collection<String> names = results.stream().map(group).collect(Collectors.toCollection(LinkedHashSet::new));
        for (String name : names) {
            table.add(row(name, results.stream().filter(r -> group.apply(r).equals(name)).toList()));
        }
        if (names.size() > 1) {
            table.add(row("all", results));
        }
        return table.toString();
    }

    private static List<String> row(String title, List<Result> some) {
        List<String> row = new ArrayList<>(List.of(title));
        List<ToDoubleFunction<Result>> means = List.of(
                r -> r.fitted().half().black(),
                r -> r.fitted().half().white(),
                r -> r.fitted().quarter().black(),
                r -> r.fitted().quarter().white(),
                r -> r.fitted().half().subject(),
                r -> r.fitted().quarter().subject());
        for (ToDoubleFunction<Result> mean : means) {
            row.add(number(some.stream().mapToDouble(mean).average().orElseThrow()));
        }
        row.add(number(some.stream().mapToDouble(r -> r.fitted().worst()).max().orElseThrow()));
        long within = some.stream().filter(r -> r.fitted().isWithin()).count();
        row.add(within + " of " + some.size());
        row.add(String.valueOf(some.stream().filter(r -> r.bestFitted().isWithin()).count()));
        row.add(within == some.size() ? "met" : "missed");
        return row;
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
