package dev.alphakey.benchmarks.results;

import dev.alphakey.benchmarks.page.MarkdownTable;
import dev.alphakey.benchmarks.results.Figure.Measure;
import dev.alphakey.benchmarks.results.Figure.Suite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The page about speed.
 *
 * @param command the command line that made it
 * @param notes facts about the run: the machine, versions, and what is missing
 */
public record SpeedPage(Figures figures, String command, List<String> notes) {
    private static final String MISSING = "–";

    public SpeedPage {
        notes = List.copyOf(notes);
    }

    /** Writes {@code speed.md}, {@code speed.tsv} and the charts. */
    public void write(Path dir) throws IOException {
        Files.createDirectories(dir);
        Map<String, String> charts = new Charts(figures).all();
        for (Map.Entry<String, String> chart : charts.entrySet()) {
            Files.writeString(dir.resolve(chart.getKey()), chart.getValue());
        }
        Files.writeString(dir.resolve("speed.tsv"), figures.tsv());
        Files.writeString(dir.resolve("speed.md"), markdown(charts));
    }

    /** What must be shown, and whether it is. */
    public String requirements() {
        var table = new MarkdownTable(List.of("what", "JDK", "limit", "measured", ""));
        for (Requirement one : Requirements.of(figures)) {
            table.add(List.of(one.what(), one.jdk(), one.limitText(), one.measuredText(), one.verdict()));
        }
        return table.toString();
    }

    /** Wall time, CPU time, memory and size of every program on every size of picture. */
    public String processes() {
        List<String> sizes = figures.of(Suite.PROCESS, Measure.WALL_MS).map(Figure::at).distinct().toList();
        return sizes.stream().map(this::processes).collect(Collectors.joining("\n"));
    }

    private String markdown(Map<String, String> charts) {
        return "# Speed\n\n"
                + "Medians of one run on one machine. CPU times are of all threads; wall times also hold what else the\n"
                + "machine did.\n\n"
                + "## What it must show\n\n" + requirements()
                + section("Whole processes, PNG to PNG", processes(), charts, "throughput.svg", "programs.svg")
                + section("A folder of images", folders(), charts)
                + section("Loops beside a plain copy", roofs(), charts, "roof.svg")
                + section("PNG writers", encoders(), charts, "png.svg")
                + section("All benchmarks", benchmarks(), charts, "pixels.svg", "threads.svg")
                + "\n## How it was made\n\n```sh\n" + command + "\n```\n\n"
                + notes.stream().map(note -> "- " + note + "\n").collect(Collectors.joining())
                + "- Every number: [speed.tsv](speed.tsv)\n";
    }

    private static String section(String title, String table, Map<String, String> charts, String... pictures) {
        if (table.isEmpty() && Stream.of(pictures).noneMatch(charts::containsKey)) {
            return "";
        }
        StringBuilder text = new StringBuilder("\n## " + title + "\n\n");
        for (String picture : pictures) {
            if (charts.containsKey(picture)) {
                String said = charts.get(picture).replaceAll("(?s).*<title>(.*?)</title>.*", "$1");
                text.append("![").append(said).append("](").append(picture).append(")\n\n");
            }
        }
        return text.append(table).toString();
    }

    private String processes(String size) {
        var table = new MarkdownTable(
                List.of(size, "wall s", "from", "to", "CPU s", "MP/s", "peak MiB", "MB written", "runs"));
        figures.of(Suite.PROCESS, Measure.WALL_MS)
                .filter(f -> f.at().equals(size))
                .sorted(Comparator.comparingDouble(Figure::median))
                .forEach(wall -> table.add(List.of(
                        new Charts.Program(wall.jdk(), wall.name()).title(),
                        number("%.2f", wall.median() / 1e3),
                        number("%.2f", wall.least() / 1e3),
                        number("%.2f", wall.greatest() / 1e3),
                        number("%.2f", other(wall, Measure.CPU_MS) / 1e3),
                        number("%.1f", Charts.pixels(size) / 1e3 / wall.median()),
                        number("%.0f", other(wall, Measure.PEAK_MIB)),
                        number("%.2f", other(wall, Measure.BYTES) / 1e6),
                        String.valueOf(wall.runs()))));
        return table.toString();
    }

