package dev.alphakey.check;

import dev.alphakey.image.Box;
import java.util.Arrays;

/**
 * Nothing is eaten out of the solid subject.
 *
 * <p>With the original this is proof: a pixel C on a background B is {@code αF + (1 − α)B}, and with too small an alpha F
 * would have to lie outside the gamut (the least alpha of GEGL's colour-to-alpha). Glass and smoke never break that bound.
 * Beside it, or without the original, small half-transparent or clear islands with solid subject all around are suspect.
 */
final class InteriorHoles {
    private static final int WARN = 24;
    private static final double WARN_SHARE = 2e-5;
    private static final int FAIL = 100;
    private static final double FAIL_SHARE = 5e-4;
    /** How far below its proven least an alpha must be, of 255. */
    static final int DEFICIT = 31;

    /** An edge that was moved inward by a few pixels is not a hole. */
    private static final int DEEP = 5;
    private static final int SMALLEST = 8;
    private static final int ISLANDS_WARN = 48;
    private static final double ISLANDS_SHARE = 2e-4;
    private static final String UNIT = "px";

    private InteriorHoles() {}

    static Finding judge(Scene scene) {
        if (scene.source() != null && scene.source().hasBackground) {
            Finding proven = proven(scene);
            if (proven.severity() != Severity.OK) {
                return proven;
            }
            Finding suspect = islands(scene);
            return suspect.severity() == Severity.OK ? proven : suspect;
        }
        return islands(scene);
    }

    private static Finding proven(Scene scene) {
        Silhouette c = scene.cutout();
        SourceMap s = scene.source();
        byte[] marks = scene.scratch();
        var bound = new LeastAlpha(s.key, s.tolerance);
        int inner = 0;
        int eaten = 0;
        for (int i = 0; i < marks.length; i++) {
            if (s.depth[i] < DEEP) {
                continue;
            }
            inner++;
            int a = c.argb[i] >>> 24;
            if (a < 255 - DEFICIT && bound.of(s.argb[i]) - a >= DEFICIT) {
                marks[i] = 1;
                eaten++;
            }
        }
        int area = 0;
        Box box = null;
        if (eaten > 0) {
            Blobs blobs = Blobs.of(marks, c.width, c.height);
            Arrays.fill(marks, (byte) 0);
            area = blobs.areaFrom(SMALLEST);
            box = blobs.box(blobs.largest());
        }
        double limit = WARN + WARN_SHARE * inner;
        String message = Text.of("%d px of the inner subject lost opacity that they must have", area);
        if (area <= limit) {
            return Finding.passed(Check.INTERIOR_HOLES, area, limit, UNIT, message);
        }
        Severity severity = area > FAIL + FAIL_SHARE * inner ? Severity.FAIL : Severity.WARN;
        return new Finding(Check.INTERIOR_HOLES, severity, area, limit, UNIT, box, message, mend());
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
                Check.INTERIOR_HOLES, Severity.WARN, lost, limit, UNIT, islands.worst(), message, mend());
    }

    private static Mend mend() {
        return Mend.option(
                "--opaque-threshold",
                "96",
                "let fewer shades of the key be see-through; if the subject has the key's hue, generate it on another key");
    }
}
