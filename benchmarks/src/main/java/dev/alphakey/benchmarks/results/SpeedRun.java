package dev.alphakey.benchmarks.results;

import dev.alphakey.benchmarks.program.Jdk;
import dev.alphakey.benchmarks.program.Meter;
import dev.alphakey.benchmarks.program.Peer;
import dev.alphakey.benchmarks.program.Tools;
import dev.alphakey.benchmarks.scene.Size;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Measures what a plan asks for, and writes the page anew after each part, so that a run cut short leaves what it has. */
public final class SpeedRun {
    private static final Size FOLDER_SIZE = new Size(1254, 1254);
    private static final String SHEETS = "UnmixSheetBenchmark";

    private final Plan plan;
    private final PrintStream progress;
    private final List<Figure> figures = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    private SpeedRun(Plan plan, PrintStream progress) {
        this.plan = plan;
        this.progress = progress;
    }

    /** What a run consists of. */
    public enum Part {
        PROCESSES,
        FOLDER,
        ENCODERS,
        JMH
    }

    /**
     * What is to be measured.
     *
     * @param quick fewer and shorter runs of only those benchmarks that something is required of
     * @param benchmarks JMH's regular expression for those to run, or empty to leave it to {@code quick}; the sheets of 1 to
     *     64 megapixels run where it finds their name
     * @param images how many the folder holds
     * @param python the interpreter for peers written in Python
     * @param scripts the folder with the project's own scripts
     * @param command what the page says that it was made by
     */
    public record Plan(
            Set<Part> parts,
            boolean quick,
            String benchmarks,
            List<Jdk> jdks,
            List<Size> sizes,
            int rounds,
            int images,
            List<Peer> peers,
            String python,
            Path scripts,
            Path out,
            String command) {
        public Plan {
            parts = Set.copyOf(parts);
            jdks = List.copyOf(jdks);
            sizes = List.copyOf(sizes);
            peers = List.copyOf(peers);
        }
    }

    /** Runs it and returns the page, which has been written. */
    public static SpeedPage of(Plan plan, PrintStream progress) throws IOException, InterruptedException {
        try (Scratch scratch = Scratch.create("speed")) {
            return new SpeedRun(plan, progress).run(scratch.folder());
        }
    }

    private SpeedPage run(Path scratch) throws IOException, InterruptedException {
        notes.addAll(Machine.here().lines());
        plan.jdks().forEach(jdk -> notes.add("JDK " + jdk.version()));
        if (plan.parts().contains(Part.PROCESSES) || plan.parts().contains(Part.FOLDER)) {
            processes(scratch);
        }
        if (plan.parts().contains(Part.ENCODERS)) {
            encoders(scratch);
        }
        if (plan.parts().contains(Part.JMH)) {
            for (Jdk jdk : plan.jdks()) {
                jmh(jdk, scratch);
            }
        }
        return page();
    }

    private void processes(Path scratch) throws IOException, InterruptedException {
        Meter meter = Meter.best();
        var suite = new ProcessSuite(meter, scratch, progress);
        if (plan.parts().contains(Part.PROCESSES)) {
            Lineup lineup = Lineup.of(plan.jdks(), plan.peers(), tools(scratch));
            notes.addAll(lineup.notes());
            notes.add("Processes: " + meter.describe());
            figures.addAll(suite.compare(lineup.entrants(), plan.sizes(), plan.rounds()));
            page().write(plan.out());
        }
        if (plan.parts().contains(Part.FOLDER)) {
            figures.addAll(suite.folder(plan.jdks(), FOLDER_SIZE, plan.images()));
        }
        suite.failures().forEach(failure -> notes.add("No figures: " + failure));
        page().write(plan.out());
    }

    private void encoders(Path scratch) throws IOException, InterruptedException {
        progress.println("encoders: " + Requirements.LARGE);
        List<Figure> found = Encoders.measure(tools(scratch), Size.parse(Requirements.LARGE));
        if (found.isEmpty()) {
            notes.add("PNG encoders of Pillow and OpenCV: not installed (apt-get install python3-pil python3-opencv)");
        }
        figures.addAll(found);
        page().write(plan.out());
    }

    private void jmh(Jdk jdk, Path scratch) throws IOException, InterruptedException {
        String chosen = !plan.benchmarks().isEmpty() ? plan.benchmarks() : plan.quick() ? Requirements.BENCHMARKS : ".";
        List<String> common = plan.quick()
                ? List.of("-wi", "3", "-w", "1", "-i", "4", "-r", "400ms", "-e", SHEETS)
                : List.of("-e", SHEETS);
        if (!plan.benchmarks().equals(SHEETS)) {
            jmh(jdk, scratch, chosen, common, Requirements.LARGE);
        }
        if (Pattern.compile(plan.benchmarks()).matcher(SHEETS).find()) {
            String sizes = plan.quick()
                    ? "1024x1024,8192x8192"
                    : "1024x1024,2048x2048," + Requirements.LARGE + ",4096x4096,8192x8192";
            List<String> brief = plan.quick() ? List.of("-wi", "4", "-w", "1", "-i", "2", "-r", "400ms") : List.of();
            jmh(jdk, scratch, SHEETS, brief, sizes);
        }
    }

    private void jmh(Jdk jdk, Path scratch, String benchmarks, List<String> options, String sizes)
            throws IOException, InterruptedException {
        progress.println("jmh: " + benchmarks + " at " + sizes + ", JDK " + jdk.feature());
        List<String> arguments = new ArrayList<>(List.of(benchmarks, "-p", "size=" + sizes));
        arguments.addAll(options);
        try {
            figures.addAll(JmhRun.of(jdk, arguments, scratch));
        } catch (IOException e) {
            notes.add("No figures: JMH failed on JDK " + jdk.feature() + " with `" + benchmarks + "`");
            progress.println(e.getMessage());
        }
        page().write(plan.out());
    }

    private Tools tools(Path scratch) {
        return new Tools(plan.python(), plan.scripts().toAbsolutePath(), scratch);
    }

    private SpeedPage page() {
        return new SpeedPage(new Figures(figures), plan.command(), notes);
    }
}
