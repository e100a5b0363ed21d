package dev.alphakey.cli.cutout;

import dev.alphakey.check.Severity;
import dev.alphakey.check.Validation;
import dev.alphakey.check.Verdict;
import java.util.Comparator;

/**
 * How good a cutout is; the better comes first.
 *
 * @param verdict the worst finding
 * @param fails how many findings are as bad as that
 * @param warnings how many are less bad
 * @param extent where these are equal, how much of the picture the findings take, in pixels of their boxes
 */
record Grade(Verdict verdict, long fails, long warnings, long extent) implements Comparable<Grade> {
    /** Of what cannot be cut out at all. */
    static final Grade NONE = new Grade(Verdict.FAIL, Long.MAX_VALUE, 0, 0);

    private static final Comparator<Grade> ORDER = Comparator.comparing(Grade::verdict)
            .thenComparingLong(Grade::fails)
            .thenComparingLong(Grade::warnings)
            .thenComparingLong(Grade::extent);

    static Grade of(Validation validation) {
        return new Grade(
                validation.verdict(),
                count(validation, Severity.FAIL),
                count(validation, Severity.WARN),
                validation.problems().stream()
                        .filter(f -> f.box() != null)
                        .mapToLong(f -> (long) f.box().width() * f.box().height())
                        .sum());
    }

    private static long count(Validation validation, Severity severity) {
        return validation.findings().stream().filter(f -> f.severity() == severity).count();
    }

    boolean isValid() {
        return verdict != Verdict.FAIL;
    }

    @Override
    public int compareTo(Grade other) {
        return ORDER.compare(this, other);
    }
}
