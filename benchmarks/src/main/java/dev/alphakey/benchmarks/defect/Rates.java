package dev.alphakey.benchmarks.defect;

import dev.alphakey.check.Check;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Shares counted over trials, in percent; not a number where there is nothing to count. */
record Rates(List<Trial> trials) {
    Rates {
        trials = List.copyOf(trials);
    }

    /** The trials that pass a test. */
    Rates where(Predicate<Trial> test) {
        return new Rates(trials.stream().filter(test).toList());
    }

    Rates half(Specimen.Half half) {
        return where(t -> t.half() == half);
    }

    Rates controls() {
        return where(Trial::isControl);
    }

    Rates of(Finished finish) {
        return where(t -> t.isFinished() && t.what().equals(finish.title()));
    }

    Rates of(Defect defect) {
        return where(t -> t.isDefect() && t.what().equals(defect.id()));
    }

    /** The defects that nobody misses. */
    Rates clear() {
        return where(t -> t.isDefect() && t.clear());
    }

    int count() {
        return trials.size();
    }

    /** How many were found by a check that names their defect. */
    double caught(boolean source) {
        return share(t -> !Collections.disjoint(t.alarms(source), named(t)));
    }

    /** How many raised any alarm. */
    double alarmed(boolean source) {
        return share(t -> !t.alarms(source).isEmpty());
    }

    double alarmed(Check check, boolean source) {
        return share(t -> t.alarms(source).contains(check));
    }

    private double share(Predicate<Trial> test) {
        return trials.isEmpty() ? Double.NaN : 100.0 * trials.stream().filter(test).count() / trials.size();
    }

    private static Set<Check> named(Trial trial) {
        return Defect.ALL.stream().filter(d -> d.id().equals(trial.what())).findFirst().orElseThrow().namedBy();
    }
}
