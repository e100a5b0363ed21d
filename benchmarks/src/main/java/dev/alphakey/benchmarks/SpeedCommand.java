package dev.alphakey.benchmarks;

import dev.alphakey.benchmarks.program.Jdk;
import dev.alphakey.benchmarks.program.Peer;
import dev.alphakey.benchmarks.results.SpeedPage;
import dev.alphakey.benchmarks.results.SpeedRun;
import dev.alphakey.benchmarks.results.SpeedRun.Part;
import dev.alphakey.benchmarks.scene.Size;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Option;

/** {@code speed}: everything about speed in one run, and the page about it. */
final class SpeedCommand {
    private static final List<Part> PARTS = List.of(Part.values());

    private static final Help HELP = new Help(
            "speed --out DIR [OPTIONS]",
            ProgramOptions.all()
                    .addOption(Help.value("out", "DIR", "where speed.md, speed.tsv and the charts go"))
                    .addOption(Option.builder().longOpt("quick").desc("only what is required, in fewer and shorter runs").get())
                    .addOption(Help.value("only", "LIST", "of " + Choice.ids(PARTS, SpeedCommand::id) + " (default all)"))
                    .addOption(Help.value("benchmarks", "REGEX", "the JMH benchmarks to run (default all)"))
                    .addOption(Help.value("images", "N", "in the folder that is removed in one go (default 200; quick: 24)")),
            """
            Run it from the root of the project on a machine that does nothing else. Examples:
              speed --out benchmarks/results                     the committed page; about 20 minutes
              speed --out out/speed --quick                      a quarter of an hour
              speed --out out/speed --only jmh --benchmarks Unmix
            """.stripTrailing());

    private SpeedCommand() {}

    static int run(String... args) throws IOException, InterruptedException {
        SpeedRun.Plan plan;
        try {
            CommandLine line = HELP.parse(args);
            if (line == null) {
                return 0;
            }
            plan = plan(line, args);
        } catch (IllegalArgumentException e) {
            System.err.println("speed: " + e.getMessage());
            return 2;
        }
        SpeedPage page = SpeedRun.of(plan, System.err);
        System.out.print(page.requirements());
        return 0;
    }

    private static SpeedRun.Plan plan(CommandLine line, String... args) {
        if (!line.hasOption("out")) {
            throw new IllegalArgumentException("--out is missing");
        }
        boolean quick = line.hasOption("quick");
        List<Size> sizes = ProgramOptions.sizes(line);
        List<Jdk> jdks = ProgramOptions.jdks(line);
        List<Peer> peers = ProgramOptions.peers(line);
        if (quick && !line.hasOption("sizes")) {
            sizes = sizes.stream().filter(size -> !size.toString().equals("1254x1254")).toList();
        }
        if (quick && !line.hasOption("peers")) {
            peers = peers.stream().filter(peer -> !peer.id().equals("pillow")).toList();
        }
        return new SpeedRun.Plan(
                EnumSet.copyOf(Choice.pick(line.getOptionValue("only", "all"), PARTS, SpeedCommand::id)),
                quick,
                Pattern.compile(line.getOptionValue("benchmarks", "")).pattern(),
                jdks,
                sizes,
                ProgramOptions.count(line, "rounds", 5),
                ProgramOptions.count(line, "images", quick ? 24 : 200),
                peers,
                ProgramOptions.python(line),
                ProgramOptions.SCRIPTS,
                Path.of(line.getOptionValue("out")),
                "java -jar benchmarks/target/benchmarks.jar speed "
                        + Stream.of(args).map(SpeedCommand::shown).collect(Collectors.joining(" ")));
    }

    /** A page should not tell where things lie on one machine. */
    private static String shown(String word) {
        Path path = Path.of(word);
        return path.isAbsolute() ? String.valueOf(path.getFileName()) : word;
    }

    private static String id(Part part) {
        return part.name().toLowerCase(Locale.ROOT);
    }
}
