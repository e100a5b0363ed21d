package dev.alphakey.cli;

import dev.alphakey.cli.command.ExitCode;
import dev.alphakey.cli.command.StandardOutput;
import dev.alphakey.cli.command.Terminal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Runs a command line inside the test and keeps what it said. */
record Cli(ExitCode code, byte[] outBytes, String err) {
    static Cli run(String... arguments) {
        return withInput(new byte[0], arguments);
    }

    static Cli withInput(byte[] input, String... arguments) {
        var out = new ByteArrayOutputStream();
        return run(input, out, out, false, Map.of(), arguments);
    }

    /** With variables in its environment. */
    static Cli with(Map<String, String> environment, String... arguments) {
        var out = new ByteArrayOutputStream();
        return run(new byte[0], out, out, false, environment, arguments);
    }

    /** With somebody who watches standard error. */
    static Cli watched(String... arguments) {
        var out = new ByteArrayOutputStream();
        return run(new byte[0], out, out, true, Map.of(), arguments);
    }

    /** With a standard output that takes {@code room} bytes and then fails with a message. */
    static Cli withOutputThatFails(int room, String message, String... arguments) {
        var arrived = new ByteArrayOutputStream();
        var out = new FilterOutputStream(arrived) {
            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                if (arrived.size() + length > room) {
                    throw new IOException(message);
                }
                arrived.write(bytes, from, length);
            }
        };
        return run(new byte[0], arrived, out, false, Map.of(), arguments);
    }

    private static Cli run(
            byte[] input,
            ByteArrayOutputStream arrived,
            OutputStream out,
            boolean interactive,
            Map<String, String> environment,
            String... arguments) {
        var err = new ByteArrayOutputStream();
        var terminal = new Terminal(
                new ByteArrayInputStream(input),
                new StandardOutput(out, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                interactive,
                interactive,
                environment);
        ExitCode code = Main.run(arguments, terminal);
        return new Cli(code, arrived.toByteArray(), err.toString(StandardCharsets.UTF_8));
    }

    String out() {
        return new String(outBytes, StandardCharsets.UTF_8);
    }
}
