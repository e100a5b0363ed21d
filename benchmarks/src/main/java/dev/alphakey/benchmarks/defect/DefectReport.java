package dev.alphakey.benchmarks.defect;

import dev.alphakey.benchmarks.page.MarkdownTable;
import dev.alphakey.check.Check;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The tables of a run. */
record DefectReport(Rates rates) {
    /** What was caught of each defect, and of all. */
    String caught(Specimen.Half half) {
        List<String> head = new ArrayList<>(List.of("defect"));
        for (int s = 1; s <= Defect.STRENGTHS; s++) {
            head.add("strength " + s);
        }
        head.addAll(List.of("clear ones", "caught %", "without source %"));
        var table = new MarkdownTable(head);
        Rates all = rates.half(half).where(Trial::isDefect);
        for (Defect defect : Defect.ALL) {
            table.add(row(defect.id(), all.of(defect)));
        }
        table.add(row("all", all));
        return table.toString();
    }

    private static List<String> row(String title, Rates some) {
        List<String> row = new ArrayList<>(List.of(title));
        for (int strength = 0; strength < Defect.STRENGTHS; strength++) {
            int s = strength;
            row.add(number(some.where(t -> t.strength() == s).caught(true)));
        }
        Rates clear = some.clear();
        row.addAll(List.of(String.valueOf(clear.count()), number(clear.caught(true)), number(clear.caught(false))));
        return row;
    }

    /** How many clean cutouts each check alarmed at. */
    String falseAlarms(Specimen.Half half) {
        List<String> head = new ArrayList<>(List.of("finding"));
        for (Control control : Control.values()) {
            head.add(control.title());
        }
        head.addAll(List.of("all %", "without source %"));
        for (Finished finish : Finished.values()) {
            head.add(finish.title() + " %");
        }
        var table = new MarkdownTable(head);
        Rates all = rates.half(half);
        Rates controls = all.controls();
        for (Check check : Check.values()) {
            List<String> row = new ArrayList<>(List.of(check.id()));
            for (Control control : Control.values()) {
                row.add(number(controls.where(t -> t.what().equals(control.title())).alarmed(check, true)));
            }
            row.addAll(List.of(number(controls.alarmed(check, true)), number(controls.alarmed(check, false))));
            for (Finished finish : Finished.values()) {
                row.add(number(all.of(finish).alarmed(check, false)));
            }
            table.add(row);
        }
        List<String> any = new ArrayList<>(List.of("any of them"));
        for (Control control : Control.values()) {
            any.add(number(controls.where(t -> t.what().equals(control.title())).alarmed(true)));
        }
        any.addAll(List.of(number(controls.alarmed(true)), number(controls.alarmed(false))));
        for (Finished finish : Finished.values()) {
            any.add(number(all.of(finish).alarmed(false)));
        }
        table.add(any);
        List<String> counts = new ArrayList<>(List.of("cutouts"));
        for (Control control : Control.values()) {
            counts.add(String.valueOf(controls.where(t -> t.what().equals(control.title())).count()));
        }
        counts.addAll(List.of(String.valueOf(controls.count()), String.valueOf(controls.count())));
        for (Finished finish : Finished.values()) {
            counts.add(String.valueOf(all.of(finish).count()));
        }
        table.add(counts);
        return table.toString();
    }

    /** Every defect with what it imitates and which findings name it. */
    static String defects() {
        var table = new MarkdownTable(List.of("defect", "imitates", "strengths", "findings that name it"));
        for (Defect defect : Defect.ALL) {
            String named = defect.namedBy().stream().sorted().map(Check::id).collect(Collectors.joining(", "));
            table.add(List.of(defect.id(), defect.imitates(), defect.strengths(), named));
        }
        return table.toString();
    }

    /** A line for each trial. */
    String tsv() {
        return "picture\tkind\thalf\twhat\tstrength\tclear\twith source\twithout source\n"
                + rates.trials().stream().map(DefectReport::line).collect(Collectors.joining());
    }

    private static String line(Trial t) {
        return String.join(
                "\t",
                t.picture(),
                t.kind(),
                t.half().name().toLowerCase(Locale.ROOT),
                t.what(),
                t.isDefect() ? String.valueOf(t.strength() + 1) : "",
                t.isDefect() ? t.clear() ? "yes" : "no" : "",
                t.isFinished() ? "not judged" : ids(t, true),
                ids(t, false)) + "\n";
    }

    private static String ids(Trial trial, boolean source) {
        return trial.alarms(source).stream().sorted().map(Check::id).collect(Collectors.joining(","));
    }

    private static String number(double value) {
        return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, "%.1f", value);
    }
}
