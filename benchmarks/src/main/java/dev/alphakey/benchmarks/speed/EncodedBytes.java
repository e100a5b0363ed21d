package dev.alphakey.benchmarks.speed;

import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;

/** The size of what an encoder wrote, so that its speed is never shown without it. */
@State(Scope.Thread)
@AuxCounters(AuxCounters.Type.EVENTS)
public class EncodedBytes {
    private long length;
    private int parts;

    /** Makes one; called by JMH. */
    public EncodedBytes() {}

    @Setup(Level.Iteration)
    public void reset(BenchmarkParams run, IterationParams iterations) {
        parts = iterations.getCount() * Math.max(1, run.getForks());
        length = 0;
    }

    /** Notes the length of one file; of several in an iteration, the last is kept, since they are the same. */
    void set(int written) {
        length = written;
    }

    /** The column of the result. JMH adds events up, so each iteration returns its part of the mean over all. */
    public double bytes() {
        return (double) length / parts;
    }
}
