package dev.alphakey.benchmarks.speed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** How the CPU time of a child process and its own children is found out, which Java itself does not tell. */
public sealed interface CpuClock {
    /** The words to start so that this clock can see. */
    List<String> wrap(List<String> command);

    /** Waits for the end of a process started from {@link #wrap} and returns its CPU time in milliseconds. */
    double await(Process process) throws IOException, InterruptedException;

    /** What the table says about the numbers. */
    String describe();

    /** The best that this machine has. */
    static CpuClock best() throws InterruptedException {
        Path tool = Path.of("/usr/bin/time");
        if (Files.isExecutable(tool)) {
            try {
                CpuClock gnu = new GnuTime(tool, Files.createTempFile("time", ".txt"));
                Process probe = new ProcessBuilder(gnu.wrap(List.of("true"))).redirectErrorStream(true).start();
                gnu.await(probe);
                return gnu;
            } catch (IOException | NumberFormatException e) {
                // Another kind of time, without -f: the fallback serves.
            }
        }
        return new Sampling();
    }

    /** GNU time, which asks the kernel after the process has ended; exact to 10 ms. */
    record GnuTime(Path tool, Path report) implements CpuClock {
        public GnuTime {
            report.toFile().deleteOnExit();
        }

        @Override
        public List<String> wrap(List<String> command) {
            List<String> words = new ArrayList<>(List.of(tool.toString(), "-q", "-f", "%U %S", "-o", report.toString()));
            words.addAll(command);
            return words;
        }

        @Override
        public double await(Process process) throws IOException, InterruptedException {
            process.waitFor();
            String[] seconds = Files.readString(report).strip().split("\\s+");
            if (seconds.length != 2) {
                throw new IOException("no times in " + report);
            }
            return 1000 * (Double.parseDouble(seconds[0]) + Double.parseDouble(seconds[1]));
        }

        @Override
        public String describe() {
            return "CPU: user + system of the whole process tree, from " + tool;
        }
    }

    /** Looks at the process and its descendants every few milliseconds; what they do after the last look is missed. */
    record Sampling() implements CpuClock {
        private static final int EVERY_MILLIS = 5;

        @Override
        public List<String> wrap(List<String> command) {
            return command;
        }

        @Override
        public double await(Process process) throws InterruptedException {
            Map<Long, Duration> seen = new HashMap<>();
            do {
                Stream.concat(Stream.of(process.toHandle()), process.descendants())
                        .forEach(p -> p.info().totalCpuDuration().ifPresent(cpu -> seen.put(p.pid(), cpu)));
            } while (!process.waitFor(EVERY_MILLIS, TimeUnit.MILLISECONDS));
            return seen.values().stream().mapToDouble(cpu -> cpu.toNanos() / 1e6).sum();
        }

        @Override
        public String describe() {
            return "CPU: as last seen before the exit, sampled every " + EVERY_MILLIS + " ms; a little too low";
        }
    }
}
