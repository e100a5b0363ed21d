package dev.alphakey.benchmarks.program;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A program that makes one file or folder out of another.
 *
 * @param name what it is called in the table
 * @param command words of its command line, where {@code {in}} and {@code {out}} stand for the files
 * @param environment variables it is given besides those of this process
 */
public record Program(String name, List<String> command, Map<String, String> environment) {
    public Program {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
        for (String file : new String[] {"{in}", "{out}"}) {
            if (!command.contains(file)) {
                throw new IllegalArgumentException("the command for " + name + " needs " + file + " as a word");
            }
        }
    }

    /** Splits a command line at its spaces; it knows no quotes. */
    public static Program parse(String name, String line) {
        return new Program(name, List.of(line.strip().split("\\s+")), Map.of());
    }

    /**
     * Runs it once. A program that wrote its output has done its work, whatever it thinks of the result.
     *
     * @param out a file or folder that is not there yet
     * @throws ProgramFailedException if it cannot be started or leaves no output
     * @throws InterruptedException if the waiting thread is interrupted; the program is then ended
     */
    public Timing run(Path in, Path out, Meter meter) throws ProgramFailedException, InterruptedException, IOException {
        Path log = Files.createTempFile("program", ".log");
        try {
            var builder = new ProcessBuilder(meter.wrap(filled(in, out))).redirectErrorStream(true).redirectOutput(log.toFile());
            builder.environment().putAll(environment);
            long start = System.nanoTime();
            Process process;
            try {
                process = builder.start();
                process.getOutputStream().close();
            } catch (IOException e) {
                throw new ProgramFailedException(name + " cannot be started: " + command.get(0) + " was not found", e);
            }
            Meter.Usage used;
            long end;
            try {
                used = meter.await(process);
                end = System.nanoTime();
            } finally {
                process.descendants().forEach(ProcessHandle::destroy);
                process.destroy();
            }
            if (!Files.exists(out)) {
                throw new ProgramFailedException(name + " made no output: " + lastLine(log), null);
            }
            return new Timing((end - start) / 1e6, used.cpuMillis(), used.peakMib(), bytes(out));
        } finally {
            Files.deleteIfExists(log);
        }
    }

    private List<String> filled(Path in, Path out) {
        return command.stream()
                .map(word -> word.equals("{in}") ? in.toString() : word.equals("{out}") ? out.toString() : word)
                .toList();
    }

    private static long bytes(Path out) throws IOException {
        try (Stream<Path> files = Files.walk(out)) {
            return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
        }
    }

    private static String lastLine(Path log) throws IOException {
        List<String> lines = Files.readString(log).lines().filter(line -> !line.isBlank()).toList();
        return lines.isEmpty() ? "it said nothing" : lines.get(lines.size() - 1);
    }
}
