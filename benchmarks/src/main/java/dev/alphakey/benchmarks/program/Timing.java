package dev.alphakey.benchmarks.program;

/**
 * What one run of a program took.
 *
 * @param wallMillis from start to exit
 * @param cpuMillis user and system time of the program and what it started
 * @param peakMib the most it held resident, or {@link Meter#UNSEEN}
 * @param outputBytes size of what it wrote
 */
public record Timing(double wallMillis, double cpuMillis, double peakMib, long outputBytes) {}
