package dev.alphakey.check;

import dev.alphakey.image.Box;

/** Tiny visible spots with nothing but emptiness around them. Larger ones may be sparks or drops and are left alone. */
final class Specks {
    private static final int VISIBLE = 32;
    private static final int PIXELS_PER_SPECK_PIXEL = 40_000;
    private static final int LARGEST = 40;
    /** As a share of the shorter side: how far around a speck there is nothing larger; loose hairs end closer. */
    private static final double CLEARANCE = 0.02;

    private static final int LEAST_CLEARANCE = 6;

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
            Blobs blobs = Blobs.of(c.depth, c.width, c.height);
            var tiles = new Tiles(c.width, c.height);
            for (int b = 0; b < blobs.count() && count < ENOUGH; b++) {
                if (blobs.area(b) <= largest && isVisible(blobs.box(b), c) && isAlone(blobs, b, largest, c)) {
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

    private static boolean isVisible(Box box, Silhouette c) {
        for (int y = box.y(); y < box.bottom(); y++) {
            for (int x = box.x(); x < box.right(); x++) {
                if (c.alpha(y * c.width + x) > VISIBLE) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isAlone(Blobs blobs, int speck, int largest, Silhouette c) {
        int far = Math.max(LEAST_CLEARANCE, (int) (CLEARANCE * Math.min(c.width, c.height)));
        Box box = blobs.box(speck);
        for (int y = Math.max(0, box.y() - far); y < Math.min(c.height, box.bottom() + far); y++) {
            for (int x = Math.max(0, box.x() - far); x < Math.min(c.width, box.right() + far); x++) {
                if (c.depth[y * c.width + x] > 0) {
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
