package dev.alphakey.benchmarks.speed;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.HashMap;
import java.util.Map;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;

/**
 * The CPU time per pixel of all threads that run Java code: the measuring one and the pools that it hands rows to, not the
 * compiler and the collector. Wall time counts whatever else the machine does; this varies by a few percent where that varies
 * severalfold. For benchmarks with one measuring thread whose pools outlive an iteration.
 */
@State(Scope.Thread)
@AuxCounters(AuxCounters.Type.EVENTS)
public class CpuPerPixel {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Map<Long, Long> before = new HashMap<>();
    private long pixels;
    private int parts;

    /** Makes one; called by JMH. */
    public CpuPerPixel() {}

    @Setup(Level.Iteration)
    public void reset(BenchmarkParams run, IterationParams iterations) {
        parts = iterations.getCount() * Math.max(1, run.getForks());
        pixels = 0;
        before.clear();
        for (long id : THREADS.getAllThreadIds()) {
            before.put(id, THREADS.getThreadCpuTime(id));
        }
    }

    void add(int worked) {
        pixels += worked;
    }

    /** The column of the result. JMH adds events up, so each iteration returns its part of the mean over all. */
    public double cpuNsPerPixel() {
        long nanos = 0;
        for (long id : THREADS.getAllThreadIds()) {
            nanos += Math.max(0, THREADS.getThreadCpuTime(id) - before.getOrDefault(id, 0L));
        }
        return (double) nanos / Math.max(1, pixels) / parts;
    }
}
