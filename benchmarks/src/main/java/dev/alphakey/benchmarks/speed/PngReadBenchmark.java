package dev.alphakey.benchmarks.speed;

import dev.alphakey.codec.Images;
import dev.alphakey.codec.ReadLimits;
import dev.alphakey.image.Raster;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Reading PNG from memory, beside ImageIO, which here stops at its own layout of pixels. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = {"-Xms1g", "-XX:+UseParallelGC", "-Djava.awt.headless=true"})
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class PngReadBenchmark {
    /** Makes one; called by JMH. */
    public PngReadBenchmark() {}

    @Benchmark
    public Raster own(PngPicture picture, CpuPerPixel cpu) throws IOException {
        cpu.add(picture.raster().size());
        return Images.read(picture.file(), ReadLimits.DEFAULT).raster();
    }

    @Benchmark
    public BufferedImage imageio(PngPicture picture, CpuPerPixel cpu) throws IOException {
        cpu.add(picture.raster().size());
        return ImageIO.read(new ByteArrayInputStream(picture.file()));
    }
}
