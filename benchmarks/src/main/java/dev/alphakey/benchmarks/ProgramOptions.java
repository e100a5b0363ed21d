package dev.alphakey.benchmarks;

import dev.alphakey.benchmarks.program.Jdk;
import dev.alphakey.benchmarks.program.Peer;
import dev.alphakey.benchmarks.program.Peers;
import dev.alphakey.benchmarks.scene.Size;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;

/** The options of commands that start other programs. */
final class ProgramOptions {
    static final Path SCRIPTS = Path.of("benchmarks", "peers");

    private static final String SIZES = "1024x1024,1254x1254,3840x2160";
    private static final List<String> PEERS = Peers.TIMED.stream().map(Peer::id).toList();

    private ProgramOptions() {}

    static Options all() {
        return new Options()
                .addOption(Help.value("sizes", "LIST", "of N or WxH (default " + SIZES + ")"))
                .addOption(Help.value("rounds", "N", "runs of each program per size, in turns, 1 to 999"))
                .addOption(Help.value("jdk", "HOME", "may be repeated (default the oldest and the newest found)"))
                .addOption(Help.value("peers", "LIST", "auto, none, or some of " + String.join(",", PEERS) + " (default auto)"))
                .addOption(Help.value("python", "COMMAND", "for peers written in Python (default $PYTHON, or else python3)"));
    }

    static List<Size> sizes(CommandLine line) {
        return Stream.of(line.getOptionValue("sizes", SIZES).split(",")).map(Size::parse).toList();
    }

    static int count(CommandLine line, String name, int otherwise) {
        String text = line.getOptionValue(name, String.valueOf(otherwise));
        if (!text.matches("[1-9][0-9]{0,2}")) {
            throw new IllegalArgumentException("--" + name + " takes 1 to 999, not '" + text + "'");
        }
        return Integer.parseInt(text);
    }

    static List<Jdk> jdks(CommandLine line) {
        if (line.hasOption("jdk")) {
            return Stream.of(line.getOptionValues("jdk"))
                    .map(home -> Jdk.at(Path.of(home)).orElseThrow(
                            () -> new IllegalArgumentException("no Java 17 or newer in '" + home + "'")))
                    .toList();
        }
        List<Jdk> found = Jdk.found();
        return Stream.of(found.get(0), found.get(found.size() - 1)).distinct().toList();
    }

    static List<Peer> peers(CommandLine line) {
        List<Peer> peers = switch (line.getOptionValue("peers", "auto")) {
            case "auto" -> Peers.TIMED;
            case "none" -> List.of();
            default -> Choice.pick(line.getOptionValue("peers"), Peers.TIMED, Peer::id);
        };
        if (!peers.isEmpty() && !Files.isDirectory(SCRIPTS)) {
            throw new IllegalArgumentException(
                    SCRIPTS + " is not here: run it from the root of the project, or with --peers none");
        }
        return peers;
    }

    static String python(CommandLine line) {
        return line.getOptionValue("python", Optional.ofNullable(System.getenv("PYTHON")).orElse("python3"));
    }
}
