package dev.alphakey.benchmarks.results;

import java.util.Arrays;
import java.util.Locale;

/**
 * One measured quantity.
 *
 * @param suite who measured it
 * @param jdk feature version of the Java it ran on, or empty for what is not Java
 * @param name of the benchmark and its method, or of the program
 * @param at on what: the parameters of a benchmark, or the size of the picture
 * @param measure what of it
 * @param median of the runs or iterations
 */
public record Figure(
        Suite suite,
        String jdk,
        String name,
        String at,
        Measure measure,
        double median,
        double least,
        double greatest,
        int runs) {

    /** Where figures come from. */
    public enum Suite {
        JMH,
        PROCESS,
        FOLDER,
        ENCODER
    }

    /** What is measured, in which unit. */
    public enum Measure {
        CPU_NS_PER_PIXEL,
        WALL_MS,
        CPU_MS,
        PEAK_MIB,
        BYTES,
        IMAGES_PER_SECOND
    }

    /** A line of the raw results. */
    static final String HEAD = "suite\tjdk\tname\tat\tmeasure\tmedian\tleast\tgreatest\truns\n";

    /** Sums up the values of several runs. */
    static Figure of(Suite suite, String jdk, String name, String at, Measure measure, double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double median = (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
        return new Figure(suite, jdk, name, at, measure, median, sorted[0], sorted[sorted.length - 1], sorted.length);
    }

    String line() {
        return String.format(
                Locale.ROOT, "%s\t%s\t%s\t%s\t%s\t%.4f\t%.4f\t%.4f\t%d\n",
                suite.name().toLowerCase(Locale.ROOT), jdk, name, at, measure.name().toLowerCase(Locale.ROOT),
                median, least, greatest, runs);
    }

    /**
     * Reads what {@link #line} wrote.
     *
     * @throws IllegalArgumentException if it is something else
     */
    static Figure parse(String line) {
        String[] cells = line.split("\t", -1);
        if (cells.length != 9) {
            throw new IllegalArgumentException("not a line of results: " + line);
        }
        return new Figure(
                Suite.valueOf(cells[0].toUpperCase(Locale.ROOT)), cells[1], cells[2], cells[3],
                Measure.valueOf(cells[4].toUpperCase(Locale.ROOT)),
                Double.parseDouble(cells[5]), Double.parseDouble(cells[6]), Double.parseDouble(cells[7]),
                Integer.parseInt(cells[8]));
    }
}
