package dev.alphakey.check;

/**
 * Nothing is eaten out of the solid subject.
 *
 * <p>With the original this is proof: a pixel C on a background B is {@code αF + (1 − α)B}, and with too small an alpha F
 * would have to lie outside the gamut (the least alpha of GEGL's colour-to-alpha). Glass and smoke never break that bound.
 * Solid neighbours of the same colour contradict a low alpha too. Besides, and without the original, small half-transparent
 * or clear islands with solid subject all around are suspect.
 */
final class InteriorHoles {
    private static final int WARN = 24;
    private static final double WARN_SHARE = 2e-5;
    private static final int FAIL = 100;
    private static final double FAIL_SHARE = 5e-4;
    /** How far below its proven least an alpha must be, of 255. */
    static final int DEFICIT = 31;

    private static final int NEAR = 2;

    private static final int SMALLEST = 8;
    private static final int ISLANDS_WARN = 48;
    private static final double ISLANDS_SHARE = 2e-4;
    private static final String UNIT = "px";

    private InteriorHoles() {}

    static Finding judge(Scene scene) {
        if (scene.source() == null || !scene.source().hasBackground) {
            return islands(scene);
        }
        Finding proven = proven(scene);
        if (proven.severity() != Severity.OK) {
            return proven;
        }
        Finding pinholes = pinholes(scene);
        if (pinholes.severity() != Severity.OK) {
            return pinholes;
        }
        Finding suspect = islands(scene);
        return suspect.severity() == Severity.OK ? proven : suspect;
    }

    private static Finding proven(Scene scene) {
        Silhouette c = scene.cutout();
        SourceMap s = scene.source();
        Runs eaten = scene.runs();
        int inner = s.innerArea;
        int blocks = c.alphas.count();
        for (int block = nextInner(scene, 0); block < blocks; block = nextInner(scene, block + 1)) {
            mark(c, s, c.alphas.start(block), c.alphas.end(block), eaten);
        }
        MarkedRegions holes = MarkedRegions.of(scene, eaten, SMALLEST);
        int area = holes.area();
        double limit = WARN + WARN_SHARE * inner;
        String message = Text.of("%d px of the inner subject lost opacity that they must have", area);
        if (area <= limit) {
            return Finding.passed(Check.INTERIOR_HOLES, area, limit, UNIT, message);
        }
        Severity severity = area > FAIL + FAIL_SHARE * inner ? Severity.FAIL : Severity.WARN;
        return new Finding(Check.INTERIOR_HOLES, severity, area, limit, UNIT, holes.worst(), holes.heat(), message, mend());
    }

    private static void mark(Silhouette c, SourceMap s, int from, int to, Runs eaten) {
        for (int i = from; i < to; i++) {
            int a = c.argb[i] >>> 24;
            if (s.depth[i] >= s.inner && a < 255 - DEFICIT && isProven(c, s, i, a)) {
                eaten.add(i);
            }
        }
    }

    /** The first block from {@code block} on that may hold pixels of the inner subject that are not solid; or the number of blocks. */
    static int nextInner(Scene scene, int block) {
        return scene.next(block, scene.source().inner, Byte.MAX_VALUE, 0, 254 - DEFICIT);
    }

    /** Whether a pixel and two around it prove more than its alpha; the colour of a single one may be a JPEG's. */
    private static boolean isProven(Silhouette c, SourceMap s, int i, int alpha) {
        int least = alpha + DEFICIT;
        if (s.leastAlpha(i) < least) {
            return false;
        }
        int proven = 0;
        for (int k : new int[] {i - NEAR, i + NEAR, i - NEAR * c.width, i + NEAR * c.width}) {
            proven += k >= 0 && k < c.argb.length && s.leastAlpha(k) >= least ? 1 : 0;
        }
        return proven >= 2;
    }

    private static Finding pinholes(Scene scene) {
        var pinholes = new Pinholes(scene);
        int count = pinholes.count();
        double limit = WARN + WARN_SHARE * scene.cutout().alphaSum / 255;
        String message = Text.of("%d px of the inner subject are see-through beside solid ones of their colour", count);
        if (count <= limit) {
            return Finding.passed(Check.INTERIOR_HOLES, count, limit, UNIT, message);
        }
        return new Finding(
                Check.INTERIOR_HOLES, Severity.WARN, count, limit, UNIT, pinholes.worst(), pinholes.heat(), message, mend());
    }

    private static Finding islands(Scene scene) {
        var islands = new Islands(scene);
        double lost = islands.lost() / 255.0;
        double limit = ISLANDS_WARN + ISLANDS_SHARE * scene.cutout().alphaSum / 255;
        String message =
                Text.of("%d small holes or ghosted islands lie inside the solid subject", islands.count());
        if (lost <= limit) {
            return Finding.passed(Check.INTERIOR_HOLES, lost, limit, UNIT, message);
        }
        return new Finding(
                Check.INTERIOR_HOLES, Severity.WARN, lost, limit, UNIT, islands.worst(), islands.heat(), message, mend());
    }

    private static Mend mend() {
        return Mend.option(
                "--translucency",
                "solid",
                "with the default method, take everything but the edge for solid")
                .otherwise("if the subject holds the key's hue, ask for another key colour when generating it");
    }
}
