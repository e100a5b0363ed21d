package dev.alphakey.check;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A judged cutout.
 *
 * @param verdict the worst severity among the findings
 * @param findings every check that was run, in the order of {@link Check}, also those that passed
 * @param stats plain counts
 */
public record Validation(Verdict verdict, List<Finding> findings, CutoutStats stats) {
    public Validation {
        findings = List.copyOf(findings);
    }

    static Validation of(List<Finding> findings, CutoutStats stats) {
        Severity worst = Severity.OK;
        for (Finding f : findings) {
            worst = f.severity().compareTo(worst) > 0 ? f.severity() : worst;
        }
        Verdict verdict =
                switch (worst) {
                    case OK -> Verdict.PASS;
                    case WARN -> Verdict.WARN;
                    case FAIL -> Verdict.FAIL;
                };
        return new Validation(verdict, findings, stats);
    }

    /** The outcome of one check, or nothing if it was not run. */
    public Optional<Finding> finding(Check check) {
        return findings.stream().filter(f -> f.check() == check).findFirst();
    }

    /** The same without some checks, whose answer the caller's own choices decide; the verdict is that of the rest. */
    public Validation without(Set<Check> checks) {
        return checks.isEmpty() ? this : of(findings.stream().filter(f -> !checks.contains(f.check())).toList(), stats);
    }

    /** The findings that did not pass, the gravest first. */
    public List<Finding> problems() {
        List<Finding> problems = new ArrayList<>();
        for (Severity severity : List.of(Severity.FAIL, Severity.WARN)) {
            for (Finding finding : findings) {
                if (finding.severity() == severity) {
                    problems.add(finding);
                }
            }
        }
        return List.copyOf(problems);
    }

    /** Checks that could not be run: they need a source, a key with a hue, or transparency to look at. */
    public Set<Check> notRun() {
        Set<Check> rest = EnumSet.allOf(Check.class);
        findings.forEach(f -> rest.remove(f.check()));
        return rest;
    }
}
