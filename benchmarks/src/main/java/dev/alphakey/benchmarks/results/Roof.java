package dev.alphakey.benchmarks.results;

import dev.alphakey.benchmarks.results.Figure.Measure;
import java.util.List;
import java.util.stream.Stream;

/**
 * A benchmark that has a method {@code copy} at its side: a copy of the same pixels, which nothing that reads and writes them
 * can beat.
 *
 * @param name of the benchmark and its method
 * @param at its parameters
 */
record Roof(Figures figures, String name, String at) {
    private static final String COPY = "copy";

    static List<Roof> of(Figures figures) {
        List<Roof> copies = all(figures).filter(roof -> roof.name().endsWith("." + COPY)).toList();
        return all(figures)
                .filter(roof -> !roof.name().endsWith("." + COPY))
                .filter(roof -> copies.stream().anyMatch(c -> c.type().equals(roof.type()) && c.at().equals(roof.at())))
                .toList();
    }

    /** The cost of the copy as a part of the cost of this. */
    double share(String jdk) {
        return cost(jdk, type() + COPY) / cost(jdk, name);
    }

    String title() {
        return name.replace("Benchmark.", " ");
    }

    private static Stream<Roof> all(Figures figures) {
        return figures.of(Figure.Suite.JMH, Measure.CPU_NS_PER_PIXEL)
                .map(figure -> new Roof(figures, figure.name(), figure.at()))
                .distinct();
    }

    private double cost(String jdk, String benchmark) {
        return figures.median(Figure.Suite.JMH, jdk, benchmark, at, Measure.CPU_NS_PER_PIXEL);
    }

    private String type() {
        return name.substring(0, name.indexOf('.') + 1);
    }
}
