package dev.alphakey.benchmarks.results;

import dev.alphakey.benchmarks.results.Figure.Measure;
import dev.alphakey.benchmarks.results.Figure.Suite;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All that was measured, and ways to ask for some of it. Figures that are not there answer NaN, so that a page has gaps. */
public record Figures(List<Figure> all) {
    public Figures {
        all = List.copyOf(all);
    }

    /** Reads what {@link #tsv} wrote. */
    public static Figures parse(String tsv) {
        return new Figures(tsv.lines().skip(1).map(Figure::parse).toList());
    }

    /** Every figure on a line. */
    public String tsv() {
        return Figure.HEAD + all.stream().map(Figure::line).collect(Collectors.joining());
    }

    Stream<Figure> of(Suite suite, Measure measure) {
        return all.stream().filter(f -> f.suite() == suite && f.measure() == measure);
    }

    /** Feature versions of Java, oldest first. */
    List<String> jdks() {
        return all.stream()
                .map(Figure::jdk)
                .filter(Predicate.not(String::isEmpty))
                .distinct()
                .sorted((a, b) -> Integer.compare(Integer.parseInt(a), Integer.parseInt(b)))
                .toList();
    }

    /** The JMH figures of a benchmark whose name and parameters hold the given expressions. */
    Stream<Figure> jmh(String jdk, Measure measure, String name, String at) {
        Predicate<String> names = Pattern.compile("^(?:" + name + ")$").asPredicate();
        Predicate<String> parameters = Pattern.compile(at).asPredicate();
        return of(Suite.JMH, measure).filter(f -> f.jdk().equals(jdk) && names.test(f.name()) && parameters.test(f.at()));
    }

    /** The median of the only such figure, or the mean of the medians of several. */
    double jmhMedian(String jdk, Measure measure, String name, String at) {
        return jmh(jdk, measure, name, at).mapToDouble(Figure::median).average().orElse(Double.NaN);
    }

    /** The median of a program. */
    double process(String jdk, String name, String at, Measure measure) {
        return median(Suite.PROCESS, jdk, name, at, measure);
    }

    double median(Suite suite, String jdk, String name, String at, Measure measure) {
        return all.stream()
                .filter(f -> f.suite() == suite && f.measure() == measure && f.jdk().equals(jdk) && f.name().equals(name)
                        && f.at().equals(at))
                .mapToDouble(Figure::median)
                .findFirst()
                .orElse(Double.NaN);
    }
}
