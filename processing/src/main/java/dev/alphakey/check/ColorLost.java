package dev.alphakey.check;

/**
 * The inner subject kept its colours: put back on the key, it gives the original again. Despill that takes a subject's own
 * hue for spill fails this. True spill is shallow and is left alone, and so is opacity, which is another finding.
 */
final class ColorLost {
    /** The least difference that counts, in levels of the worst channel. */
    private static final int DIFFERENCE = 32;

    private static final int SMALLEST = 12;
    private static final double WARN = 0.3;
    private static final double FAIL = 2;
    private static final String UNIT = "% of the inner subject";

    private ColorLost() {}

    /** Null without an original to compare with. */
    static Finding judge(Scene scene) {
        SourceMap s = scene.source();
        if (s == null || !s.hasBackground) {
            return null;
        }
        Silhouette c = scene.cutout();
        byte[] marks = scene.scratch();
        int marked = 0;
        for (int block = 0; block < s.depths.count(); block++) {
            if (s.depths.most(block) < s.inner) {
                continue;
            }
            for (int i = s.depths.start(block); i < s.depths.end(block); i++) {
                int p = c.argb[i];
                int q = s.argb[i];
                if (p == (q | 0xff000000) || s.depth[i] < s.inner) {
                    continue;
                }
                if (difference(p, q, s.background(i)) > DIFFERENCE && p >>> 24 >= s.leastAlpha(i) - InteriorHoles.DEFICIT) {
                    marks[i] = 1;
                    marked++;
                }
            }
        }
        MarkedRegions lost = MarkedRegions.take(scene, marked, SMALLEST);
        double share = Text.percent(lost.area(), s.innerArea);
        String message = Text.of("%.1f %% of the inner subject changed colour", share);
        if (share <= WARN) {
            return Finding.passed(Check.COLOR_LOST, share, WARN, UNIT, message);
        }
        return new Finding(
                Check.COLOR_LOST,
                share > FAIL ? Severity.FAIL : Severity.WARN,
                share,
                WARN,
                UNIT,
                lost.worst(),
                message,
                Mend.noOption("the subject holds the key's hue: leave out --despill, or use the default method"));
    }

    /** How far a cutout's pixel, put back on the background, is from the original: the worst channel. */
    private static int difference(int p, int q, int background) {
        int a = p >>> 24;
        int r = Math.abs(over(p >> 16 & 255, background >> 16 & 255, a) - (q >> 16 & 255));
        int g = Math.abs(over(p >> 8 & 255, background >> 8 & 255, a) - (q >> 8 & 255));
        int b = Math.abs(over(p & 255, background & 255, a) - (q & 255));
        return Math.max(r, Math.max(g, b));
    }

    private static int over(int front, int back, int alpha) {
        return (front * alpha + back * (255 - alpha)) / 255;
    }
}
