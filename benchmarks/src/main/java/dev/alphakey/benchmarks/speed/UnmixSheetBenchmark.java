package dev.alphakey.benchmarks.speed;

import dev.alphakey.image.Raster;
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
import org.openjdk.jmh.infra.Blackhole;

/** The default keyer from 1 to 64 megapixels of the same content: what a pixel costs should not depend on how many there are. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = {"-Xms4g", "-Xmx4g", "-XX:+UseParallelGC", "-XX:ActiveProcessorCount=1", Picture.ONE_THREAD})
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 4, time = 1)
public class UnmixSheetBenchmark {
    /** The compiler has seen as many pixels of each size; a time alone would be few rounds on a busy machine. */
    private static final int WARM_PIXELS = 100_000_000;

    @Param({"1024x1024", "2048x2048", "3840x2160", "4096x4096", "8192x8192"})
    public String size;

    private Raster image;

    /** Makes one; called by JMH. */
    public UnmixSheetBenchmark() {}

    @Setup
    public void draw(Blackhole warm) {
        int[] sides = Picture.sides(size);
        image = Picture.sheet(sides[0], sides[1]);
        for (int done = 0; done < WARM_PIXELS; done += image.size()) {
            warm.consume(UnmixBenchmark.remove(image));
        }
    }

    @Benchmark
    public Raster oneThread(CpuPerPixel cpu) {
        cpu.add(image.size());
        return UnmixBenchmark.remove(image);
    }
}
