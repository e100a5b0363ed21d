package dev.alphakey.benchmarks.quality;

import dev.alphakey.benchmarks.program.Peer;
import dev.alphakey.benchmarks.program.Tools;
import dev.alphakey.image.Raster;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/** Lets every contender work on every case; several cases are under way at once, and the results do not depend on that. */
public final class QualityRun {
    private static final int MOST_AT_ONCE = 4;

    private final List<Contender> contenders;
    private final EdgePicture picture;
    private final List<String> failures = Collections.synchronizedList(new ArrayList<>());

    QualityRun(List<Contender> contenders, EdgePicture picture) {
        this.contenders = List.copyOf(contenders);
        this.picture = picture;
    }

    /** Runs a plan with AlphaKey and with those peers of the plan that are here. */
    public static Outcome of(Plan plan, PrintStream progress) throws IOException, InterruptedException {
        Path scratch = Files.createTempDirectory("quality");
        try {
            Tools tools = new Tools(plan.python(), plan.scripts().toAbsolutePath(), scratch);
            List<Contender> contenders = new ArrayList<>(OwnKeyer.ALL);
            List<Peer.Installed> installed = new ArrayList<>();
            List<Peer> missing = new ArrayList<>();
            for (Peer peer : plan.wanted()) {
                Optional<Peer.Installed> found = peer.find(tools);
                found.ifPresentOrElse(installed::add, () -> missing.add(peer));
                found.ifPresent(here -> contenders.add(new OutsideProgram(here, tools)));
            }
            var run = new QualityRun(contenders, new EdgePicture(plan.pictured()));
            List<Result> results = run.all(plan, progress);
            return new Outcome(results, installed, missing, run.failures(), run.picture);
        } finally {
            delete(scratch);
        }
    }

    List<Result> all(Plan plan, PrintStream progress) throws IOException, InterruptedException {
        int threads = Math.min(MOST_AT_ONCE, Runtime.getRuntime().availableProcessors());
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<List<Result>>> jobs = new ArrayList<>();
            for (Plan.Order order : plan.orders()) {
                jobs.add(pool.submit(() -> judge(plan.draw(order))));
            }
            List<Result> results = new ArrayList<>();
            for (int i = 0; i < jobs.size(); i++) {
                results.addAll(jobs.get(i).get());
                progress.printf("\r%d of %d pictures%s", i + 1, jobs.size(), i + 1 == jobs.size() ? "\n" : "");
                progress.flush();
            }
            return results;
        } catch (ExecutionException e) {
            throw new IOException("a picture could not be judged: " + e.getCause(), e);
        } finally {
            pool.shutdownNow();
        }
    }

    List<String> failures() {
        return failures.stream().sorted().toList();
    }

    private List<Result> judge(Case picked) throws InterruptedException {
        List<Result> results = new ArrayList<>();
        Fitted best = Fitted.of(picked.picture().truth(), InformedMatte.of(picked.picture()));
        picture.addGiven(picked);
        for (Contender contender : contenders) {
            try {
                Raster cutout = contender.cutOut(picked);
                results.add(judge(picked, contender.title(), cutout, best));
                picture.add(picked, contender.heading(), cutout);
            } catch (IOException | IllegalArgumentException e) {
                failures.add(contender.title() + " on " + picked.name() + ": " + e.getMessage());
            }
        }
        return results;
    }

    private static Result judge(Case picked, String contender, Raster cutout, Fitted best) {
        Raster truth = picked.picture().truth();
        return new Result(
                contender,
                picked.kind(),
                picked.perturbation(),
                picked.seed(),
                Score.of(truth, cutout),
                Fitted.of(truth, cutout),
                best);
    }

    private static void delete(Path dir) throws IOException {
        try (Stream<Path> files = Files.walk(dir)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
