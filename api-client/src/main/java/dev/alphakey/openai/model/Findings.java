package dev.alphakey.openai.model;

import dev.alphakey.openai.model.Problem.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Gathers problems, each as severe as what is known of it. */
final class Findings {
    private final boolean lenient;
    private final List<Problem> problems = new ArrayList<>();

    Findings(boolean lenient) {
        this.lenient = lenient;
    }

    /** Has no meaning for any model, today's or tomorrow's. */
    void nonsense(String field, String said, String rule, String nearest) {
        problems.add(Problem.of(Severity.REFUSED, field, said, rule, Optional.ofNullable(nearest)));
    }

    /** A rule of the call itself, for every model that is known. */
    void call(String field, String said, String rule, String nearest) {
        add(lenient, field, said, rule, nearest);
    }

    /** A rule of the table for one model. */
    void model(ModelFacts facts, String field, String said, String rule, String nearest) {
        boolean presumed = facts.presumed().contains(field);
        add(lenient || presumed, field, said, presumed ? rule + ", as far as is known" : rule, nearest);
    }

    void warning(String field, String said, String rule, String nearest) {
        add(true, field, said, rule, nearest);
    }

    List<Problem> problems() {
        return List.copyOf(problems);
    }

    private void add(boolean warning, String field, String said, String rule, String nearest) {
        problems.add(
                Problem.of(warning ? Severity.WARNING : Severity.REFUSED, field, said, rule, Optional.ofNullable(nearest)));
    }
}
