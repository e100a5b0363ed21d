package dev.alphakey.check;

import dev.alphakey.image.Box;

/**
 * The subject does not run out of the picture. A subject that was trimmed to its bounds only touches the frame: a little
 * further in it is much wider, where one that is cut keeps its width.
 */
final class SubjectCut {
    private static final int VISIBLE = 128;
    private static final int SHORTEST = 8;
    private static final double SHARE_OF_SIDE = 0.025;
    /** Interruptions up to this many pixels do not end a run. */
    private static final int GAP = 2;
    /** A run that has less than this of its width further in is a mere touch. */
    private static final double KEEPS_WIDTH = 0.6;

    private static final int FURTHER_IN = 8;

    private static final String UNIT = "px along the frame";

    private SubjectCut() {}

    static Finding judge(Scene scene) {
        Silhouette c = scene.cutout();
        var walk = new FrameWalk(c.width, c.height, c.ring());
        int shortest = Math.min(c.width, c.height);
        int deeper = c.ring() + Math.max(Math.min(FURTHER_IN, shortest / 4), shortest / 64);
        var inner = new FrameWalk(c.width, c.height, deeper);
        int longest = 0;
        double excess = 0;
        double limit = 0;
        Box box = null;
        for (int side = 0; side < 4; side++) {
            int n = walk.length(side);
            double limitHere = Math.max(SHORTEST, SHARE_OF_SIDE * n);
            int from = -1;
            int last = -1;
            for (int k = 0; k <= n + GAP; k++) {
                if (k < n && isSubject(scene, walk.index(side, k))) {
                    from = from < 0 ? k : from;
                    last = k;
                } else if (from >= 0 && k - last > GAP) {
                    int run = last - from + 1;
                    if (run - limitHere > excess) {
                        int width = widthAround(scene, inner, side, from - (deeper - c.ring()), last - (deeper - c.ring()));
                        if (run >= KEEPS_WIDTH * width) {
                            excess = run - limitHere;
                            longest = run;
                            limit = limitHere;
                            box = walk.box(side, from, last);
                        }
                    }
                    from = -1;
                }
            }
        }
        if (box == null) {
            double shown = Math.max(SHORTEST, SHARE_OF_SIDE * Math.min(c.width, c.height));
            return Finding.passed(Check.SUBJECT_CUT, 0, shown, UNIT, "the frame does not cut the subject");
        }
        return new Finding(
                Check.SUBJECT_CUT,
                Severity.WARN,
                longest,
                limit,
                UNIT,
                box,
                Text.of("the frame cuts the subject over %d px", longest),
                Mend.noOption("no option brings back what is outside: ask for the subject inside the frame, with room around it"));
    }

    private static boolean isSubject(Scene scene, int i) {
        return scene.cutout().alpha(i) > VISIBLE && !scene.sourceIsBackground(i);
    }

    /** How wide the subject is on a line further in, where it continues the run {@code from} to {@code to}. */
    private static int widthAround(Scene scene, FrameWalk line, int side, int from, int to) {
        int n = line.length(side);
        int first = Math.max(0, Math.min(from, n - 1));
        int last = Math.max(first, Math.min(to, n - 1));
        int left = first;
        while (left > 0 && isSubject(scene, line.index(side, left - 1))) {
            left--;
        }
        int right = last;
        while (right < n - 1 && isSubject(scene, line.index(side, right + 1))) {
            right++;
        }
        return right - left + 1;
    }
}
