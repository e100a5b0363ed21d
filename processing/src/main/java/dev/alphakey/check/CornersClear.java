package dev.alphakey.check;

import dev.alphakey.image.Box;

/**
 * The corners hold no background. Looked at inside the lying ring; a corner that the subject reaches into is not held
 * against the cutout, but three of them can only be background.
 */
final class CornersClear {
    private static final String UNIT = "corners";
    private static final int LARGEST_PATCH = 12;
    private static final int TOO_MANY_SUBJECTS = 3;

    private CornersClear() {}

    static Finding judge(Scene scene) {
        Silhouette c = scene.cutout();
        int patch = Math.max(1, Math.min(LARGEST_PATCH, Math.min(c.width, c.height) / 32));
        int ring = c.ring();
        int[] xs = {ring, c.width - ring - patch};
        int[] ys = {ring, c.height - ring - patch};
        int left = 0;
        int taken = 0;
        Box worst = null;
        var ofLeftover = new MedianColor();
        var ofSubject = new MedianColor();
        for (int k = 0; k < 4; k++) {
            Box corner = new Box(Math.max(0, xs[k & 1]), Math.max(0, ys[k >> 1]), patch, patch);
            RimPixel most = commonest(scene, corner);
            left += most == RimPixel.LEFTOVER ? 1 : 0;
            taken += most == RimPixel.SUBJECT ? 1 : 0;
            worst = most == RimPixel.LEFTOVER ? corner : worst;
            gather(scene, corner, most == RimPixel.LEFTOVER ? ofLeftover : ofSubject);
        }
        if (scene.source() == null && taken >= TOO_MANY_SUBJECTS) {
            left += taken;
        }
        if (left == 0) {
            String message = taken == 0
                    ? "all four corners are clear"
                    : Text.of("no corner shows background; the subject reaches into %d", taken);
            return Finding.passed(Check.CORNERS_CLEAR, 0, 0, UNIT, message);
        }
        return new Finding(
                Check.CORNERS_CLEAR,
                Severity.FAIL,
                left,
                0,
                UNIT,
                worst == null ? new Box(0, 0, patch, patch) : worst,
                null,
                Text.of("background is visible in %d of 4 corners", left),
                Mend.key(
                        (worst == null ? ofSubject : ofLeftover).get(),
                        "name the colour that is in the corners, if that is background"));
    }

    private static void gather(Scene scene, Box patch, MedianColor found) {
        for (int y = patch.y(); y < patch.bottom(); y++) {
            for (int x = patch.x(); x < patch.right(); x++) {
                found.add(scene.shown()[y * scene.cutout().width + x]);
            }
        }
    }

    /** What at least half of a patch is. */
    private static RimPixel commonest(Scene scene, Box patch) {
        int[] count = new int[RimPixel.values().length];
        for (int y = patch.y(); y < patch.bottom(); y++) {
            for (int x = patch.x(); x < patch.right(); x++) {
                count[RimPixel.at(scene, y * scene.cutout().width + x).ordinal()]++;
            }
        }
        int half = patch.width() * patch.height() / 2;
        if (count[RimPixel.LEFTOVER.ordinal()] > half) {
            return RimPixel.LEFTOVER;
        }
        return count[RimPixel.CLEAR.ordinal()] >= half ? RimPixel.CLEAR : RimPixel.SUBJECT;
    }
}
