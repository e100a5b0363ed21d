package dev.alphakey.benchmarks.results;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where and when a run was made, without what would tell one machine of a kind from another.
 *
 * @param lines a fact each
 */
public record Machine(List<String> lines) {
    public Machine {
        lines = List.copyOf(lines);
    }

    /** This machine as it is now. */
    public static Machine here() {
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        String cores = system.getAvailableProcessors() == 1 ? " core" : " cores";
        double load = system.getSystemLoadAverage();
        return new Machine(List.of(
                "Processor: " + processor() + ", " + system.getAvailableProcessors() + cores,
                String.format(Locale.ROOT, "Memory: %.0f GiB", system.getTotalMemorySize() / Math.pow(2, 30)),
                "System: " + distribution() + ", " + System.getProperty("os.arch"),
                "Load average when it began: " + (load < 0 ? "not known" : String.format(Locale.ROOT, "%.1f", load)),
                "Date: " + LocalDate.now()));
    }

    private static String processor() {
        return value(Path.of("/proc/cpuinfo"), "model name", ":")
                .or(() -> Optional.ofNullable(System.getenv("PROCESSOR_IDENTIFIER")))
                .orElse("not known");
    }

    private static String distribution() {
        String system = System.getProperty("os.name");
        return value(Path.of("/etc/os-release"), "PRETTY_NAME", "=")
                .orElse(system.equals("Linux") ? system : system + " " + System.getProperty("os.version"));
    }

    private static Optional<String> value(Path file, String key, String separator) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith(key))
                    .map(line -> line.substring(line.indexOf(separator) + 1).replace("\"", "").strip())
                    .findFirst();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
