package dev.alphakey.benchmarks.defect;

import dev.alphakey.benchmarks.scene.KeyedImage;
import dev.alphakey.benchmarks.scene.Perturbation;
import dev.alphakey.benchmarks.scene.Scene;
import dev.alphakey.benchmarks.scene.SceneKind;
import dev.alphakey.codec.Images;
import dev.alphakey.codec.ReadLimits;
import dev.alphakey.image.Raster;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Where pictures with known truth come from: drawn scenes, or files. */
final class Specimens {
    /** One shape after the other, by seed. */
    private static final int[][] SHAPES = {{512, 512}, {640, 448}, {448, 640}, {384, 384}, {768, 768}, {320, 512}};

    /** Greater seeds are fresh. */
    static final int MOST_SEEDS = 99;

    private static final String IN = ".in.png";
    private static final String TRUTH = ".gt.png";

    private Specimens() {}

    /** A picture that is not drawn or read before it is its turn. */
    @FunctionalInterface
    interface Order {
        Specimen draw();
    }

    /** Every kind of subject, perturbed in every way. */
    static List<Order> scenes(List<SceneKind> kinds, List<Perturbation> perturbations, int seeds) {
        return scenes(kinds, perturbations, 1, seeds);
    }

    /** The same on fresh seeds, as many as {@code count}. */
    static List<Order> fresh(List<SceneKind> kinds, List<Perturbation> perturbations, int count) {
        return scenes(kinds, perturbations, MOST_SEEDS + 1, MOST_SEEDS + count);
    }

    private static List<Order> scenes(List<SceneKind> kinds, List<Perturbation> perturbations, int first, int last) {
        List<Order> orders = new ArrayList<>();
        for (int seed = first; seed <= last; seed++) {
            for (SceneKind kind : kinds) {
                for (Perturbation perturbation : perturbations) {
                    long n = seed;
                    orders.add(() -> scene(kind, perturbation, n));
                }
            }
        }
        return orders;
    }

    private static Specimen scene(SceneKind kind, Perturbation perturbation, long seed) {
        // Two seeds to a shape, so that both halves hold every shape.
        int[] shape = SHAPES[(int) ((seed - 1) / 2 % SHAPES.length)];
        Scene scene = Scene.draw(kind, shape[0], shape[1], seed);
        return Specimen.of(KeyedImage.of(scene, kind.key(), perturbation, seed), seed);
    }

    /** The pairs {@code NAME.in.png} and {@code NAME.gt.png} of a folder, by name. */
    static List<Order> files(Path folder) throws IOException {
        try (Stream<Path> list = Files.list(folder)) {
            List<String> names = list.map(path -> path.getFileName().toString())
                    .filter(name -> name.endsWith(IN))
                    .map(name -> name.substring(0, name.length() - IN.length()))
                    .filter(name -> Files.exists(folder.resolve(name + TRUTH)))
                    .sorted()
                    .toList();
            return names.stream().map(name -> (Order) () -> file(folder, name)).toList();
        }
    }

    private static Specimen file(Path folder, String name) {
        // What was done to one subject belongs to one half.
        String subject = name.contains(".") ? name.substring(0, name.indexOf('.')) : name;
        String kind = subject.contains("-") ? subject.substring(0, subject.indexOf('-')) : subject;
        Specimen.Half half = (subject.hashCode() & 1) == 0 ? Specimen.Half.LIMITS : Specimen.Half.REPORT;
        return Specimen.of(name, kind, half, read(folder.resolve(name + IN)), read(folder.resolve(name + TRUTH)));
    }

    private static Raster read(Path file) {
        try {
            return Images.read(file, ReadLimits.DEFAULT).raster();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
