package dev.alphakey.benchmarks.program;

import dev.alphakey.background.KeyColor;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How another program is found and started. In command lines {@code {program}} stands for it, {@code {peers}} for the folder
 * with the project's own scripts, {@code {in}} and {@code {out}} for files, {@code {key}} for the painted key as
 * {@code #rrggbb}, {@code {0xkey}} for the same without the sign, and {@code {despill}} for FFmpeg's filter where it has one.
 *
 * @param id what {@code --peers} calls it
 * @param programs names it goes by; the first that answers is used
 * @param probe words that make it print its version and succeed
 * @param answer what the version is preceded by in that output
 * @param command words that make it remove a background
 * @param hint how to install it
 */
public record Peer(
        String id,
        String title,
        String heading,
        List<String> programs,
        String probe,
        String answer,
        String command,
        String hint) {
    private static final String VERSION = "\\D{0,12}?(\\d+(?:\\.\\d+)+(?:-\\d+)?)";

    /** A peer that is here. */
    public record Installed(Peer peer, String program, String version) {}

    /** Starts it once to see whether it is here. */
    public Optional<Installed> find(Tools tools) throws InterruptedException {
        for (String name : programs) {
            String program = name.equals("python") ? tools.python() : name;
            Optional<String> said = tools.ask(words(probe, program, tools));
            if (said.isPresent()) {
                Optional<String> version = Pattern.compile(Pattern.quote(answer) + VERSION)
                        .matcher(said.get())
                        .results()
                        .map((MatchResult m) -> m.group(1))
                        .findFirst();
                if (version.isPresent() || answer.isEmpty()) {
                    return Optional.of(new Installed(this, program, version.orElse("")));
                }
            }
        }
        return Optional.empty();
    }

    /** The command line for one picture. */
    public List<String> command(String program, Tools tools, String in, String out, KeyColor key) {
        return words(command, program, tools).stream()
                .map(word -> word.replace("{despill}", despill(key))
                        .replace("{0xkey}", "0x" + key.hex().substring(1))
                        .replace("{key}", key.hex())
                        .replace("{in}", in)
                        .replace("{out}", out))
                .toList();
    }

    private static List<String> words(String line, String program, Tools tools) {
        return Stream.of(line.split(" "))
                .map(word -> word.replace("{program}", program).replace("{peers}", tools.scripts().toString()))
                .toList();
    }

    /** FFmpeg takes spill of green and of blue away, and knows no magenta. */
    private static String despill(KeyColor key) {
        boolean red = (key.rgb() >> 16 & 255) >= 128;
        boolean green = (key.rgb() >> 8 & 255) >= 128;
        return red ? "" : green ? ",despill=green" : ",despill=blue";
    }
}
