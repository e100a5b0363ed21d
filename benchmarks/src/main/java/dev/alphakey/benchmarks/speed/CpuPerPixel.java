package dev.alphakey.benchmarks.speed;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;

/**
 * The CPU time of the measuring thread per pixel. Wall time counts whatever else the machine does; this varies by a few
 * percent where that varies severalfold.
 */
@State(Scope.Thread)
@AuxCounters(AuxCounters.Type.EVENTS)
public class CpuPerPixel {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private long pixels;
    private long start;
    private int parts;

    /** Makes one; called by JMH. */
    public CpuPerPixel() {}

    @Setup(Level.Iteration)
    public void reset(BenchmarkParams run, IterationParams iterations) {
        parts = iterations.getCount() * Math.max(1, run.getForks()) * run.getThreads();
        pixels = 0;
        start = THREADS.getCurrentThreadCpuTime();
    }

    void add(int worked) {
        pixels += worked;
    }

    /** The column of the result. JMH adds events up, so each iteration returns its part of the mean over all. */
    public double cpuNsPerPixel() {
        return (double) (THREADS.getCurrentThreadCpuTime() - start) / Math.max(1, pixels) / parts;
    }
}
