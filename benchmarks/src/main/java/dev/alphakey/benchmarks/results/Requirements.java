package dev.alphakey.benchmarks.results;

import dev.alphakey.benchmarks.program.Peer;
import dev.alphakey.benchmarks.program.Peers;
import dev.alphakey.benchmarks.results.Figure.Measure;
import dev.alphakey.benchmarks.results.Figure.Suite;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** What AlphaKey's speed must show, computed from what was measured in one run on one machine. */
final class Requirements {
    /** The benchmarks that these ask for. */
    static final String BENCHMARKS =
            "ThresholdBenchmark\\.(softMatte.*|copy)$|UnmixBenchmark|PipelineBenchmark\\.checks$|Png(Write|Read)Benchmark\\.(standard|small|own|imageio)$";

    static final String LARGE = "3840x2160";
    static final String SMALL = "1024x1024";

    private static final String LARGE_ONLY = "size=" + LARGE;
    static final String CUTOUT = "(?i)(?:cutout|natural)";
    private static final String REFERENCE = Peers.TIMED.stream()
            .filter(peer -> peer.id().equals("sharp"))
            .map(Peer::title)
            .findFirst()
            .orElseThrow();

    private final Figures figures;
    private final List<Requirement> all = new ArrayList<>();

    private Requirements(Figures figures) {
        this.figures = figures;
    }

    static List<Requirement> of(Figures figures) {
        var requirements = new Requirements(figures);
        requirements.threshold();
        List<String> jdks = figures.jdks();
        jdks.forEach(requirements::unmix);
        jdks.forEach(requirements::checks);
        jdks.forEach(requirements::png);
        jdks.forEach(requirements::process);
        jdks.forEach(requirements::memory);
        jdks.forEach(requirements::flat);
        return requirements.byName();
    }

    /** What is required of several Javas stands together. */
    private List<Requirement> byName() {
        List<String> names = all.stream().map(Requirement::what).distinct().toList();
        return all.stream().sorted(Comparator.comparingInt(one -> names.indexOf(one.what()))).toList();
    }

    private void threshold() {
        String what = "Threshold key + despill, 4K, CPU against `arraycopy`";
        for (String jdk : figures.jdks()) {
            double copy = cpu(jdk, "ThresholdBenchmark\\.copy");
            double plain = cpu(jdk, "ThresholdBenchmark\\.softMatte") / copy;
            double vector = cpu(jdk, "ThresholdBenchmark\\.softMatteVector") / copy;
            if (jdk.equals("17")) {
                all.add(Requirement.atMost(what + ", with the vector module", jdk, 1.5, " x", vector));
                all.add(Requirement.atMost(what + ", without it", jdk, 4.5, " x", plain));
            } else {
                all.add(Requirement.atMost(what, jdk, 1.5, " x", Double.isNaN(vector) ? plain : Math.min(plain, vector)));
            }
        }
    }

    private void unmix(String jdk) {
        double keyer = cpu(jdk, "UnmixBenchmark\\.oneThread");
        all.add(Requirement.atMost(
                "Default keyer, 4K, CPU against ImageIO decoding the same PNG", jdk, 0.5, " x",
                keyer / cpu(jdk, "UnmixBenchmark\\.imageio")));
        all.add(Requirement.atLeast(
                "Default keyer, 4K, speed-up by a second thread (wall, best iterations)", jdk, 1.6, " x",
                least(jdk, "UnmixBenchmark\\.oneThread") / least(jdk, "UnmixBenchmark\\.twoThreads")));
    }

    private void checks(String jdk) {
        all.add(Requirement.atMost(
                "Validation, 4K, CPU against the default keyer", jdk, 0.5, " x",
                cpu(jdk, "PipelineBenchmark\\.checks") / cpu(jdk, "UnmixBenchmark\\.oneThread")));
    }

