package dev.alphakey.benchmarks.speed;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What one run of a program took.
 *
 * @param wallMillis from start to exit
 * @param cpuMillis user and system time of the program and what it started
 */
public record Timing(double wallMillis, double cpuMillis) {
    /** The least of several runs. */
    public static double least(List<Timing> runs, ToDoubleFunction<Timing> part) {
        return runs.stream().mapToDouble(part).min().orElseThrow();
    }

    /** The middle run, or the mean of the middle two. */
    public static double median(List<Timing> runs, ToDoubleFunction<Timing> part) {
        double[] sorted = runs.stream().mapToDouble(part).sorted().toArray();
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }
}
