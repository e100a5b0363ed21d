package dev.alphakey.benchmarks.speed;

import dev.alphakey.background.KeyColor;
import dev.alphakey.background.KeySampler;
import dev.alphakey.background.KeySampling;
import dev.alphakey.check.CutoutStats;
import dev.alphakey.finish.Scaling;
import dev.alphakey.image.Backdrop;
import dev.alphakey.image.Raster;
import dev.alphakey.image.Resample;
import dev.alphakey.matte.EdgeOptions;
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

/** What is done to a cutout, on one thread, with a plain copy of the same pixels as the roof; by source pixels. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = {"-Xms1g", "-Xmx1g", "-XX:+UseParallelGC", "-XX:ActiveProcessorCount=1", Picture.ONE_THREAD})
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
public class LoopBenchmark {
    private static final EdgeOptions CONTRACT = new EdgeOptions(1, 0);
    private static final EdgeOptions FEATHER = new EdgeOptions(0, 2);
    private static final int THUMBNAIL = 8;

    @Param({"3840x2160"})
    public String size;

    private Raster cutout;

    /** Makes one; called by JMH. */
    public LoopBenchmark() {}

    @Setup
    public void draw() {
        Raster image = Picture.robot(size);
        KeyColor key = KeySampler.sample(image, KeySampling.AUTO, KeyColor.GREEN);
        cutout = ThresholdKeyer.remove(image, key, ThresholdOptions.SOFT);
    }

    /** The least alpha of 3x3 neighbours. */
    @Benchmark
    public Raster contract(CpuPerPixel cpu) {
        return CONTRACT.apply(counted(cpu));
    }

    /** The alpha blurred by a Gaussian. */
    @Benchmark
    public Raster feather(CpuPerPixel cpu) {
        return FEATHER.apply(counted(cpu));
    }

    /** Over a checkerboard. */
    @Benchmark
    public Raster composite(CpuPerPixel cpu) {
        return Backdrop.checkerboard(16).behind(counted(cpu));
    }

    /** Half as wide and high, filtered on premultiplied colour. */
    @Benchmark
    public Raster half(CpuPerPixel cpu) {
        return Scaling.smooth(counted(cpu), cutout.width() / 2, cutout.height() / 2);
    }

    /** The means of premultiplied blocks. */
    @Benchmark
    public Raster thumbnail(CpuPerPixel cpu) {
        return Resample.areaAverage(counted(cpu), cutout.width() / THUMBNAIL, cutout.height() / THUMBNAIL);
    }

    /** Counts over the alpha, and the box around the subject. */
    @Benchmark
    public CutoutStats statistics(CpuPerPixel cpu) {
        return CutoutStats.of(counted(cpu));
    }

    /** The least that one picture out of another can cost: a new array, and the pixels moved into it. */
    @Benchmark
    public int[] copy(CpuPerPixel cpu) {
        int[] from = counted(cpu).pixels();
        int[] out = new int[from.length];
        System.arraycopy(from, 0, out, 0, out.length);
        return out;
    }

    private Raster counted(CpuPerPixel cpu) {
        cpu.add(cutout.size());
        return cutout;
    }
}
