package dev.alphakey.benchmarks.speed;

import dev.alphakey.background.KeyColor;
import dev.alphakey.benchmarks.scene.KeyedImage;
import dev.alphakey.benchmarks.scene.Perturbation;
import dev.alphakey.benchmarks.scene.Scene;
import dev.alphakey.benchmarks.scene.SceneKind;
import dev.alphakey.image.Raster;
import dev.alphakey.matte.ThresholdKeyer;
import dev.alphakey.matte.ThresholdOptions;
import java.util.Random;
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

/** The plain loops and the ones in lanes beside each other, on a picture and on noise, which allows no short cut. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class LoopFormsBenchmark {
    private static final int WIDTH = 3840;
    private static final int HEIGHT = 2160;

    @Param({"robot", "noise"})
    public String picture;

    private Raster image;

    /** Makes one; called by JMH. */
    public LoopFormsBenchmark() {}

    @Setup
    public void draw() {
        if (picture.equals("noise")) {
            int[] pixels = new Random(1).ints(WIDTH * HEIGHT).map(p -> p | 0xff000000).toArray();
            image = Raster.of(WIDTH, HEIGHT, pixels);
        } else {
            Scene scene = Scene.draw(SceneKind.ROBOT, WIDTH, HEIGHT, 1);
            image = KeyedImage.of(scene, KeyColor.GREEN, Perturbation.GEN, 1).image();
        }
    }

    /** A soft, despilled matte by the plain loops. */
    @Benchmark
    @Fork(
            value = 1,
            jvmArgsAppend = {
                "-Xms1g", "-Xmx1g", "-XX:+UseParallelGC", "-XX:ActiveProcessorCount=1", Picture.ONE_THREAD,
                "-Dalphakey.kernels=scalar"
            })
    public Raster thresholdScalar(CpuPerPixel cpu) {
        return threshold(cpu);
    }

    /** The same in lanes. */
    @Benchmark
    @Fork(
            value = 1,
            jvmArgsAppend = {
                "-Xms1g", "-Xmx1g", "-XX:+UseParallelGC", "-XX:ActiveProcessorCount=1", Picture.ONE_THREAD,
                "-Dalphakey.kernels=vector", "--add-modules=jdk.incubator.vector"
            })
    public Raster thresholdVector(CpuPerPixel cpu) {
        return threshold(cpu);
    }

    private Raster threshold(CpuPerPixel cpu) {
        cpu.add(image.size());
        return ThresholdKeyer.remove(image, KeyColor.GREEN, ThresholdOptions.SOFT);
    }
}
