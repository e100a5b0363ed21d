package dev.alphakey.cli.report;

import dev.alphakey.Cutout.Attempt;
import dev.alphakey.background.BackgroundModel;
import dev.alphakey.check.Check;
import dev.alphakey.check.CutoutStats;
import dev.alphakey.check.Finding;
import dev.alphakey.check.Mend;
import dev.alphakey.check.Validation;
import dev.alphakey.cli.command.ShellWords;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reports for people. */
public final class ReportText {
    private ReportText() {}

    /** Everything about one file. */
    public static String whole(Report report) {
        var text = new StringBuilder();
        if (report.skipped()) {
            return "Skipped: " + report.output().orElseThrow() + " is there already, made with these options or others"
                    + " (--force makes it again)";
        }
        for (Output output : report.outputs()) {
            if (output.file().isPresent()) {
                text.append("Wrote ").append(output.file().get()).append('\n');
            }
        }
        if (report.passedThrough()) {
            text.append("Already transparent: passed through as it was\n");
        }
        if (report.key().isPresent()) {
            text.append("Key color: ").append(report.key().get().hex()).append('\n');
        }
        if (report.stats().isPresent()) {
            boolean unchecked = !report.outputs().isEmpty() && report.validation().isEmpty();
            counts(text, report.stats().get(), unchecked);
        }
        for (Attempt attempt : report.attempts()) {
            text.append("Retried with ").append(attempt.option());
            text.append(attempt.kept() ? ": better, kept\n" : ": not better, dropped\n");
        }
        if (report.validation().isPresent()) {
            findings(text, report.validation().get(), report.rerun());
        }
        if (report.lastResort().isPresent()) {
            text.append(report.lastResort().get()).append('\n');
        }
        return text.toString().stripTrailing();
    }

    /** One file of many. */
    public static String line(Report report) {
        String found = report.validation()
                .map(v -> v.problems().stream().map(f -> f.check().id()).collect(Collectors.joining(", ")))
                .orElse("");
        return String.format(
                Locale.ROOT,
                "%-5s %s%s%s",
                report.word(),
                report.input(),
                written(report),
                found.isEmpty() ? "" : "  (" + found + ")");
    }

    /** Each setting that was tried and each check with its measure, also where all is well. */
    public static List<String> details(Report report) {
        var lines = new ArrayList<String>();
        report.attempts().forEach(a -> lines.add("tried " + a.option() + (a.kept() ? ": better, kept" : ": not better, dropped")));
        for (Finding finding : report.validation().map(Validation::findings).orElse(List.of())) {
            lines.add(String.format("%-4s %s: %s %s (limit %s)", finding.severity(), finding.check().id(), number(finding.measure()),
                    finding.unit(), number(finding.limit())));
        }
        report.validation().map(Validation::notRun).filter(rest -> !rest.isEmpty()).ifPresent(rest -> lines.add(
                "not checked: " + rest.stream().map(Check::id).sorted().collect(Collectors.joining(", "))));
        return lines;
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value).replaceFirst("\\.?0+$", "");
    }

    /** A background in a few words. */
    public static String background(BackgroundModel model) {
        return String.format(
                Locale.ROOT, "the background is %s, with noise of %.1f and drift of %.1f levels", model.key().hex(), model.noise(),
                model.drift());
    }

    private static String written(Report report) {
        List<String> files = report.outputs().stream().flatMap(o -> o.file().stream()).toList();
        return files.size() > 1
                ? " -> " + files.get(0) + " to " + files.get(files.size() - 1) + ", " + files.size() + " files"
                : report.output().map(o -> " -> " + o).orElse("");
    }

    /** How a run over several files went, and how fast. */
    public static String summary(List<Report> reports, Duration taken) {
        var counts = reports.stream().collect(Collectors.groupingBy(Report::word, Collectors.counting()));
        var parts = new ArrayList<String>();
        for (String word : Report.WORDS) {
            if (counts.containsKey(word)) {
                parts.add(counts.get(word) + " " + word);
            }
        }
        double seconds = taken.toMillis() / 1000.0;
        long skipped = counts.getOrDefault("SKIP", 0L);
        long done = reports.size() - skipped;
        String rate = done == 0 ? "" : String.format(Locale.ROOT, ", %.1f images/s", done / Math.max(seconds, 0.001));
        String again = skipped == 0
                ? ""
                : "; " + (done == 0 ? "all results are" : "what was skipped is") + " there already, made with these options or others: "
                        + "--force makes " + (done == 0 ? "them" : "everything") + " again";
        return String.format(
                Locale.ROOT, "%d images: %s (%.1f s%s)%s", reports.size(), String.join(", ", parts), seconds, rate, again);
    }

    /** @param unchecked whether they are in a file now that nothing else is said of */
    private static void counts(StringBuilder text, CutoutStats stats, boolean unchecked) {
        long total = (long) stats.width() * stats.height();
        text.append("Transparent pixels: ").append(stats.transparent()).append('/').append(total).append('\n');
        text.append("Partially transparent pixels: ").append(stats.partial()).append('/').append(total).append('\n');
        if (unchecked && stats.transparent() == 0) {
            text.append("Warning: no pixel matched the key; name the background with --key-color, or measure it with --auto-key border\n");
        }
    }

    private static void findings(StringBuilder text, Validation validation, Optional<Rerun> rerun) {
        text.append("Verdict: ").append(validation.verdict()).append('\n');
        for (Finding finding : validation.problems()) {
            text.append(String.format(Locale.ROOT, "  %-4s %s: %s", finding.severity(), finding.check().id(), finding.message()));
            if (finding.box() != null) {
                text.append(" [").append(finding.box()).append(']');
            }
            text.append('\n');
            text.append("       ");
            text.append(mend(finding.mend(), rerun)).append('\n');
        }
    }

    /** A command to be pasted, where there can be one. */
    private static String mend(Mend mend, Optional<Rerun> rerun) {
        if (!mend.hasOption()) {
            return mend.sentence();
        }
        String command = rerun.map(line -> line.with(mend.arguments()).line())
                .orElseGet(() -> "add " + ShellWords.line(mend.arguments()) + " to alphakey remove");
        return "mend: " + command + "\n             (" + mend.sentence() + ")";
    }
}
