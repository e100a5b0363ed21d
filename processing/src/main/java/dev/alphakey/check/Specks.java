package dev.alphakey.check;

import dev.alphakey.image.Box;
import java.util.Arrays;

/** Tiny visible spots with nothing but emptiness around them. Larger ones may be sparks or drops and are left alone. */
final class Specks {
    private static final int VISIBLE = 32;
    private static final int PIXELS_PER_SPECK_PIXEL = 40_000;
    private static final int LARGEST = 40;
    /** How many pixels around a speck hold nothing larger than a speck. */
    private static final int CLEARANCE = 6;

    private static final int WARN = 4;
    private static final int FAIL = 40;
    /** Beyond this many the exact number does not matter. */
    private static final int ENOUGH = 5000;

    private static final String UNIT = "specks";

    private Specks() {}

    static Finding judge(Scene scene) {
        Silhouette c = scene.cutout();
        int largest = Math.min(LARGEST, c.argb.length / PIXELS_PER_SPECK_PIXEL);
        int count = 0;
        Box worst = null;
        if (largest > 0) {
            byte[] marks = scene.scratch();
            for (int i = 0; i < marks.length; i++) {
                marks[i] = (byte) (VISIBLE - (c.argb[i] >>> 24) >>> 31);
            }
            Blobs blobs = Blobs.of(marks, c.width, c.height);
            Arrays.fill(marks, (byte) 0);
            var tiles = new Tiles(c.width, c.height);
            for (int b = 0; b < blobs.count() && count < ENOUGH; b++) {
                if (blobs.area(b) <= largest && isAlone(blobs, b, largest, c)) {
                    count++;
                    Box box = blobs.box(b);
                    tiles.mark(box.x(), box.y(), blobs.area(b));
                    tiles.mark(box.right() - 1, box.bottom() - 1, 0);
                }
            }
            worst = tiles.worst();
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
                message,
                Mend.option("--transparent-threshold", "24", "take more shades of the key for background"));
    }

    private static boolean isAlone(Blobs blobs, int speck, int largest, Silhouette c) {
        Box box = blobs.box(speck);
        for (int y = Math.max(0, box.y() - CLEARANCE); y < Math.min(c.height, box.bottom() + CLEARANCE); y++) {
            for (int x = Math.max(0, box.x() - CLEARANCE); x < Math.min(c.width, box.right() + CLEARANCE); x++) {
                if (c.argb[y * c.width + x] >>> 24 > VISIBLE) {
                    int other = blobs.at(x, y);
                    if (other != speck && blobs.area(other) > largest) {
                        return false;
                    }
                }
            }
        }
        return true;
    }
}
