package dev.alphakey.benchmarks;

import dev.alphakey.benchmarks.program.Peer;
import dev.alphakey.benchmarks.program.Peers;
import dev.alphakey.benchmarks.quality.Outcome;
import dev.alphakey.benchmarks.quality.Plan;
import dev.alphakey.benchmarks.quality.QualityRun;
import dev.alphakey.benchmarks.quality.Report;
import dev.alphakey.benchmarks.scene.Perturbation;
import dev.alphakey.benchmarks.scene.SceneKind;
import dev.alphakey.benchmarks.scene.Size;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;

/** {@code quality}: how close the mattes of AlphaKey and of its peers are to the truth. */
final class QualityCommand {
    private static final List<SceneKind> KINDS = List.of(SceneKind.values());
    private static final List<Perturbation> PERTURBATIONS = List.of(Perturbation.values());
    private static final List<String> PEERS = Peers.JUDGED.stream().map(Peer::id).toList();

    private static final Help HELP = new Help(
            "quality [OPTIONS]",
            new Options()
                    .addOption(Help.value("size", "N|WxH", "pixels, 16 to 8192 a side (default 512)"))
                    .addOption(Help.value("seeds", "N", "how many subjects of each kind, 1 to 99 (default 1)"))
                    .addOption(Help.value("perturb", "LIST", "of " + Choice.ids(PERTURBATIONS, Perturbation::id) + " (default all)"))
                    .addOption(Help.value("only", "LIST", "of " + Choice.ids(KINDS, SceneKind::id) + " (default all)"))
                    .addOption(Help.value("peers", "LIST", "auto, none, or some of " + String.join(",", PEERS) + " (default auto)"))
                    .addOption(Help.value("python", "COMMAND", "for peers written in Python (default $PYTHON, or else python3)"))
                    .addOption(Help.value("out", "DIR", "write quality.md, quality.tsv and edges.png there")),
            """
            Run it from the root of the project. Peers that are not installed are listed as such. Examples:
              quality                                            every subject five ways, with every peer that is here
              quality --peers none --seeds 4
              quality --only hair,glass --perturb gen --peers vlahos,ffmpeg
              quality --out benchmarks/results                   the tables and the picture of the README""");

    private QualityCommand() {}

    static int run(String... args) throws IOException, InterruptedException {
        Plan plan;
        String out;
        try {
            CommandLine line = HELP.parse(args);
            if (line == null) {
                return 0;
            }
            plan = plan(line);
            out = line.getOptionValue("out");
        } catch (IllegalArgumentException e) {
            System.err.println("quality: " + e.getMessage());
            return 2;
        }
        Outcome outcome = QualityRun.of(plan, progress());
        var report = new Report(plan, outcome);
        System.out.print(report.summary());
        if (out != null) {
            report.write(Path.of(out), "java -jar benchmarks/target/benchmarks.jar quality " + String.join(" ", args));
        }
        return 0;
    }

    /** How far it is, for those who watch. */
    private static PrintStream progress() {
        return System.console() == null ? new PrintStream(OutputStream.nullOutputStream()) : System.err;
    }

    private static Plan plan(CommandLine line) {
        Size size = Size.parse(line.getOptionValue("size", "512"));
        String python = Optional.ofNullable(System.getenv("PYTHON")).orElse("python3");
        return new Plan(
                Choice.pick(line.getOptionValue("only", "all"), KINDS, SceneKind::id),
                Choice.pick(line.getOptionValue("perturb", "all"), PERTURBATIONS, Perturbation::id),
                seeds(line.getOptionValue("seeds", "1")),
                size.width(),
                size.height(),
                peers(line.getOptionValue("peers", "auto")),
                line.getOptionValue("python", python),
                ProgramOptions.SCRIPTS);
    }

    private static List<String> peers(String list) {
        List<String> ids = switch (list) {
            case "auto" -> PEERS;
            case "none" -> List.of();
            default -> Choice.pick(list, PEERS, Function.identity());
        };
        if (!ids.isEmpty() && !Files.isDirectory(ProgramOptions.SCRIPTS)) {
            throw new IllegalArgumentException(ProgramOptions.SCRIPTS + " is not here: run it from the root of the project, or with --peers none");
        }
        return ids;
    }

    private static int seeds(String text) {
        if (!text.matches("[1-9][0-9]?")) {
            throw new IllegalArgumentException("--seeds takes 1 to 99, not '" + text + "'");
        }
        return Integer.parseInt(text);
    }
}
