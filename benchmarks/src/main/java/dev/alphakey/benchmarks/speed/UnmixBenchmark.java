package dev.alphakey.benchmarks.speed;

import dev.alphakey.background.BackgroundModel;
import dev.alphakey.background.KeyColor;
import dev.alphakey.background.KeySampler;
import dev.alphakey.background.KeySampling;
import dev.alphakey.codec.ImageFormat;
import dev.alphakey.codec.Images;
import dev.alphakey.codec.WriteOptions;
import dev.alphakey.image.Raster;
import dev.alphakey.matte.UnmixKeyer;
import dev.alphakey.matte.UnmixOptions;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
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

/** The default keyer from pixels to pixels, with ImageIO's decoding of the same picture as the measure of what is quick. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = {"-Xms2g", "-Xmx2g", "-XX:+UseParallelGC", "-XX:ActiveProcessorCount=1", Picture.ONE_THREAD})
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 6, time = 1)
public class UnmixBenchmark {
    @Param({"1024x1024", "3840x2160"})
    public String size;

    private Raster image;
    private byte[] png;

    /** Makes one; called by JMH. */
    public UnmixBenchmark() {}

    @Setup
    public void draw() throws IOException {
        image = Picture.robot(size);
        var out = new ByteArrayOutputStream();
        Images.encode(image, ImageFormat.PNG, WriteOptions.DEFAULT, out);
        png = out.toByteArray();
        ImageIO.setUseCache(false);
    }

    @Benchmark
    public Raster oneThread(CpuPerPixel cpu) {
        cpu.add(image.size());
        return remove(image);
    }

    @Benchmark
    @Fork(value = 1, jvmArgsAppend = {"-Xms2g", "-Xmx2g", "-XX:+UseParallelGC", "-XX:ActiveProcessorCount=2"})
    public Raster twoThreads(CpuPerPixel cpu) {
        cpu.add(image.size());
        return remove(image);
    }

    /** The decoder of the Java library at its best: from memory and without its temporary file. */
    @Benchmark
    public BufferedImage imageio(CpuPerPixel cpu) throws IOException {
        cpu.add(image.size());
        return ImageIO.read(new ByteArrayInputStream(png));
    }

    static Raster remove(Raster image) {
        KeyColor key = KeySampler.sample(image, KeySampling.AUTO, KeyColor.GREEN);
        return UnmixKeyer.remove(image, BackgroundModel.measure(image, key), UnmixOptions.DEFAULT);
    }
}
