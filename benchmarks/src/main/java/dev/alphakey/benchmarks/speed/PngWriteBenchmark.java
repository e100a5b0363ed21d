package dev.alphakey.benchmarks.speed;

import dev.alphakey.codec.ImageFormat;
import dev.alphakey.codec.Images;
import dev.alphakey.codec.PngLevel;
import dev.alphakey.codec.WriteOptions;
import dev.alphakey.image.Raster;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;

/**
 * Writing PNG into memory at each level, beside ImageIO. The common pool is off, so that all the work is the measuring
 * thread's and its CPU time compares.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
        value = 1,
        jvmArgsAppend = {
            "-Xms1g", "-XX:+UseParallelGC", "-Djava.awt.headless=true",
            "-Djava.util.concurrent.ForkJoinPool.common.parallelism=0"
        })
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class PngWriteBenchmark {
    /** Makes one; called by JMH. */
    public PngWriteBenchmark() {}

    /** The size of the file. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.EVENTS)
    public static class FileSize {
        private long size;
        private int parts;

        /** Makes one; called by JMH. */
        public FileSize() {}

        @Setup(Level.Iteration)
        public void reset(BenchmarkParams run, IterationParams iterations) {
            parts = iterations.getCount() * Math.max(1, run.getForks()) * run.getThreads();
        }

        /** The column of the result; each iteration returns its part of the mean over all. */
        public double bytes() {
            return (double) size / parts;
        }
    }

    @Benchmark
    public byte[] fast(PngPicture picture, CpuPerPixel cpu, FileSize file) throws IOException {
        return own(picture, PngLevel.FAST, cpu, file);
    }

    @Benchmark
    public byte[] standard(PngPicture picture, CpuPerPixel cpu, FileSize file) throws IOException {
        return own(picture, PngLevel.DEFAULT, cpu, file);
    }

    @Benchmark
    public byte[] small(PngPicture picture, CpuPerPixel cpu, FileSize file) throws IOException {
        return own(picture, PngLevel.SMALL, cpu, file);
    }

    @Benchmark
    public byte[] imageio(PngPicture picture, CpuPerPixel cpu, FileSize file) throws IOException {
        Raster raster = picture.raster();
        cpu.add(raster.size());
        BufferedImage image = raster.asBufferedImage();
        ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 20);
        ImageIO.write(image, "png", out);
        file.size = out.size();
        return out.toByteArray();
    }

    private static byte[] own(PngPicture picture, PngLevel level, CpuPerPixel cpu, FileSize file) throws IOException {
        cpu.add(picture.raster().size());
        ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 20);
        Images.encode(picture.raster(), ImageFormat.PNG, WriteOptions.DEFAULT.withPngLevel(level), out);
        file.size = out.size();
        return out.toByteArray();
    }
}
