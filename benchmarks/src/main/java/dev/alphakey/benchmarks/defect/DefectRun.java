package dev.alphakey.benchmarks.defect;

import dev.alphakey.check.Check;
import dev.alphakey.check.Finding;
import dev.alphakey.check.Reference;
import dev.alphakey.check.Validation;
import dev.alphakey.check.Validator;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Spoils every specimen in every way and lets the checks judge it; several are under way at once, which changes no result. */
final class DefectRun {
    private static final int MOST_AT_ONCE = 4;

    private DefectRun() {}

    /** All trials, in the order of the specimens. */
    static List<Trial> judge(List<Specimens.Order> orders, PrintStream progress)
            throws IOException, InterruptedException {
        return each(orders, order -> judge(order.draw()), progress);
    }

    /** What {@code work} returns for each specimen, one after the other. */
    static <T> List<T> each(List<Specimens.Order> orders, Function<Specimens.Order, List<T>> work, PrintStream progress)
            throws IOException, InterruptedException {
        ExecutorService pool =
                Executors.newFixedThreadPool(Math.min(MOST_AT_ONCE, Runtime.getRuntime().availableProcessors()));
        try {
            List<Future<List<T>>> jobs = new ArrayList<>();
            for (Specimens.Order order : orders) {
                jobs.add(pool.submit(() -> work.apply(order)));
            }
            List<T> all = new ArrayList<>();
            for (int i = 0; i < jobs.size(); i++) {
                all.addAll(jobs.get(i).get());
                progress.printf("\r%d of %d pictures%s", i + 1, jobs.size(), i + 1 == jobs.size() ? "\n" : "");
                progress.flush();
            }
            return all;
        } catch (ExecutionException e) {
            throw new IOException("a picture could not be judged: " + e.getCause(), e);
        } finally {
            pool.shutdownNow();
        }
    }

    private static List<Trial> judge(Specimen specimen) {
        List<Trial> trials = new ArrayList<>();
        var ofSource = new Validator(Reference.source(specimen.source()));
        for (Control control : Control.values()) {
            control.of(specimen)
                    .ifPresent(seeded -> trials.add(judge(specimen, control.title(), Trial.CONTROL, seeded, ofSource)));
        }
        for (Finished finish : Finished.values()) {
            trials.add(judge(specimen, finish));
        }
        for (Defect defect : Defect.ALL) {
            for (int strength = 0; strength < Defect.STRENGTHS; strength++) {
                // The same seed for all strengths, so that only the strength differs.
                var random = new SplittableRandom((specimen.name() + defect.id()).hashCode());
                Optional<Seeded> seeded = defect.seed(specimen, strength, random);
                if (seeded.isPresent()) {
                    trials.add(judge(specimen, defect.id(), strength, seeded.get(), ofSource));
                }
            }
        }
        return trials;
    }

    private static Trial judge(Specimen specimen, Finished finish) {
        return new Trial(
                specimen.name(),
                specimen.kind(),
                specimen.half(),
                finish.title(),
                Trial.FINISHED,
                false,
                Set.of(),
                alarms(Validator.validate(finish.of(specimen.truth()), Reference.NONE)));
    }

    private static Trial judge(Specimen specimen, String what, int strength, Seeded seeded, Validator ofSource) {
        Validator against =
                seeded.source() == specimen.source() ? ofSource : new Validator(Reference.source(seeded.source()));
        return new Trial(
                specimen.name(),
                specimen.kind(),
                specimen.half(),
                what,
                strength,
                strength >= 0 && Visibility.of(seeded.before(), seeded.after()).isClear(),
                alarms(against.validate(seeded.cutout())),
                alarms(Validator.validate(seeded.cutout(), Reference.NONE)));
    }

    private static Set<Check> alarms(Validation validation) {
        Set<Check> alarms = EnumSet.noneOf(Check.class);
        validation.problems().stream().map(Finding::check).forEach(alarms::add);
        return alarms;
    }
}
