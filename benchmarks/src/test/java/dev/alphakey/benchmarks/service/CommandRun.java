package dev.alphakey.benchmarks.service;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.alphakey.cli.command.Command;
import dev.alphakey.cli.command.ExitCode;
import dev.alphakey.cli.command.StandardOutput;
import dev.alphakey.cli.command.Terminal;
import dev.alphakey.cli.command.UsageException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Runs a command against a stand-in, and keeps what it said. */
record CommandRun(ExitCode code, byte[] out, String err) {
    static final String KEY = "sk-test12345678";

    /** As the whole program runs it, where wrong usage is a line and an exit code. */
    static CommandRun of(Command command, StandIn service, String... words) throws InterruptedException {
        try {
            return attempt(command, service == null ? Map.of() : environment(service), words);
        } catch (UsageException e) {
            return new CommandRun(ExitCode.USAGE, new byte[0], "alphakey: " + e.getMessage() + "\n");
        }
    }

    /** The command alone, which refuses wrong usage by an exception. */
    static CommandRun attempt(Command command, Map<String, String> environment, String... words)
            throws UsageException, InterruptedException {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var terminal = new Terminal(
                new ByteArrayInputStream(new byte[0]),
                new StandardOutput(out, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false,
                false,
                environment);
        ExitCode code = command.run(words, terminal);
        return new CommandRun(code, out.toByteArray(), err.toString(StandardCharsets.UTF_8));
    }

    /** A command in a program of its own, which can be interrupted; what it says is in one stream. */
    static Process program(StandIn service, String command, String... words) throws IOException {
        var line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "dev.alphakey.cli.Main",
                command));
        line.addAll(List.of(words));
        var builder = new ProcessBuilder(line).redirectErrorStream(true);
        builder.environment().putAll(environment(service));
        return builder.start();
    }

    static Map<String, String> environment(StandIn service) {
        return environment(service.baseUrl());
    }

    static Map<String, String> environment(String baseUrl) {
        return Map.of("OPENAI_API_KEY", KEY, "OPENAI_BASE_URL", baseUrl);
    }

    String text() {
        return new String(out, StandardCharsets.UTF_8);
    }

    JsonObject json() {
        return JsonParser.parseString(text()).getAsJsonObject();
    }
}
