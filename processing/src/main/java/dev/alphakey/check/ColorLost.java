package dev.alphakey.check;

import java.util.Arrays;

/**
 * The inner subject kept its colours: put back on the key, it gives the original again. Despill that takes a subject's own
 * hue for spill fails this. True spill is shallow and is left alone, and so is opacity, which is another finding.
 */
final class ColorLost {
    /** The least difference that counts, in levels of the worst channel. */
    private static final int DIFFERENCE = 32;

    private static final int NEAR = 2;

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
        Runs marked = scene.runs();
        int blocks = s.depths.count();
        int block = s.depths.next(0, blocks, s.inner, Byte.MAX_VALUE);
        for (; block < blocks; block = s.depths.next(block + 1, blocks, s.inner, Byte.MAX_VALUE)) {
            int start = s.depths.start(block);
            int end = s.depths.end(block);
            // Most of a subject is returned as it was.
            if (!Arrays.equals(c.argb, start, end, s.argb, start, end)) {
                mark(scene, start, end, marked);
            }
        }
        MarkedRegions lost = MarkedRegions.of(scene, marked, SMALLEST);
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
                lost.heat(),
                message,
                mend(c));
    }

    private static void mark(Scene scene, int from, int to, Runs marked) {
        SourceMap s = scene.source();
        for (int i = from; i < to; i++) {
            int p = scene.cutout().argb[i];
            int q = s.argb[i];
            if (p != (q | 0xff000000)
                    && s.depth[i] >= s.inner
                    && differs(p, q, s.background(i))
                    && p >>> 24 >= s.leastAlpha(i) - InteriorHoles.DEFICIT
                    && !isFoundNear(scene, i)) {
                marked.add(i);
            }
        }
    }

    /** See-through parts that had to be either solid or clear lose their colour too. */
    private static Mend mend(Silhouette c) {
        return c.isHard()
                ? Mend.options(
                        "use the default method with soft edges, which sees through glass and smoke", "--method", "unmix", "--edge", "soft")
                : Mend.option("--method", "unmix", "the subject holds the key's hue: use the default method")
                        .otherwise("ask for a key colour that the subject does not hold when generating it");
    }

    private static boolean differs(int p, int q, int background) {
        return difference(p, q, background) > DIFFERENCE;
    }

    /** Whether the original has a pixel's colour a little way off, as where a JPEG smears colours over a drawn line. */
    private static boolean isFoundNear(Scene scene, int i) {
        int p = scene.cutout().argb[i];
        SourceMap s = scene.source();
        int down = NEAR * scene.cutout().width;
        int background = s.background(i);
        for (int row = i - down; row <= i + down; row += down) {
            for (int k = row - NEAR; k <= row + NEAR; k += NEAR) {
                if (k >= 0 && k < s.argb.length && !differs(p, s.argb[k], background)) {
                    return true;
                }
            }
        }
        return false;
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
