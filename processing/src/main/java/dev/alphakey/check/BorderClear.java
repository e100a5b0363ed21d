package dev.alphakey.check;

import dev.alphakey.image.Box;

/** No background along the frame, looked at inside the lying ring. A subject that the frame cuts is another finding. */
final class BorderClear {
    private static final double WARN = 1;
    private static final double FAIL = 5;
    /** Without an original, a rim that is covered this far is background, whatever its colour. */
    private static final double ALL_COVERED = 75;

    private static final String UNIT = "% of the frame";

    private BorderClear() {}

    static Finding judge(Scene scene) {
        var walk = new FrameWalk(scene.cutout().width, scene.cutout().height, scene.cutout().ring());
        int total = 0;
        int left = 0;
        int taken = 0;
        int worstLeft = 0;
        Box worst = null;
        var tiles = new Tiles(scene.cutout().width, scene.cutout().height);
        var ofLeftover = new MedianColor();
        var ofSubject = new MedianColor();
        for (int side = 0; side < 4; side++) {
            int n = walk.length(side);
            int leftHere = 0;
            int first = -1;
            int last = -1;
            for (int k = 0; k < n; k++) {
                int i = walk.index(side, k);
                RimPixel pixel = RimPixel.at(scene, i);
                if (pixel == RimPixel.SUBJECT) {
                    taken++;
                    ofSubject.add(scene.shown()[i]);
                } else if (pixel == RimPixel.LEFTOVER) {
                    ofLeftover.add(scene.shown()[i]);
                    leftHere++;
                    tiles.mark(i % scene.cutout().width, i / scene.cutout().width, 1);
                    first = first < 0 ? k : first;
                    last = k;
                }
            }
            total += n;
            left += leftHere;
            if (leftHere > worstLeft) {
                worstLeft = leftHere;
                worst = walk.box(side, first, last);
            }
        }
        boolean covered = scene.source() == null && Text.percent(taken + left, total) > ALL_COVERED;
        double share = Text.percent(covered ? taken + left : left, total);
        String message = Text.of("%.1f %% of the frame shows background", share);
        if (share <= WARN) {
            return Finding.passed(Check.BORDER_CLEAR, share, WARN, UNIT, message);
        }
        return new Finding(
                Check.BORDER_CLEAR,
                share > FAIL ? Severity.FAIL : Severity.WARN,
                share,
                WARN,
                UNIT,
                worst == null ? scene.cutout().raster.bounds() : worst,
                tiles.heat(),
                message,
                Mend.key(
                        (left > 0 ? ofLeftover : ofSubject).get(),
                        "name the colour that is along the frame, if that is background"));
    }
}
