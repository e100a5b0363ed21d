package dev.alphakey.check;

import dev.alphakey.image.Box;

/**
 * The subject does not run out of the picture. One that is cut is as dense in the outermost pixels as a little further in, where
 * one that ends at the frame has its soft edge there. Hard edges tell nothing, so a picture that was trimmed to its subject on
 * all four sides has to be covered along half of a side.
 */
final class SubjectCut {
    /** Fainter parts are not missed. */
    private static final int VISIBLE = 24;
    private static final int SHORTEST = 8;
    private static final double SHARE_OF_SIDE = 0.025;
    private static final double SHARE_OF_TRIMMED_SIDE = 0.5;
    /** The outermost pixels hold at least this share of what is further in. */
    private static final double AS_DENSE = 0.75;
    /** Further in than the lying ring. */
    private static final int INWARD = 1;
    /**
     * Where the outermost pixels were cleared, the subject keeps this share of the width that it has well inside; a saucer that ends
     * there has two thirds of it at most.
     */
    private static final double KEEPS_WIDTH = 0.75;

    private static final int WELL_INSIDE = 8;
    private static final String UNIT = "px along the frame";

    private final Scene scene;
    private final Silhouette c;
    private final FrameWalk frame;
    private final FrameWalk inner;
    private final FrameWalk deep;

    private SubjectCut(Scene scene) {
        this.scene = scene;
        c = scene.cutout();
        int shortest = Math.min(c.width, c.height);
        frame = new FrameWalk(c.width, c.height, 0);
        inner = new FrameWalk(c.width, c.height, Math.min(c.ring() + INWARD, (shortest - 1) / 2));
        deep = new FrameWalk(c.width, c.height, c.ring() + Math.max(Math.min(WELL_INSIDE, shortest / 4), shortest / 64));
    }

    static Finding judge(Scene scene) {
        return new SubjectCut(scene).judge();
    }

    private Finding judge() {
        boolean trimmed = c.stats.subject().contains(c.raster.bounds());
        double worst = 0;
        double excess = 0;
        double limit = 0;
        Box box = null;
        for (int side = 0; side < 4; side++) {
            double limitHere =
                    Math.max(SHORTEST, (trimmed ? SHARE_OF_TRIMMED_SIDE : SHARE_OF_SIDE) * frame.length(side));
            Cut cut = new Cut(side);
            if (cut.amount - limitHere > excess) {
                worst = cut.amount;
                excess = cut.amount - limitHere;
                limit = limitHere;
                box = inner.box(side, cut.first, cut.last);
            }
        }
        if (box == null) {
            double shown = Math.max(SHORTEST, SHARE_OF_SIDE * Math.min(c.width, c.height));
            return Finding.passed(Check.SUBJECT_CUT, 0, shown, UNIT, "the frame does not cut the subject");
        }
        return new Finding(
                Check.SUBJECT_CUT,
                Severity.WARN,
                worst,
                limit,
                UNIT,
                box,
                null,
                Text.of("the frame cuts the subject over %.0f px", worst),
                Mend.noOption("no option brings back what is outside: ask for the subject inside the frame, with room around it"));
    }

    /** What one side of the frame cuts: opaque pixels, or as many see-through ones as make one. */
    private final class Cut {
        private double amount;
        private int first = -1;
        private int last;

        Cut(int side) {
            long outermost = alpha(frame, side);
            long further = alpha(inner, side);
            // Hairs leave at a slant, so that a side may be as dense as further in where none of its pixels is.
            boolean all = outermost == 0 || outermost >= AS_DENSE * further;
            int n = inner.length(side);
            int offset = (frame.length(side) - n) / 2;
            long alpha = 0;
            for (int k = 0; k < n; k++) {
                int i = inner.index(side, k);
                if (isSubject(i) && (all || isDense(frame.index(side, k + offset), i))) {
                    alpha += c.alpha(i);
                    first = first < 0 ? k : first;
                    last = k;
                }
            }
            // A keyer may have cleared the outermost pixels, which then tell nothing.
            amount = outermost == 0 && alpha < KEEPS_WIDTH * alpha(deep, side) ? 0 : alpha / 255.0;
        }

        private boolean isDense(int outermost, int i) {
            return c.alpha(outermost) >= AS_DENSE * c.alpha(i);
        }

        private boolean isSubject(int i) {
            return c.alpha(i) > VISIBLE && !scene.sourceIsBackground(i);
        }

        private long alpha(FrameWalk line, int side) {
            long alpha = 0;
            for (int k = 0; k < line.length(side); k++) {
                int i = line.index(side, k);
                alpha += isSubject(i) ? c.alpha(i) : 0;
            }
            return alpha;
        }
    }
}
