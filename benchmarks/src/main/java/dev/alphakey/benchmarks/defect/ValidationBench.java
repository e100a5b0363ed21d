package dev.alphakey.benchmarks.defect;

import dev.alphakey.benchmarks.scene.Perturbation;
import dev.alphakey.benchmarks.scene.SceneKind;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The whole bench: defects, controls and retries over one set of pictures with known truth. */
public final class ValidationBench {
    private final List<Specimens.Order> orders;
    /** What nothing was chosen by; empty where none are asked for. */
    private final List<Specimens.Order> fresh;
    private final String data;

    private ValidationBench(List<Specimens.Order> orders, List<Specimens.Order> fresh, String data) {
        this.orders = List.copyOf(orders);
        this.fresh = List.copyOf(fresh);
        this.data = data;
    }

    /**
     * On drawn scenes: every kind, perturbed in every way; odd seeds are for choosing limits, even ones are reported.
     *
     * @param fresh how many seeds from 100 on are reported besides
     */
    public static ValidationBench ofScenes(List<SceneKind> kinds, List<Perturbation> perturbations, int seeds, int fresh) {
        return new ValidationBench(
                Specimens.scenes(kinds, perturbations, seeds),
                Specimens.fresh(kinds, perturbations, fresh),
                kinds.size() + " kinds of subject from `scenes`, " + perturbations.size() + " ways of painting the key, " + seeds
                        + " seeds. Limits were\nchosen on odd seeds; these tables are of the even ones.");
    }

    /**
     * On the pairs {@code NAME.in.png} and {@code NAME.gt.png} of a folder, parted into halves by name.
     *
     * @throws IOException if the folder cannot be listed
     */
    public static ValidationBench ofFiles(Path folder) throws IOException {
        List<Specimens.Order> orders = Specimens.files(folder);
        if (orders.isEmpty()) {
            throw new IOException(folder + " holds no pair NAME.in.png and NAME.gt.png");
        }
        return new ValidationBench(orders, List.of(), orders.size() + " pictures of a folder, of which these tables show one half.");
    }

    /** Judges everything; the same pictures give the same results. */
    public ValidationPage run(PrintStream progress) throws IOException, InterruptedException {
        List<Specimens.Order> all = Stream.concat(orders.stream(), fresh.stream()).toList();
        List<Trial> trials = DefectRun.judge(all, progress);
        List<Retrial> retrials = DefectRun.each(all, order -> Retrial.of(order.draw()), progress);
        return new ValidationPage(data, new DefectReport(new Rates(trials)), new RetryReport(retrials));
    }
}
