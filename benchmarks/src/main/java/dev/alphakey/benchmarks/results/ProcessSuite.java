package dev.alphakey.benchmarks.results;

import dev.alphakey.background.KeyColor;
import dev.alphakey.background.KeySampler;
import dev.alphakey.background.KeySampling;
import dev.alphakey.benchmarks.program.Jdk;
import dev.alphakey.benchmarks.program.Meter;
import dev.alphakey.benchmarks.program.Program;
import dev.alphakey.benchmarks.program.ProgramFailedException;
import dev.alphakey.benchmarks.program.Timing;
import dev.alphakey.benchmarks.results.Figure.Measure;
import dev.alphakey.benchmarks.results.Figure.Suite;
import dev.alphakey.benchmarks.scene.Size;
import dev.alphakey.benchmarks.speed.Picture;
import dev.alphakey.codec.Images;
import dev.alphakey.codec.WriteOptions;
import dev.alphakey.image.Raster;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * Times whole processes from start to exit on the same files. The programs run in turns, so that what else the machine does
 * meets all of them.
 */
public final class ProcessSuite {
    private static final Size TRIAL = new Size(64, 64);
    /** A program that has used as much for one size sits the other rounds out. */
    private static final double ENOUGH_MILLIS = 20_000;

    private final Meter meter;
    private final Path scratch;
    private final PrintStream progress;
    private final List<String> failures = new ArrayList<>();
    private final Map<Size, KeyColor> keys = new HashMap<>();
    private int outputs;

    public ProcessSuite(Meter meter, Path scratch, PrintStream progress) {
        this.meter = meter;
        this.scratch = scratch;
        this.progress = progress;
    }

    /** Lines that say which program gave no figures, and why. */
    public List<String> failures() {
        return List.copyOf(failures);
    }

    /** Runs every program on a picture of each size, in rounds. */
    public List<Figure> compare(List<Entrant> entrants, List<Size> sizes, int rounds) throws IOException, InterruptedException {
        List<Entrant> able = new ArrayList<>();
        // A tiny picture first: it also lets a program build or cache what it must.
        for (Entrant entrant : entrants) {
            if (run(entrant, TRIAL).isPresent()) {
                able.add(entrant);
            }
        }
        List<Figure> figures = new ArrayList<>();
        for (Size size : sizes) {
            Map<Entrant, List<Timing>> timings = new LinkedHashMap<>();
            able.forEach(entrant -> timings.put(entrant, new ArrayList<>()));
            for (int round = 1; round <= rounds; round++) {
                progress.println("processes: " + size + ", round " + round + " of " + rounds);
                for (Map.Entry<Entrant, List<Timing>> entry : timings.entrySet()) {
                    if (entry.getValue().stream().mapToDouble(Timing::wallMillis).sum() < ENOUGH_MILLIS) {
                        run(entry.getKey(), size).ifPresent(entry.getValue()::add);
                    }
                }
            }
            timings.forEach((entrant, runs) -> figures.addAll(
                    figures(Suite.PROCESS, entrant.jdk(), entrant.name(), size.toString(), runs)));
        }
        return figures;
    }

    /** Times the command on a folder: one picture under many names. */
    public List<Figure> folder(List<Jdk> jdks, Size size, int count) throws IOException, InterruptedException {
        Path folder = Files.createDirectories(scratch.resolve("folder"));
        Path picture = picture(size);
        for (int i = 0; i < count; i++) {
            Files.copy(picture, folder.resolve("robot-" + i + ".png"));
        }
        List<Figure> figures = new ArrayList<>();
        String at = count + " x " + size;
        for (Jdk jdk : jdks) {
            progress.println("folder: " + at + ", JDK " + jdk.feature());
            String feature = String.valueOf(jdk.feature());
            run(Entrant.alphakeyOnFolder(jdk), folder, "").ifPresent(run -> {
                figures.addAll(figures(Suite.FOLDER, feature, Entrant.OWN, at, List.of(run)));
                figures.add(Figure.of(
                        Suite.FOLDER, feature, Entrant.OWN, at, Measure.IMAGES_PER_SECOND, 1000 * count / run.wallMillis()));
            });
        }
        return figures;
    }

    private Optional<Timing> run(Entrant entrant, Size size) throws IOException, InterruptedException {
        Path in = picture(size);
        return run(entrant.program().apply(keys.get(size)), in, ".png");
    }

    private Optional<Timing> run(Program program, Path in, String suffix) throws IOException, InterruptedException {
        Path out = scratch.resolve("out-" + outputs++ + suffix);
        try {
            return Optional.of(program.run(in, out, meter));
        } catch (ProgramFailedException e) {
            failures.add(e.getMessage());
            return Optional.empty();
        } finally {
            Scratch.delete(out);
        }
    }

    private Path picture(Size size) throws IOException {
        Path file = scratch.resolve("robot-" + size + ".png");
        if (!Files.exists(file)) {
            Raster robot = Picture.robot(size.width(), size.height());
            keys.put(size, KeySampler.sample(robot, KeySampling.AUTO, KeyColor.GREEN));
            Images.write(robot, file, WriteOptions.DEFAULT);
        }
        return file;
    }

    private static List<Figure> figures(Suite suite, String jdk, String name, String at, List<Timing> runs) {
        var parts = new LinkedHashMap<Measure, ToDoubleFunction<Timing>>();
        parts.put(Measure.WALL_MS, Timing::wallMillis);
        parts.put(Measure.CPU_MS, Timing::cpuMillis);
        parts.put(Measure.PEAK_MIB, Timing::peakMib);
        parts.put(Measure.BYTES, Timing::outputBytes);
        List<Figure> figures = new ArrayList<>();
        parts.forEach((measure, part) -> {
            double[] values = runs.stream().mapToDouble(part).filter(v -> !Double.isNaN(v)).toArray();
            if (values.length > 0) {
                figures.add(Figure.of(suite, jdk, name, at, measure, values));
            }
        });
        return figures;
    }
}
