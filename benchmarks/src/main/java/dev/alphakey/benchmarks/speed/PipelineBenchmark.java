package dev.alphakey.benchmarks.speed;

import dev.alphakey.ChromaKey;
import dev.alphakey.Cutout;
import dev.alphakey.background.BackgroundModel;
import dev.alphakey.check.Validation;
import dev.alphakey.check.Validator;
import dev.alphakey.codec.ImageFormat;
import dev.alphakey.codec.Images;
import dev.alphakey.codec.ReadLimits;
import dev.alphakey.codec.WriteOptions;
import dev.alphakey.image.Raster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
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

/** What the command does with one file once it is warm: a PNG in memory becomes a checked cutout as PNG in memory. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = {"-Xms2g", "-Xmx2g", "-XX:+UseParallelGC", "-XX:ActiveProcessorCount=1", Picture.ONE_THREAD})
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 6, time = 1)
public class PipelineBenchmark {
    @Param({"1024x1024", "3840x2160"})
    public String size;

    private byte[] png;
    private int pixels;
    private Raster cutout;
    private Raster source;
    private BackgroundModel background;

    /** Makes one; called by JMH. */
    public PipelineBenchmark() {}

    @Setup
    public void draw() throws IOException {
        Raster image = Picture.robot(size);
        png = encoded(image);
        pixels = image.size();
        Cutout removed = ChromaKey.remove(image);
        cutout = removed.raster();
        source = image;
        background = BackgroundModel.measure(image, removed.key().orElseThrow());
    }

    @Benchmark
    public byte[] oneThread(CpuPerPixel cpu, EncodedBytes bytes) throws IOException {
        return remove(cpu, bytes);
    }

    @Benchmark
    @Fork(value = 1, jvmArgsAppend = {"-Xms2g", "-Xmx2g", "-XX:+UseParallelGC", "-XX:ActiveProcessorCount=2"})
    public byte[] twoThreads(CpuPerPixel cpu, EncodedBytes bytes) throws IOException {
        return remove(cpu, bytes);
    }

    /** The checks alone, of the finished cutout against its source, with what the keyer knows of the background. */
    @Benchmark
    public Validation checks(CpuPerPixel cpu) {
        cpu.add(pixels);
        return new Validator(source, background).validate(cutout);
    }

    private byte[] remove(CpuPerPixel cpu, EncodedBytes bytes) throws IOException {
        cpu.add(pixels);
        byte[] result = encoded(ChromaKey.remove(Images.read(png, ReadLimits.DEFAULT).raster()).raster());
        bytes.set(result.length);
        return result;
    }

    private static byte[] encoded(Raster raster) throws IOException {
        var out = new ByteArrayOutputStream();
        Images.encode(raster, ImageFormat.PNG, WriteOptions.DEFAULT, out);
        return out.toByteArray();
    }
}
