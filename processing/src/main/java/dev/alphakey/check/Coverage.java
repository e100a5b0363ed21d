package dev.alphakey.check;

import dev.alphakey.image.Box;

/** The subject is neither next to nothing nor nearly everything. */
final class Coverage {
    private static final double LEAST = 0.5;
    private static final double MOST = 95;
    /** Below this there is nothing to use. */
    private static final double NOTHING = 0.05;

    private static final double EVERYTHING = 99.5;
    private static final String UNIT = "% of the area";

    private Coverage() {}

    static Finding judge(Scene scene) {
        Silhouette cutout = scene.cutout();
        double share = 100 * cutout.stats.coverage();
        if (share < LEAST) {
            return found(cutout, share, LEAST, share < NOTHING, Mend.noOption(
                    "a larger subject was taken for background: generate it on a key colour that it does not hold"));
        }
        if (share > MOST) {
            return found(cutout, share, MOST, share > EVERYTHING, Mend.key(
                    scene.rimColor(), "name the background's colour; most of it may still be there"));
        }
        String message = Text.of("the subject covers %.1f %% of the picture", share);
        return Finding.passed(Check.COVERAGE, share, share < 50 ? LEAST : MOST, UNIT, message);
    }

    private static Finding found(Silhouette cutout, double share, double limit, boolean fails, Mend mend) {
        String message = cutout.stats.subject() == null
                ? "nothing is visible"
                : Text.of("the subject covers %.2f %% of the picture", share);
        Severity severity = fails ? Severity.FAIL : Severity.WARN;
        Box box = cutout.stats.subject() == null ? cutout.raster.bounds() : cutout.stats.subject();
        return new Finding(Check.COVERAGE, severity, share, limit, UNIT, box, null, message, mend);
    }
}
