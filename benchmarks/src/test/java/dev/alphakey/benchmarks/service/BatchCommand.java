package dev.alphakey.benchmarks.service;

import dev.alphakey.cli.command.ExitCode;
import dev.alphakey.cli.command.StandardOutput;
import dev.alphakey.cli.command.Terminal;
import dev.alphakey.cli.command.UsageException;
import dev.alphakey.cli.jobs.GenerateBatchCommand;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A batch run against a stand-in, within the test or as a program of its own. */
record BatchCommand(ExitCode code, String out, String err) {
    static final String KEY = "sk-test12345678";

    static BatchCommand run(String base, String... words) throws UsageException {
        return run(Map.of("OPENAI_API_KEY", KEY, "OPENAI_BASE_URL", base), words);
    }

    static BatchCommand run(Map<String, String> environment, String... words) throws UsageException {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var terminal = new Terminal(
                new ByteArrayInputStream(new byte[0]),
                new StandardOutput(out, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false,
                false,
                environment);
        ExitCode code = new GenerateBatchCommand().run(words, terminal);
        return new BatchCommand(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** Starts the whole program, whose output goes to files. */
    static Process start(String base, Path output, String... words) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx256m", "-cp", System.getProperty("java.class.path"), "dev.alphakey.cli.Main", "generate-batch"));
        command.addAll(List.of(words));
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("ALPHAKEY_") || name.startsWith("OPENAI_"));
        builder.environment().put("OPENAI_API_KEY", KEY);
        builder.environment().put("OPENAI_BASE_URL", base);
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
