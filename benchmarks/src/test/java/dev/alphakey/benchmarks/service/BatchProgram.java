package dev.alphakey.benchmarks.service;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A batch as a program of its own. */
final class BatchProgram {
    private BatchProgram() {}

    /** Starts the whole program, whose output goes to files. */
    static Process start(String base, Path output, String... words) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx256m", "-cp", System.getProperty("java.class.path"), "dev.alphakey.cli.Main", "generate-batch"));
        command.addAll(List.of(words));
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("ALPHAKEY_") || name.startsWith("OPENAI_"));
        builder.environment().putAll(CommandRun.environment(base));
        return builder.start();
    }

    /** Waits for a program's end. */
    static int ended(Process process) throws InterruptedException {
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("the batch does not end");
        }
        return process.exitValue();
    }
}
