package dev.alphakey.benchmarks.quality;

import dev.alphakey.benchmarks.page.MarkdownTable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The means of many results: a row for each contender. */
record Scoreboard(List<Result> results) {
    Scoreboard {
        results = List.copyOf(results);
    }

    /** Edge errors by kind of subject, then the shares of holes and ghosts over all. */
    String bySubject() {
        return table(result -> result.kind().category(), true);
    }

    String byPerturbation() {
        return table(result -> result.perturbation().id(), false);
    }

    /** Every number, a line for each picture and contender. */
    String tsv() {
        return "contender\tcategory\tkind\tperturbation\tseed\tedge\tvisible\talpha\tholes\tghosts"
                + "\thalf_black\thalf_white\tquarter_black\tquarter_white"
                + "\thalf_subject_black\thalf_subject_white\tquarter_subject_black\tquarter_subject_white\tbest_worst\n"
                + results.stream().map(Scoreboard::line).collect(Collectors.joining());
    }

    private static String line(Result r) {
        Score s = r.score();
        FitError h = r.fitted().half();
        FitError q = r.fitted().quarter();
        return String.format(
                Locale.ROOT,
                "%s\t%s\t%s\t%s\t%d\t%.4f\t%.4f\t%.4f\t%.6f\t%.6f" + "\t%.4f".repeat(9) + "\n",
                r.contender(),
                r.kind().category(),
                r.kind().id(),
                r.perturbation().id(),
                r.seed(),
                s.edge(),
                s.visible(),
                s.alpha(),
                s.holes(),
                s.ghosts(),
                h.black(),
                h.white(),
                q.black(),
                q.white(),
                h.subjectBlack(),
                h.subjectWhite(),
                q.subjectBlack(),
                q.subjectWhite(),
                r.bestFitted().worst());
    }

    private String table(Function<Result, String> group, boolean all) {
        Collection<String> groups = distinct(group);
        List<String> head = new ArrayList<>(List.of(""));
        if (all) {
            head.add("all");
        }
        head.addAll(groups);
        if (all) {
            head.addAll(List.of("holes %", "ghosts %"));
        }
        var table = new MarkdownTable(head);
        for (String contender : distinct(Result::contender)) {
            List<String> row = new ArrayList<>(List.of(contender));
            Score over = mean(r -> r.contender().equals(contender));
            if (all) {
                row.add(number("%.1f", over.edge()));
            }
            for (String name : groups) {
                Score score = mean(r -> r.contender().equals(contender) && group.apply(r).equals(name));
                row.add(number("%.1f", score.edge()));
            }
            if (all) {
                row.add(number("%.2f", 100 * over.holes()));
                row.add(number("%.2f", 100 * over.ghosts()));
            }
            table.add(row);
        }
        return table.toString();
    }

    private Collection<String> distinct(Function<Result, String> property) {
        return results.stream().map(property).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Score mean(Predicate<Result> which) {
        return Score.mean(results.stream().filter(which).map(Result::score).toList());
    }

    private static String number(String format, double value) {
        return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, format, value);
    }
}
