package dev.alphakey.benchmarks.defect;

import dev.alphakey.benchmarks.page.MarkdownTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What retries made of poor starts. */
record RetryReport(List<Retrial> trials) {
    RetryReport {
        trials = List.copyOf(trials);
    }

    /** On the seeds that retries were made with. */
    String known() {
        return table(trials.stream().filter(t -> t.half() != Specimen.Half.FRESH).toList());
    }

    /** On seeds that nothing was chosen by; empty where there are none. */
    String fresh() {
        List<Retrial> fresh = trials.stream().filter(t -> t.half() == Specimen.Half.FRESH).toList();
        return fresh.isEmpty() ? "" : table(fresh);
    }

    private static String table(List<Retrial> trials) {
        var table = new MarkdownTable(List.of(
                "start",
                "pictures",
                "good before %",
                "good after %",
                "error before",
                "error after",
                "better",
                "worse",
                "most worse by"));
        for (PoorStart start : PoorStart.values()) {
            table.add(row(start.title(), trials.stream().filter(t -> t.start() == start).toList()));
        }
        table.add(row("all", trials));
        return table.toString();
    }

    private static List<String> row(String title, List<Retrial> some) {
        double most = some.stream().mapToDouble(t -> t.after() - t.before()).max().orElse(0);
        return new ArrayList<>(List.of(
                title,
                String.valueOf(some.size()),
                number(100.0 * some.stream().filter(Retrial::goodBefore).count() / some.size()),
                number(100.0 * some.stream().filter(Retrial::goodAfter).count() / some.size()),
                number(some.stream().mapToDouble(Retrial::before).average().orElse(0)),
                number(some.stream().mapToDouble(Retrial::after).average().orElse(0)),
                String.valueOf(some.stream().filter(Retrial::isBetter).count()),
                String.valueOf(some.stream().filter(Retrial::isWorse).count()),
                number(Math.max(0, most))));
    }

    String tsv() {
        return "picture\thalf\tstart\tbefore\tafter\tgood before\tgood after\tkept\tdropped\n"
                + trials.stream().map(RetryReport::line).collect(Collectors.joining());
    }

    private static String line(Retrial t) {
        return String.format(
                Locale.ROOT,
                "%s\t%s\t%s\t%.3f\t%.3f\t%s\t%s\t%s\t%s\n",
                t.picture(),
                t.half().name().toLowerCase(Locale.ROOT),
                t.start().title(),
                t.before(),
                t.after(),
                t.goodBefore() ? "yes" : "no",
                t.goodAfter() ? "yes" : "no",
                t.kept(),
                t.dropped());
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
