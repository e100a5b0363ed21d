package dev.alphakey.benchmarks.speed;

import dev.alphakey.background.KeyColor;
import dev.alphakey.background.KeySampler;
import dev.alphakey.background.KeySampling;
import dev.alphakey.image.Raster;
import dev.alphakey.matte.ThresholdKeyer;
import dev.alphakey.matte.ThresholdOptions;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The threshold keyer over a picture as models paint it, with a plain copy of the same pixels as the roof. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = {"-Xms1g", "-Xmx1g", "-XX:+UseParallelGC", "-XX:ActiveProcessorCount=1"})
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class ThresholdBenchmark {
    @Param({"1024x1024", "3840x2160"})
    public String size;

    private Raster image;
    private KeyColor key;

    /** Makes one; called by JMH. */
    public ThresholdBenchmark() {}

    @Setup
    public void draw() {
        image = Picture.robot(size);
        key = KeySampler.sample(image, KeySampling.AUTO, KeyColor.GREEN);
    }

    /** A soft, despilled matte into a new raster. */
    @Benchmark
    public Raster softMatte(CpuPerPixel cpu) {
        cpu.add(image.size());
        return ThresholdKeyer.remove(image, key, ThresholdOptions.SOFT);
    }

    /** The same in lanes; the plain loops where the module is missing. */
    @Benchmark
    @Fork(
            value = 1,
            jvmArgsAppend = {
                "-Xms1g", "-Xmx1g", "-XX:+UseParallelGC", "-XX:ActiveProcessorCount=1", "-Dalphakey.kernels=vector",
                "--add-modules=jdk.incubator.vector"
            })
    public Raster softMatteVector(CpuPerPixel cpu) {
        return softMatte(cpu);
    }

    /** A hard matte into a new raster. */
    @Benchmark
    public Raster hardMatte(CpuPerPixel cpu) {
        cpu.add(image.size());
        return ThresholdKeyer.remove(image, key, ThresholdOptions.HARD);
    }

    /**
     * The least that any of them can cost: a new array, and the pixels moved into it. Both this and the keyer have their array
     * zeroed first; only after thousands of calls, more than are made here, is this compiled to leave that out, which takes
     * two fifths off it and cannot be done for an array that is filled in parts.
     */
    @Benchmark
    public int[] copy(CpuPerPixel cpu) {
        cpu.add(image.size());
        int[] out = new int[image.size()];
        System.arraycopy(image.pixels(), 0, out, 0, out.length);
        return out;
    }
}
