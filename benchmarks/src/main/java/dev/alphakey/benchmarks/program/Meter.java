package dev.alphakey.benchmarks.program;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** How the CPU time and memory of a child process and its own children are found out, which Java itself does not tell. */
public sealed interface Meter {
    /** Stands for what could not be seen. */
    double UNSEEN = Double.NaN;

    /** The words to start so that this meter can see. */
    List<String> wrap(List<String> command);

    /** Waits for the end of a process started from {@link #wrap} and returns what it used. */
    Usage await(Process process) throws IOException, InterruptedException;

    /** What the table says about the numbers. */
    String describe();

    /**
     * What a process used.
     *
     * @param cpuMillis user and system time of the whole tree
     * @param peakMib the most that any one process of the tree held resident, or {@link #UNSEEN}
     */
    record Usage(double cpuMillis, double peakMib) {}

    /** The best that this machine has. */
    static Meter best() throws InterruptedException {
        Path tool = Path.of("/usr/bin/time");
        if (Files.isExecutable(tool)) {
            try {
                Meter gnu = new GnuTime(tool, Files.createTempFile("time", ".txt"));
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
    record GnuTime(Path tool, Path report) implements Meter {
        public GnuTime {
            report.toFile().deleteOnExit();
        }

        @Override
        public List<String> wrap(List<String> command) {
            List<String> words = new ArrayList<>(List.of(tool.toString(), "-q", "-f", "%U %S %M", "-o", report.toString()));
            words.addAll(command);
            return words;
        }

        @Override
        public Usage await(Process process) throws IOException, InterruptedException {
            process.waitFor();
            String[] words = Files.readString(report).strip().split("\\s+");
            if (words.length != 3) {
                throw new IOException("no times in " + report);
            }
            return new Usage(
                    1000 * (Double.parseDouble(words[0]) + Double.parseDouble(words[1])), Double.parseDouble(words[2]) / 1024);
        }

        @Override
        public String describe() {
            return "CPU time is user + system of the whole process tree and memory its peak, both from GNU time";
        }
    }

    /** Looks at the process and its descendants every few milliseconds; what they do after the last look is missed. */
    record Sampling() implements Meter {
        private static final int EVERY_MILLIS = 5;

        @Override
        public List<String> wrap(List<String> command) {
            return command;
        }

        @Override
        public Usage await(Process process) throws InterruptedException {
            Map<Long, Duration> seen = new HashMap<>();
            double[] peak = {UNSEEN};
            do {
                Stream.concat(Stream.of(process.toHandle()), process.descendants()).forEach(p -> {
                    p.info().totalCpuDuration().ifPresent(cpu -> seen.put(p.pid(), cpu));
                    double mib = peakMib(p.pid());
                    peak[0] = mib > peak[0] || Double.isNaN(peak[0]) ? mib : peak[0];
                });
            } while (!process.waitFor(EVERY_MILLIS, TimeUnit.MILLISECONDS));
            return new Usage(seen.values().stream().mapToDouble(cpu -> cpu.toNanos() / 1e6).sum(), peak[0]);
        }

        /** What Linux remembers of a process. */
        private static double peakMib(long pid) {
            try (Stream<String> lines = Files.lines(Path.of("/proc/" + pid + "/status"))) {
                return lines.filter(line -> line.startsWith("VmHWM:"))
                        .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
                        .findFirst()
                        .orElse(UNSEEN);
            } catch (IOException | UncheckedIOException e) {
                return UNSEEN;
            }
        }

        @Override
        public String describe() {
            return "CPU time and memory are as last seen before the exit, every " + EVERY_MILLIS + " ms, so a little too low";
        }
    }
}
