package dev.alphakey.check;

/**
 * The outline and the thin parts of the subject are as opaque as their colour in the original proves, by the bound of
 * {@link LeastAlpha}. An edge that was eaten away fails this, and so do lost wires, thin glass and soft light.
 */
final class SubjectLost {
    /** How far below its proven least an alpha must be, of 255. */
    private static final int DEFICIT = 48;
    private static final int SMALLEST = 3;
    private static final double WARN = 3;
    private static final double FAIL = 50;
    /** Fewer pixels than this are not missed. */
    private static final int FEWEST = 40;

    private static final String UNIT = "% of the outer subject";

    private SubjectLost() {}

    /** Null without an original to compare with. */
    static Finding judge(Scene scene) {
        SourceMap s = scene.source();
        if (s == null || !s.hasBackground) {
            return null;
        }
        Silhouette c = scene.cutout();
        Runs marked = scene.runs();
        int blocks = s.depths.count();
        for (int block = nextOuter(scene, 0); block < blocks; block = nextOuter(scene, block + 1)) {
            mark(s, c, s.depths.start(block), s.depths.end(block), marked);
        }
        MarkedRegions lost = MarkedRegions.of(scene, marked, SMALLEST);
        double share = Text.percent(lost.area(), s.outerArea);
        String message = Text.of("%.1f %% of the outer subject is gone or seen through", share);
        if (share <= WARN || lost.area() < FEWEST) {
            return Finding.passed(Check.SUBJECT_LOST, share, WARN, UNIT, message);
        }
        return new Finding(
                Check.SUBJECT_LOST,
                share > FAIL ? Severity.FAIL : Severity.WARN,
                share,
                WARN,
                UNIT,
                lost.worst(),
                lost.heat(),
                message,
                mend(c));
    }

    private static void mark(SourceMap s, Silhouette c, int from, int to, Runs marked) {
        for (int i = from; i < to; i++) {
            int d = s.depth[i];
            int a = c.argb[i] >>> 24;
            if (d >= 1 && d < s.inner && a < 255 - DEFICIT && s.leastAlpha(i) - a >= DEFICIT) {
                marked.add(i);
            }
        }
    }

    private static Mend mend(Silhouette c) {
        String advice = "leave the edge where it is and take thin and see-through parts for what they are";
        return c.isHard()
                ? Mend.options(advice, "--method", "unmix", "--edge", "soft", "--edge-contract", "0")
                : Mend.options(advice, "--method", "unmix", "--edge-contract", "0");
    }

    /** The first block from {@code block} on that may hold pixels of the outer subject that are not solid; or the number of blocks. */
    private static int nextOuter(Scene scene, int block) {
        return scene.next(block, 1, scene.source().inner - 1, 0, 254 - DEFICIT);
    }
}
