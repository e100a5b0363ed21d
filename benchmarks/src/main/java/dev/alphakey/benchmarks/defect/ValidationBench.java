package dev.alphakey.benchmarks.defect;

import dev.alphakey.benchmarks.scene.Perturbation;
import dev.alphakey.benchmarks.scene.SceneKind;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The whole bench: defects and controls. */
public final class ValidationBench {
    private final List<Specimens.Order> orders;
    private final String data;

    private ValidationBench(List<Specimens.Order> orders, String data) {
        this.orders = orders;
        this.data = data;
    }

    /** On drawn scenes: every kind, perturbed in every way. */
    public static ValidationBench ofScenes(List<SceneKind> kinds, List<Perturbation> perturbations, int seeds) {
        return new ValidationBench(Specimens.scenes(kinds, perturbations, seeds), "scenes");
    }

    /** On the pairs {@code NAME.in.png} and {@code NAME.gt.png} of a folder. */
    public static ValidationBench ofFiles(Path folder) throws IOException {
        return new ValidationBench(Specimens.files(folder), "files");
    }

    public void run(Path out, PrintStream progress) throws IOException, InterruptedException {
        var report = new DefectReport(new Rates(DefectRun.judge(orders, Defect.ALL, progress)));
        for (Specimen.Half half : Specimen.Half.values()) {
            System.out.println(half + "\n" + report.caught(half) + "\n" + report.falseAlarms(half));
        }
        Files.createDirectories(out);
        Files.writeString(out.resolve("validation.tsv"), report.tsv());
    }

    public static void main(String[] args) throws Exception {
        ValidationBench bench = args[0].equals("scenes")
                ? ofScenes(List.of(SceneKind.values()), List.of(Perturbation.values()), Integer.parseInt(args[2]))
                : ofFiles(Path.of(args[0]));
        bench.run(Path.of(args[1]), System.err);
    }
}
