package dev.alphakey.benchmarks.results;

import dev.alphakey.benchmarks.page.BarChart;
import dev.alphakey.benchmarks.page.PointChart;
import dev.alphakey.benchmarks.page.PointChart.Point;
import dev.alphakey.benchmarks.results.Figure.Measure;
import dev.alphakey.benchmarks.results.Figure.Suite;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The charts of the speed page; each is there only if something was measured for it. */
final class Charts {
    private static final double MEGA = 1e6;
    private static final String LARGE_ONLY = "size=" + Requirements.LARGE;

    private final Figures figures;

    Charts(Figures figures) {
        this.figures = figures;
    }

    /** File names and contents, in the order of the page. */
    Map<String, String> all() {
        Map<String, String> charts = new LinkedHashMap<>();
        throughput().ifPresent(svg -> charts.put("throughput.svg", svg));
        sizeAgainstTime().ifPresent(svg -> charts.put("programs.svg", svg));
        roof().ifPresent(svg -> charts.put("roof.svg", svg));
        pixels().ifPresent(svg -> charts.put("pixels.svg", svg));
        threads().ifPresent(svg -> charts.put("threads.svg", svg));
        png().ifPresent(svg -> charts.put("png.svg", svg));
        return charts;
    }

    private Optional<String> throughput() {
        List<Program> programs = programs();
        List<String> sizes = figures.of(Suite.PROCESS, Measure.WALL_MS).map(Figure::at).distinct().toList();
        if (programs.isEmpty()) {
            return Optional.empty();
        }
        List<BarChart.Series> series = sizes.stream()
                .limit(5)
                .map(size -> new BarChart.Series(
                        size,
                        programs.stream()
                                .map(p -> pixels(size) / 1e3 / figures.process(p.jdk(), p.name(), size, Measure.WALL_MS))
                                .toList()))
                .toList();
        return Optional.of(new BarChart(
                        "Whole process, PNG to PNG: megapixels per second",
                        "megapixels per second of wall time (more is better)",
                        Entrant.OWN,
                        0,
                        programs.stream().map(Program::title).toList(),
                        series)
                .svg());
    }

    private Optional<String> sizeAgainstTime() {
        String size = Requirements.LARGE;
        List<Point> own = new ArrayList<>();
        List<Point> peers = new ArrayList<>();
        for (Program program : programs()) {
            double millis = figures.process(program.jdk(), program.name(), size, Measure.WALL_MS);
            double bytes = figures.process(program.jdk(), program.name(), size, Measure.BYTES);
            if (millis > 0 && bytes > 0) {
                (program.name().equals(Entrant.OWN) ? own : peers).add(new Point(millis / 1e3, bytes / MEGA, program.title()));
            }
        }
        if (own.isEmpty() && peers.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new PointChart(
                        "Whole process at " + size + ": size of the PNG against time",
                        "seconds of wall time (less is better)",
                        "megabytes written (less is better)",
                        true,
                        true,
                        List.of(
                                new PointChart.Series(Entrant.OWN, false, own),
                                new PointChart.Series("others", false, peers)))
                .svg());
    }

    /** For every benchmark that stands beside a plain copy of the same pixels. */
    private Optional<String> roof() {
        List<Roof> shares = Roof.of(figures).stream().filter(share -> share.at().contains(LARGE_ONLY)).toList();
        if (shares.isEmpty()) {
            return Optional.empty();
        }
        List<BarChart.Series> series = figures.jdks().stream()
                .limit(5)
                .map(jdk -> new BarChart.Series("JDK " + jdk, shares.stream().map(s -> 100 * s.share(jdk)).toList()))
                .toList();
        return Optional.of(new BarChart(
                        "Kernels at " + Requirements.LARGE + ", one thread: share of the speed of System.arraycopy",
                        "percent of the roof (more is better)",
                        Entrant.OWN,
                        100,
                        shares.stream().map(Roof::title).toList(),
                        series)
                .svg());
    }

