package dev.alphakey.benchmarks.defect;

import dev.alphakey.check.Check;
import java.util.Set;

/**
 * One cutout, judged with and without its original.
 *
 * @param picture the specimen's name
 * @param kind what is hard about the specimen
 * @param what the defect's id, or the title of a control or of a finish
 * @param strength of the defect from 0; {@link #CONTROL} or {@link #FINISHED} where there is none
 * @param clear whether the defect is there for all to see
 * @param withSource the checks that did not pass against the original
 * @param withoutSource the same with only the cutout at hand
 */
record Trial(
        String picture,
        String kind,
        Specimen.Half half,
        String what,
        int strength,
        boolean clear,
        Set<Check> withSource,
        Set<Check> withoutSource) {
    static final int CONTROL = -1;
    static final int FINISHED = -2;

    Trial {
        withSource = Set.copyOf(withSource);
        withoutSource = Set.copyOf(withoutSource);
    }

    boolean isDefect() {
        return strength >= 0;
    }

    boolean isControl() {
        return strength == CONTROL;
    }

    /** Nothing is known of what these would be with their original, which is not their size. */
    boolean isFinished() {
        return strength == FINISHED;
    }

    Set<Check> alarms(boolean source) {
        return source ? withSource : withoutSource;
    }
}