    private String folders() {
        List<Figure> rates = figures.of(Suite.FOLDER, Measure.IMAGES_PER_SECOND).toList();
        if (rates.isEmpty()) {
            return "";
        }
        var table = new MarkdownTable(List.of("images", "JDK", "images/s", "wall s", "CPU s", "peak MiB"));
        for (Figure rate : rates) {
            table.add(List.of(
                    rate.at(),
                    rate.jdk(),
                    number("%.1f", rate.median()),
                    number("%.1f", other(rate, Measure.WALL_MS) / 1e3),
                    number("%.1f", other(rate, Measure.CPU_MS) / 1e3),
                    number("%.0f", other(rate, Measure.PEAK_MIB))));
        }
        return table.toString();
    }

    private String encoders() {
        List<Figure> costs = figures.of(Suite.ENCODER, Measure.CPU_NS_PER_PIXEL).toList();
        if (costs.isEmpty()) {
            return "";
        }
        var table = new MarkdownTable(List.of("cutout of " + costs.get(0).at(), "CPU ns per pixel", "bytes/px"));
        for (Figure cost : costs) {
            table.add(List.of(
                    cost.name(),
                    number("%.2f", cost.median()),
                    number("%.3f", other(cost, Measure.BYTES) / Charts.pixels(cost.at()))));
        }
        return table.toString();
    }

    private String roofs() {
        List<Roof> roofs = Roof.of(figures);
        if (roofs.isEmpty()) {
            return "";
        }
        List<String> head = new ArrayList<>(List.of("share of the speed of `System.arraycopy`, %", "on"));
        figures.jdks().forEach(jdk -> head.add("JDK " + jdk));
        var table = new MarkdownTable(head);
        for (Roof roof : roofs) {
            List<String> row = new ArrayList<>(List.of(roof.title(), roof.at()));
            figures.jdks().forEach(jdk -> row.add(number("%.0f", 100 * roof.share(jdk))));
            table.add(row);
        }
        return table.toString();
    }

    private String benchmarks() {
        List<String> jdks = figures.jdks();
        List<List<String>> keys = figures.of(Suite.JMH, Measure.CPU_NS_PER_PIXEL)
                .map(f -> List.of(f.name(), f.at()))
                .distinct()
                .sorted(Comparator.comparing((List<String> key) -> key.get(0)))
                .toList();
        if (keys.isEmpty()) {
            return "";
        }
        List<String> head = new ArrayList<>(List.of("CPU ns per pixel", "on"));
        jdks.forEach(jdk -> head.addAll(List.of("JDK " + jdk, "from", "to")));
        head.add("bytes/px");
        var table = new MarkdownTable(head);
        for (List<String> key : keys) {
            List<String> row = new ArrayList<>(List.of(key.get(0).replace("Benchmark.", " "), key.get(1)));
            double bytes = Double.NaN;
            for (String jdk : jdks) {
                List<Figure> found = figures.of(Suite.JMH, Measure.CPU_NS_PER_PIXEL)
                        .filter(f -> f.jdk().equals(jdk) && f.name().equals(key.get(0)) && f.at().equals(key.get(1)))
                        .toList();
                row.add(found.isEmpty() ? MISSING : number("%.2f", found.get(0).median()));
                row.add(found.isEmpty() ? MISSING : number("%.2f", found.get(0).least()));
                row.add(found.isEmpty() ? MISSING : number("%.2f", found.get(0).greatest()));
                double written = figures.median(Suite.JMH, jdk, key.get(0), key.get(1), Measure.BYTES);
                bytes = Double.isNaN(written) ? bytes : written;
            }
            row.add(number("%.3f", bytes / Charts.pixels(key.get(1).replaceAll(".*size=(\\S+).*", "$1"))));
            table.add(row);
        }
        return table.toString();
    }

    private double other(Figure of, Measure measure) {
        return figures.median(of.suite(), of.jdk(), of.name(), of.at(), measure);
    }

    private static String number(String format, double value) {
        return Double.isNaN(value) ? MISSING : String.format(Locale.ROOT, format, value);
    }
}