    private Optional<String> pixels() {
        List<PointChart.Series> series = figures.jdks().stream()
                .limit(5)
                .map(jdk -> new PointChart.Series(
                        "JDK " + jdk,
                        true,
                        figures.jmh(jdk, Measure.CPU_NS_PER_PIXEL, "UnmixSheetBenchmark\\.oneThread", "size=")
                                .map(f -> new Point(pixels(f.at().replaceAll(".*size=(\\S+).*", "$1")) / MEGA, f.median(), ""))
                                .sorted(Comparator.comparingDouble(Point::x))
                                .toList()))
                .toList();
        return chart(
                "Default keyer, one thread: cost of a pixel by the size of the picture",
                "megapixels",
                "CPU nanoseconds per pixel (less is better)",
                true,
                false,
                series);
    }

    private Optional<String> threads() {
        List<String> rows = new ArrayList<>();
        List<Double> one = new ArrayList<>();
        List<Double> two = new ArrayList<>();
        for (String benchmark : List.of("Unmix", "Pipeline")) {
            for (String jdk : figures.jdks()) {
                double millis = least(jdk, benchmark + "Benchmark\\.oneThread");
                if (!Double.isNaN(millis)) {
                    rows.add((benchmark.equals("Unmix") ? "default keyer" : "PNG to checked PNG") + ", JDK " + jdk);
                    one.add(pixels(Requirements.LARGE) / 1e3 / millis);
                    two.add(pixels(Requirements.LARGE) / 1e3 / least(jdk, benchmark + "Benchmark\\.twoThreads"));
                }
            }
        }
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new BarChart(
                                "One picture of " + Requirements.LARGE + ", warm, on one thread and on two",
                                "megapixels per second of wall time, best iteration (more is better)",
                                Entrant.OWN,
                                0,
                                rows,
                                List.of(new BarChart.Series("one thread", one), new BarChart.Series("two threads", two)))
                        .svg());
    }

    private Optional<String> png() {
        List<PointChart.Series> series = new ArrayList<>();
        figures.jdks().stream()
                .limit(4)
                .map(jdk -> new PointChart.Series(
                        "JDK " + jdk,
                        false,
                        figures.jmh(
                                        jdk,
                                        Measure.CPU_NS_PER_PIXEL,
                                        "PngWriteBenchmark\\..*",
                                        Requirements.CUTOUT + ".*" + LARGE_ONLY)
                                .map(f -> new Point(
                                        f.median(),
                                        figures.median(Suite.JMH, jdk, f.name(), f.at(), Measure.BYTES)
                                                / pixels(f.at().replaceAll(".*size=(\\S+).*", "$1")),
                                        f.name().replaceAll(".*\\.", "") + ", JDK " + jdk))
                                .filter(p -> p.y() > 0)
                                .toList()))
                .forEach(series::add);
        series.add(new PointChart.Series(
                "other libraries",
                false,
                figures.of(Suite.ENCODER, Measure.CPU_NS_PER_PIXEL)
                        .map(f -> new Point(
                                f.median(),
                                figures.median(Suite.ENCODER, "", f.name(), f.at(), Measure.BYTES) / pixels(f.at()),
                                f.name()))
                        .toList()));
        return chart(
                "PNG writers on a cutout of " + Requirements.LARGE + ": size against time",
                "CPU nanoseconds per pixel (less is better)",
                "bytes per pixel (less is better)",
                true,
                false,
                series);
    }

    private static Optional<String> chart(
            String title, String titleX, String titleY, boolean logX, boolean logY, List<PointChart.Series> series) {
        List<PointChart.Series> measured = series.stream().filter(s -> !s.points().isEmpty()).toList();
        return measured.isEmpty()
                ? Optional.empty()
                : Optional.of(new PointChart(title, titleX, titleY, logX, logY, measured).svg());
    }

    /** A program that was timed, on its Java. */
    record Program(String jdk, String name) {
        String title() {
            return jdk.isEmpty() ? name : name + ", JDK " + jdk;
        }
    }

    private List<Program> programs() {
        return figures.of(Suite.PROCESS, Measure.WALL_MS).map(f -> new Program(f.jdk(), f.name())).distinct().toList();
    }

    private double least(String jdk, String name) {
        return figures.jmh(jdk, Measure.WALL_MS, name, LARGE_ONLY).mapToDouble(Figure::least).findFirst().orElse(Double.NaN);
    }

    /** The number of pixels of {@code WxH}, or NaN. */
    static double pixels(String size) {
        String[] sides = size.split("x");
        return sides.length == 2 && size.matches("\\d+x\\d+")
                ? Double.parseDouble(sides[0]) * Double.parseDouble(sides[1])
                : Double.NaN;
    }
}
