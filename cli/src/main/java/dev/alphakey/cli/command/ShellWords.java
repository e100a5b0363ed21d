package dev.alphakey.cli.command;

import java.util.List;
import java.util.stream.Collectors;

/** Command lines as one would type them. */
public final class ShellWords {
    private static final String PLAIN = "[\\w@%+=:,./-]+";

    private ShellWords() {}

    /** Each argument as one word, quoted where a POSIX shell would take it for something else. */
    public static String line(List<String> arguments) {
        return arguments.stream().map(ShellWords::word).collect(Collectors.joining(" "));
    }

    private static String word(String argument) {
        return argument.matches(PLAIN) ? argument : "'" + argument.replace("'", "'\\''") + "'";
    }
}
