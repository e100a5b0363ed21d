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
    static CommandRun of(Command command, StandIn service, String... words) throws InterruptedException {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var terminal = new Terminal(
                new ByteArrayInputStream(new byte[0]),
                new StandardOutput(out, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false,
                false,
                service == null ? Map.of() : environment(service));
        ExitCode code;
        try {
            code = command.run(words, terminal);
        } catch (UsageException e) {
            terminal.err().println("alphakey: " + e.getMessage());
            code = ExitCode.USAGE;
        }
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
        return Map.of("OPENAI_API_KEY", "sk-test12345678", "OPENAI_BASE_URL", service.baseUrl());
    }

    String text() {
        return new String(out, StandardCharsets.UTF_8);
    }

    JsonObject json() {
        return JsonParser.parseString(text()).getAsJsonObject();
    }
}
