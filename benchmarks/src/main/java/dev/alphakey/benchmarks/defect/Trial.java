package dev.alphakey.benchmarks.defect;

import dev.alphakey.check.Check;
import java.util.Set;

/**
 * One cutout, judged with and without its original.
 *
 * @param picture the specimen's name
 * @param kind what is hard about the specimen
 * @param what the defect's id, or a control's title
 * @param strength of the defect from 0; -1 for controls
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
    Trial {
        withSource = Set.copyOf(withSource);
        withoutSource = Set.copyOf(withoutSource);
    }

    boolean isControl() {
        return strength < 0;
    }

    Set<Check> alarms(boolean source) {
        return source ? withSource : withoutSource;
    }
}
