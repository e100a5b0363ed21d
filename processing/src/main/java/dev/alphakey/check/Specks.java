package dev.alphakey.check;

import dev.alphakey.image.Box;
import dev.alphakey.kernel.SpeckSize;

/** Tiny visible spots with nothing but emptiness around them. Larger ones may be sparks or drops and are left alone. */
final class Specks {
    private static final int VISIBLE = 32;
    private static final int WARN = 4;
    private static final int FAIL = 40;

    private static final String UNIT = "specks";

    private Specks() {}

    static Finding judge(Scene scene) {
        Silhouette c = scene.cutout();
        int largest = SpeckSize.most(c.argb.length);
        int count = 0;
        Box worst = null;
        Heat heat = null;
        Blobs blobs = largest > 0 ? Blobs.of(Runs.of(c.withAlpha(Silhouette.CLEAR + 1, true), c.width, c.height)) : null;
        boolean[] visible = blobs == null ? null : visible(blobs, largest, c);
        if (visible != null) {
            var solitude = new Solitude(blobs, c.width, c.height, largest, (int) SpeckSize.clearance(c.width, c.height));
            var tiles = new Tiles(c.width, c.height);
            for (int b = 0; b < visible.length; b++) {
                if (visible[b] && solitude.isAlone(b)) {
                    count++;
                    Box box = blobs.box(b);
                    tiles.mark(box.x(), box.y(), blobs.area(b));
                    tiles.mark(box.right() - 1, box.bottom() - 1, 0);
                }
            }
            worst = tiles.worst();
            heat = tiles.heat();
        }
        String message = count == 1 ? "1 stray speck" : Text.of("%d stray specks", count);
        if (count <= WARN) {
            return Finding.passed(Check.SPECKS, count, WARN, UNIT, message);
        }
        return new Finding(
                Check.SPECKS,
                count > FAIL ? Severity.FAIL : Severity.WARN,
                count,
                WARN,
                UNIT,
                worst,
                heat,
                message,
                Mend.options("clear what is tiny and stands alone, unless it is meant to be there", "--despeckle"));
    }

    /** Which regions are small and can be seen; null if none are. */
    private static boolean[] visible(Blobs blobs, int largest, Silhouette c) {
        boolean[] visible = new boolean[blobs.count()];
        boolean any = false;
        for (int y = 0; y < c.height; y++) {
            for (int run = blobs.firstRun(y); run < blobs.firstRun(y + 1); run++) {
                int blob = blobs.blobOf(run);
                for (int x = blobs.start(run); x < blobs.end(run) && blobs.area(blob) <= largest && !visible[blob]; x++) {
                    visible[blob] = c.alpha(y * c.width + x) > VISIBLE;
                    any |= visible[blob];
                }
            }
        }
        return any ? visible : null;
    }
}
