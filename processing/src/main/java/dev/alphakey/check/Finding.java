package dev.alphakey.check;

import dev.alphakey.image.Box;
import java.util.Objects;

/**
 * The outcome of one check, also of one that passed.
 *
 * @param check what was looked at
 * @param severity how much it matters
 * @param measure what was measured, in {@code unit}
 * @param limit the value beyond which the check does not pass; for {@link Check#ALPHA_USED} and a low {@link Check#COVERAGE} the
 *     value below which it does not
 * @param unit what {@code measure} and {@code limit} count, such as {@code "% of the edge"}
 * @param box where the worst of it is, or the whole picture; null where the check passed
 * @param heat where all of it is; null where the check passed or the box says it all
 * @param message one sentence with the measure in it
 * @param mend what would mend it; {@link Mend#NOTHING} where the check passed
 */
public record Finding(
        Check check, Severity severity, double measure, double limit, String unit, Box box, Heat heat, String message, Mend mend) {
    public Finding {
        Objects.requireNonNull(check, "check");
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(message, "message");
        Objects.requireNonNull(mend, "mend");
    }

    static Finding passed(Check check, double measure, double limit, String unit, String message) {
        return new Finding(check, Severity.OK, measure, limit, unit, null, null, message, Mend.NOTHING);
    }

    /** The same with another mend. */
    Finding with(Mend other) {
        return new Finding(check, severity, measure, limit, unit, box, heat, message, other);
    }
}
