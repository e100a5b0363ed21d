package dev.alphakey.benchmarks;

import dev.alphakey.benchmarks.defect.ValidationBench;
import dev.alphakey.benchmarks.defect.ValidationPage;
import dev.alphakey.benchmarks.scene.Perturbation;
import dev.alphakey.benchmarks.scene.SceneKind;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;

/** {@code defects}: how many defects of a cutout the checks catch, and how often they are wrong. */
final class DefectsCommand {
    private static final List<SceneKind> KINDS = List.of(SceneKind.values());
    private static final List<Perturbation> QUICK = List.of(Perturbation.CLEAN, Perturbation.GEN);

    private static final Help HELP = new Help(
            "defects [OPTIONS]",
            new Options()
                    .addOption(Help.value("seeds", "N", "how many subjects of each kind, 2 to 99 (default 2)"))
                    .addOption(Help.value("fresh", "N", "how many seeds to report besides, from 100 on, up to 99 (default 0)"))
                    .addOption(Help.value("only", "LIST", "of " + Choice.ids(KINDS, SceneKind::id) + " (default all)"))
                    .addOption(null, "quick", false, "only two ways of painting the key")
                    .addOption(Help.value("cases", "DIR", "pairs NAME.in.png and NAME.gt.png in place of drawn scenes"))
                    .addOption(Help.value("out", "DIR", "write validation.md, .svg and .tsv, and retries.tsv there")),
            """
            Examples:
              defects --quick                                    a few minutes
              defects --only glass,smoke --seeds 2
              defects --fresh 2 --out benchmarks/results         the page of the README""");

    private DefectsCommand() {}

    static int run(String... args) throws IOException, InterruptedException {
        ValidationBench bench;
        String out;
        try {
            CommandLine line = HELP.parse(args);
            if (line == null) {
                return 0;
            }
            bench = bench(line);
            out = line.getOptionValue("out");
        } catch (IllegalArgumentException | IOException e) {
            System.err.println("defects: " + e.getMessage());
            return 2;
        }
        ValidationPage page = bench.run(progress());
        System.out.print(page.summary());
        if (out != null) {
            page.write(Path.of(out), "java -jar benchmarks/target/benchmarks.jar defects " + String.join(" ", args));
        }
        return 0;
    }

    private static ValidationBench bench(CommandLine line) throws IOException {
        if (line.hasOption("cases")) {
            return ValidationBench.ofFiles(Path.of(line.getOptionValue("cases")));
        }
        boolean quick = line.hasOption("quick");
        List<SceneKind> kinds = Choice.pick(line.getOptionValue("only", "all"), KINDS, SceneKind::id);
        return ValidationBench.ofScenes(
                kinds,
                quick ? QUICK : List.of(Perturbation.values()),
                seeds(line.getOptionValue("seeds", "2")),
                fresh(line.getOptionValue("fresh", "0")));
    }

    private static int seeds(String text) {
        if (!text.matches("[1-9][0-9]?") || text.equals("1")) {
            throw new IllegalArgumentException("--seeds takes 2 to 99, since every other one is for choosing limits, not '" + text + "'");
        }
        return Integer.parseInt(text);
    }

    private static int fresh(String text) {
        if (!text.matches("[0-9]{1,2}")) {
            throw new IllegalArgumentException("--fresh takes 0 to 99, not '" + text + "'");
        }
        return Integer.parseInt(text);
    }

    /** How far it is, for those who watch. */
    private static PrintStream progress() {
        return System.console() == null ? new PrintStream(OutputStream.nullOutputStream()) : System.err;
    }
}
