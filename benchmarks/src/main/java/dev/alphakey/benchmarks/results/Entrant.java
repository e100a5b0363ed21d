package dev.alphakey.benchmarks.results;

import dev.alphakey.background.KeyColor;
import dev.alphakey.benchmarks.program.Jdk;
import dev.alphakey.benchmarks.program.Peer;
import dev.alphakey.benchmarks.program.Program;
import dev.alphakey.benchmarks.program.Tools;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A program in the comparison of whole processes.
 *
 * @param jdk feature version of the Java it runs on, or empty
 * @param program its command line for pictures with a given key
 */
public record Entrant(String jdk, String name, Function<KeyColor, Program> program) {
    /** What AlphaKey is called. */
    public static final String OWN = "AlphaKey";

    /** The command at the root of the project with its default method, on one Java. */
    public static Entrant alphakey(Jdk jdk) {
        return new Entrant(
                String.valueOf(jdk.feature()), OWN, key -> alphakey(jdk, "./alphakey remove {in} --out {out} --force"));
    }

    /** The same command on the images of a folder. */
    public static Program alphakeyOnFolder(Jdk jdk) {
        return alphakey(jdk, "./alphakey remove {in} --out-dir {out} --force");
    }

    /** A peer, which is told the key. */
    static Entrant peer(Peer.Installed here, Tools tools) {
        String name = here.peer().title();
        return new Entrant(
                "",
                name,
                key -> new Program(name, here.peer().command(here.program(), tools, "{in}", "{out}", key), Map.of()));
    }

    /** Any command line of the user's. */
    public static Entrant custom(String name, String command) {
        Program program = Program.parse(name, command);
        return new Entrant("", name, key -> program);
    }

    /** With its Java, where it has one. */
    String title() {
        return jdk.isEmpty() ? name : name + ", JDK " + jdk;
    }

    private static Program alphakey(Jdk jdk, String command) {
        return new Program(
                OWN + ", JDK " + jdk.feature(),
                List.of(command.split(" ")),
                Map.of("ALPHAKEY_JAVA_HOME", jdk.home().toString()));
    }
}
