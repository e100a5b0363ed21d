package dev.alphakey.check;

/** Transparency is there at all; a constant alpha of 254 or a few stray pixels are not transparency. */
final class AlphaUsed {
    private static final double LEAST = 0.05;
    private static final String UNIT = "% of pixels";

    private AlphaUsed() {}

    static Finding judge(Scene scene) {
        Silhouette cutout = scene.cutout();
        double share = share(cutout);
        if (share >= LEAST) {
            return Finding.passed(
                    Check.ALPHA_USED, share, LEAST, UNIT, Text.of("%.1f %% of the pixels are see-through", share));
        }
        String message = share == 0
                ? "nothing is transparent"
                : Text.of("only %.3f %% of the pixels are see-through", share);
        return new Finding(
                Check.ALPHA_USED,
                Severity.FAIL,
                share,
                LEAST,
                UNIT,
                cutout.raster.bounds(),
                null,
                message,
                Mend.key(scene.rimColor(), "name the background's colour, which was not found"));
    }

    static boolean isIn(Scene scene) {
        return share(scene.cutout()) >= LEAST;
    }

    private static double share(Silhouette cutout) {
        return Text.percent(cutout.seeThrough, cutout.argb.length);
    }
}
