package dev.alphakey.benchmarks.speed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A program that makes one picture out of another.
 *
 * @param name what it is called in the table
 * @param command words of its command line, where {@code {in}} and {@code {out}} stand for the files
 */
public record Program(String name, List<String> command) {
    public Program {
        command = List.copyOf(command);
        for (String file : new String[] {"{in}", "{out}"}) {
            if (!command.contains(file)) {
                throw new IllegalArgumentException("the command for " + name + " needs " + file + " as a word");
            }
        }
    }

    /** Splits a command line at its spaces; it knows no quotes. */
    public static Program parse(String name, String line) {
        return new Program(name, List.of(line.strip().split("\\s+")));
    }

    /**
     * Runs it once. A program that wrote its output has done its work, whatever it thinks of the result.
     *
     * @throws ProgramFailedException if it cannot be started or leaves no output
     * @throws InterruptedException if the waiting thread is interrupted; the program is then ended
     */
    public Timing run(Path in, Path out, CpuClock clock) throws ProgramFailedException, InterruptedException, IOException {
        Files.deleteIfExists(out);
        Path log = Files.createTempFile("program", ".log");
        try {
            List<String> words = clock.wrap(filled(in, out));
            var builder = new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(log.toFile());
            long start = System.nanoTime();
            Process process;
            try {
                process = builder.start();
            } catch (IOException e) {
                throw new ProgramFailedException(name + " cannot be started: " + command.get(0) + " was not found", e);
            }
            double cpuMillis;
            long end;
            try {
                cpuMillis = clock.await(process);
                end = System.nanoTime();
            } finally {
                process.descendants().forEach(ProcessHandle::destroy);
                process.destroy();
            }
            if (!Files.exists(out)) {
                throw new ProgramFailedException(name + " made no output: " + lastLine(log), null);
            }
            return new Timing((end - start) / 1e6, cpuMillis);
        } finally {
            Files.deleteIfExists(log);
        }
    }

    private List<String> filled(Path in, Path out) {
        return command.stream()
                .map(word -> word.equals("{in}") ? in.toString() : word.equals("{out}") ? out.toString() : word)
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static String lastLine(Path log) throws IOException {
        List<String> lines = Files.readString(log).lines().filter(line -> !line.isBlank()).toList();
        return lines.isEmpty() ? "it said nothing" : lines.get(lines.size() - 1);
    }
}
