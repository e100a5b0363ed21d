package dev.alphakey.benchmarks;

import dev.alphakey.benchmarks.scene.KeyedImage;
import dev.alphakey.benchmarks.scene.Perturbation;
import dev.alphakey.benchmarks.scene.Scene;
import dev.alphakey.benchmarks.scene.SceneKind;
import dev.alphakey.benchmarks.speed.CpuClock;
import dev.alphakey.benchmarks.speed.Program;
import dev.alphakey.benchmarks.speed.ProgramFailedException;
import dev.alphakey.benchmarks.speed.Timing;
import dev.alphakey.codec.Images;
import dev.alphakey.codec.WriteOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;

/** {@code processes}: times the alphakey command and a Pillow script from start to exit, in turns on the same files. */
final class ProcessesCommand {
    private static final String KEYING =
            " --auto-key border --soft-matte --transparent-threshold 12 --opaque-threshold 220 --despill --force";
    private static final String OURS = "./alphakey remove {in} --out {out}" + KEYING;
    private static final String THEIRS =
            "python3 benchmarks/peers/pillow_threshold.py --input {in} --out {out}" + KEYING;
    private static final int TRIAL_SIDE = 64;

    private static final Help HELP = new Help(
            "processes [OPTIONS]",
            new Options()
                    .addOption(Help.value("sizes", "LIST", "of WxH (default 1024x1024,3840x2160)"))
                    .addOption(Help.value("rounds", "N", "runs of each program per size, in turns (default 3)"))
                    .addOption(Help.value("ours", "COMMAND", "with {in} and {out} as words; default\n" + OURS.indent(23).stripTrailing()))
                    .addOption(Help.value("theirs", "COMMAND", "the same for the peer; default\n" + THEIRS.indent(23).stripTrailing())),
            """
            Run it from the root of the project. Examples:
              processes
              processes --sizes 3840x2160 --rounds 5
              processes --sizes 1024x1024 --theirs "magick {in} -fuzz 20% -transparent #00ff00 {out}\"""");

    private ProcessesCommand() {}

    static int run(String... args) throws IOException, InterruptedException {
        List<Size> sizes;
        List<Program> programs;
        int rounds;
        try {
            CommandLine line = HELP.parse(args);
            if (line == null) {
                return 0;
            }
            sizes = Stream.of(line.getOptionValue("sizes", "1024x1024,3840x2160").split(",")).map(Size::parse).toList();
            rounds = rounds(line.getOptionValue("rounds", "3"));
            programs = List.of(
                    Program.parse("alphakey", line.getOptionValue("ours", OURS)),
                    Program.parse("peer", line.getOptionValue("theirs", THEIRS)));
        } catch (IllegalArgumentException e) {
            System.err.println("processes: " + e.getMessage());
            return 2;
        }
        Path dir = Files.createTempDirectory("processes");
        try {
            return compare(programs, sizes, rounds, dir);
        } finally {
            delete(dir);
        }
    }

    private static int compare(List<Program> programs, List<Size> sizes, int rounds, Path dir)
            throws IOException, InterruptedException {
        CpuClock clock = CpuClock.best();
        List<Program> able = able(programs, dir, clock);
        if (able.isEmpty()) {
            System.err.println("processes: nothing to time");
            return 1;
        }
        System.out.println("milliseconds for the whole process, " + rounds + " alternating runs; " + clock.describe());
        System.out.printf("%-10s %-9s %10s %10s %10s %10s%n", "size", "program", "wall min", "median", "CPU min", "median");
        for (Size size : sizes) {
            Path in = picture(size, dir);
            Map<Program, List<Timing>> timings = new LinkedHashMap<>();
            try {
                for (int round = 0; round < rounds; round++) {
                    for (Program program : able) {
                        Timing timing = program.run(in, dir.resolve(program.name() + ".png"), clock);
                        timings.computeIfAbsent(program, p -> new ArrayList<>()).add(timing);
                    }
                }
            } catch (ProgramFailedException e) {
                System.err.println("processes: " + e.getMessage());
                return 1;
            }
            print(size, timings);
        }
        return able.size() == programs.size() ? 0 : 1;
    }

    /** The programs that manage a tiny picture, which also lets them build or cache what they must; says why others do not. */
    private static List<Program> able(List<Program> programs, Path dir, CpuClock clock)
            throws IOException, InterruptedException {
        Path in = picture(new Size(TRIAL_SIDE, TRIAL_SIDE), dir);
        List<Program> able = new ArrayList<>();
        for (Program program : programs) {
            try {
                program.run(in, dir.resolve("trial.png"), clock);
                able.add(program);
            } catch (ProgramFailedException e) {
                System.err.println("skipped: " + e.getMessage());
            }
        }
        return able;
    }

    private static Path picture(Size size, Path dir) throws IOException {
        Scene scene = Scene.draw(SceneKind.ROBOT, size.width(), size.height(), 1);
        Path file = dir.resolve("robot-" + size + ".png");
        Images.write(KeyedImage.of(scene, scene.kind().key(), Perturbation.GEN, 1).image(), file, WriteOptions.DEFAULT.withOverwrite(true));
        return file;
    }

    private static void print(Size size, Map<Program, List<Timing>> timings) {
        timings.forEach((program, runs) -> System.out.printf(
                Locale.ROOT,
                "%-10s %-9s %10.0f %10.0f %10.0f %10.0f%n",
                size,
                program.name(),
                Timing.least(runs, Timing::wallMillis),
                Timing.median(runs, Timing::wallMillis),
                Timing.least(runs, Timing::cpuMillis),
                Timing.median(runs, Timing::cpuMillis)));
        if (timings.size() == 2) {
            List<List<Timing>> both = List.copyOf(timings.values());
            System.out.printf(
                    Locale.ROOT,
                    "%-10s alphakey is %.1f times as fast by wall time, %.1f by CPU time (medians)%n",
                    size,
                    Timing.median(both.get(1), Timing::wallMillis) / Timing.median(both.get(0), Timing::wallMillis),
                    Timing.median(both.get(1), Timing::cpuMillis) / Timing.median(both.get(0), Timing::cpuMillis));
        }
    }

    private static int rounds(String text) {
        if (!text.matches("[1-9][0-9]{0,2}")) {
            throw new IllegalArgumentException("--rounds takes 1 to 999, not '" + text + "'");
        }
        return Integer.parseInt(text);
    }

    private static void delete(Path dir) throws IOException {
        try (Stream<Path> files = Files.walk(dir)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