    private void png(String jdk) {
        all.add(Requirement.atMost(
                "PNG write at `default`, CPU against ImageIO", jdk, 0.22, " x",
                ratio(jdk, Measure.CPU_NS_PER_PIXEL, "PngWriteBenchmark\\.standard", "PngWriteBenchmark\\.imageio")));
        all.add(Requirement.atMost(
                "PNG write at `default`, bytes against ImageIO", jdk, 0.85, " x",
                ratio(jdk, Measure.BYTES, "PngWriteBenchmark\\.standard", "PngWriteBenchmark\\.imageio")));
        all.add(Requirement.atMost(
                "PNG write at `small`, bytes against zlib level 9 with adaptive filters (Pillow)", jdk, 1.03, " x",
                figures.jmhMedian(jdk, Measure.BYTES, "PngWriteBenchmark\\.small", CUTOUT + ".*" + LARGE_ONLY)
                        / figures.median(Suite.ENCODER, "", "Pillow level 9", LARGE, Measure.BYTES)));
        all.add(Requirement.atMost(
                "PNG read, CPU against ImageIO", jdk, 0.65, " x",
                ratio(jdk, Measure.CPU_NS_PER_PIXEL, "PngReadBenchmark\\.own", "PngReadBenchmark\\.imageio")));
    }

    private void process(String jdk) {
        boolean oldest = jdk.equals("17");
        all.add(Requirement.atMost(
                "Whole process, 1024x1024, wall against sharp", jdk, 1.2, " x", wallAgainstSharp(jdk, SMALL)));
        all.add(Requirement.atMost(
                "Whole process, 4K, wall against sharp", jdk, oldest ? 1.3 : 1, " x", wallAgainstSharp(jdk, LARGE)));
    }

    private void memory(String jdk) {
        all.add(Requirement.atLeast(
                "Folder of images at 1254x1254", jdk, 5, " images/s", folder(jdk, Measure.IMAGES_PER_SECOND, Figure::median)));
        all.add(Requirement.atMost(
                "Folder of images, peak memory", jdk, 1024, " MiB", folder(jdk, Measure.PEAK_MIB, Figure::greatest)));
        all.add(Requirement.atMost(
                "One 4K file, peak memory", jdk, 350, " MiB",
                figures.all().stream()
                        .filter(f -> f.suite() == Suite.PROCESS && f.measure() == Measure.PEAK_MIB && f.jdk().equals(jdk)
                                && f.name().equals(Entrant.OWN) && f.at().equals(LARGE))
                        .mapToDouble(Figure::greatest)
                        .findFirst()
                        .orElse(Double.NaN)));
    }

    private void flat(String jdk) {
        List<Double> costs = figures.jmh(jdk, Measure.CPU_NS_PER_PIXEL, "UnmixSheetBenchmark\\.oneThread", "")
                .map(Figure::median)
                .toList();
        double spread = costs.size() < 2
                ? Double.NaN
                : costs.stream().max(Double::compare).orElseThrow() / costs.stream().min(Double::compare).orElseThrow();
        all.add(Requirement.atMost(
                "Cost per pixel from 1 to 64 megapixels, greatest against least", jdk, 1.25, " x", spread));
    }

    private double cpu(String jdk, String name) {
        return figures.jmhMedian(jdk, Measure.CPU_NS_PER_PIXEL, name, LARGE_ONLY);
    }

    private double least(String jdk, String name) {
        return figures.jmh(jdk, Measure.WALL_MS, name, LARGE_ONLY).mapToDouble(Figure::least).findFirst().orElse(Double.NaN);
    }

    private double ratio(String jdk, Measure measure, String own, String theirs) {
        return figures.jmhMedian(jdk, measure, own, CUTOUT) / figures.jmhMedian(jdk, measure, theirs, CUTOUT);
    }

    private double wallAgainstSharp(String jdk, String size) {
        return figures.process(jdk, Entrant.OWN, size, Measure.WALL_MS) / figures.process("", REFERENCE, size, Measure.WALL_MS);
    }

    private double folder(String jdk, Measure measure, ToDoubleFunction<Figure> part) {
        return figures.of(Suite.FOLDER, measure).filter(f -> f.jdk().equals(jdk)).mapToDouble(part).findFirst().orElse(Double.NaN);
    }
}
