package dev.alphakey.benchmarks;

import dev.alphakey.benchmarks.program.Jdk;
import dev.alphakey.benchmarks.program.Meter;
import dev.alphakey.benchmarks.program.Peer;
import dev.alphakey.benchmarks.program.Tools;
import dev.alphakey.benchmarks.results.Entrant;
import dev.alphakey.benchmarks.results.Figures;
import dev.alphakey.benchmarks.results.Lineup;
import dev.alphakey.benchmarks.results.ProcessSuite;
import dev.alphakey.benchmarks.results.Scratch;
import dev.alphakey.benchmarks.results.SpeedPage;
import dev.alphakey.benchmarks.scene.Size;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.cli.CommandLine;

/** {@code processes}: times the alphakey command and its peers from start to exit, in turns on the same files. */
final class ProcessesCommand {
    private static final Help HELP = new Help(
            "processes [OPTIONS]",
            ProgramOptions.all()
                    .addOption(Help.value("program", "NAME=CMD", "one more, with {in} and {out} as words; may be repeated")),
            """
            Run it from the root of the project. Peers that are not installed are listed as such. Examples:
              processes                                          every JDK and peer, 3 rounds
              processes --sizes 3840x2160 --rounds 5 --peers sharp,opencv
              processes --peers none --program "threshold=./alphakey remove --input {in} --out {out} --auto-key border"
            """.stripTrailing());

    private ProcessesCommand() {}

    static int run(String... args) throws IOException, InterruptedException {
        List<Size> sizes;
        List<Entrant> custom;
        List<Peer> peers;
        List<Jdk> jdks;
        int rounds;
        String python;
        try {
            CommandLine line = HELP.parse(args);
            if (line == null) {
                return 0;
            }
            sizes = ProgramOptions.sizes(line);
            rounds = ProgramOptions.count(line, "rounds", 3);
            jdks = ProgramOptions.jdks(line);
            peers = ProgramOptions.peers(line);
            python = ProgramOptions.python(line);
            custom = line.hasOption("program")
                    ? Stream.of(line.getOptionValues("program")).map(ProcessesCommand::custom).toList()
                    : List.of();
        } catch (IllegalArgumentException e) {
            System.err.println("processes: " + e.getMessage());
            return 2;
        }
        try (Scratch scratch = Scratch.create("processes")) {
            var tools = new Tools(python, ProgramOptions.SCRIPTS.toAbsolutePath(), scratch.folder());
            Lineup lineup = Lineup.of(jdks, peers, tools);
            Meter meter = Meter.best();
            var suite = new ProcessSuite(meter, scratch.folder(), System.err);
            List<Entrant> entrants = new ArrayList<>(lineup.entrants());
            entrants.addAll(custom);
            var figures = new Figures(suite.compare(entrants, sizes, rounds));
            System.out.print(new SpeedPage(figures, "", List.of()).processes());
            System.out.println("\n" + meter.describe());
            lineup.notes().forEach(System.out::println);
            suite.failures().forEach(failure -> System.err.println("no figures: " + failure));
            return figures.all().isEmpty() ? 1 : 0;
        }
    }

    private static Entrant custom(String text) {
        int sign = text.indexOf('=');
        if (sign < 1) {
            throw new IllegalArgumentException("--program takes NAME=COMMAND, not '" + text + "'");
        }
        return Entrant.custom(text.substring(0, sign), text.substring(sign + 1));
    }
}
