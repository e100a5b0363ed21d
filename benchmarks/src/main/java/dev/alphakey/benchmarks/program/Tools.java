package dev.alphakey.benchmarks.program;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Starts programs and waits for them.
 *
 * @param python the interpreter for peers written in Python
 * @param scripts the folder with the project's own scripts
 * @param scratch where output is kept for a moment
 */
public record Tools(String python, Path scripts, Path scratch) {
    private static final int PATIENCE_SECONDS = 120;

    /** What a program says about itself, or nothing when it is not there or fails. */
    public Optional<String> ask(List<String> command) throws InterruptedException {
        try {
            Path log = Files.createTempFile(scratch, "probe", ".txt");
            return start(command, log) == 0 ? Optional.of(Files.readString(log)) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Runs a program for the file it writes; one that wrote it has done its work, whatever it thinks of the result. */
    public void make(Path out, List<String> command) throws IOException, InterruptedException {
        Path log = Files.createTempFile(scratch, "run", ".txt");
        start(command, log);
        if (!Files.exists(out)) {
            List<String> lines = Files.readString(log).lines().filter(line -> !line.isBlank()).toList();
            throw new IOException(lines.isEmpty() ? "it wrote nothing" : lines.get(lines.size() - 1));
        }
        Files.delete(log);
    }

    private static int start(List<String> command, Path log) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
        process.getOutputStream().close();
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new IOException("it took more than " + PATIENCE_SECONDS + " seconds");
            }
            return process.exitValue();
        } finally {
            process.descendants().forEach(ProcessHandle::destroy);
            process.destroy();
        }
    }
}
