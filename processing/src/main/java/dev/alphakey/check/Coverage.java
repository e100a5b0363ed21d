package dev.alphakey.check;

/** The subject is neither next to nothing nor nearly everything. */
final class Coverage {
    private static final double LEAST = 0.5;
    private static final double MOST = 95;
    /** Below this there is nothing to use. */
    private static final double NOTHING = 0.05;

    private static final double EVERYTHING = 99.5;
    private static final String UNIT = "% of the area";

    private Coverage() {}

    static Finding judge(Silhouette cutout) {
        double share = 100 * cutout.stats.coverage();
        if (share < LEAST) {
            return found(cutout, share, LEAST, share < NOTHING, Mend.option(
                    "--auto-key",
                    "border",
                    "measure the key at the border; the subject may have been taken for background"));
        }
        if (share > MOST) {
            return found(cutout, share, MOST, share > EVERYTHING, Mend.option(
                    "--auto-key", "border", "measure the key at the border; most of the background may still be there"));
        }
        String message = Text.of("the subject covers %.1f %% of the picture", share);
        return Finding.passed(Check.COVERAGE, share, share < 50 ? LEAST : MOST, UNIT, message);
    }

    private static Finding found(Silhouette cutout, double share, double limit, boolean fails, Mend mend) {
        String message = cutout.stats.subject() == null
                ? "nothing is visible"
                : Text.of("the subject covers %.2f %% of the picture", share);
        Severity severity = fails ? Severity.FAIL : Severity.WARN;
        return new Finding(Check.COVERAGE, severity, share, limit, UNIT, cutout.stats.subject(), message, mend);
    }
}
