package dev.alphakey.check;

import dev.alphakey.image.Box;

/**
 * Small regions that are not solid, with nothing but solid subject around them. Gaps between hairs and the meshes of a net
 * crowd together and so have company around them; glass and glow are large or open.
 */
final class Islands {
    private static final int SOLID = 230;
    private static final int SMALLEST = 6;
    private static final double LARGEST_SHARE = 0.005;
    private static final int ALWAYS_SMALL = 256;
    /** All of this many pixels around an island are solid. */
    private static final int SHORE = 5;

    /** Levels by which an alpha that the original shows may be off. */
    private static final int MISMATCH = 32;

    private final Scene scene;
    private long lost;
    private int count;
    private long worstLoss;
    private Box worst;
    private final Tiles tiles;

    Islands(Scene scene) {
        this.scene = scene;
        Silhouette c = scene.cutout();
        tiles = new Tiles(c.width, c.height);
        int solid = solid(c);
        if (solid > 0) {
            Blobs blobs = Blobs.of(Runs.of(c.withAlpha(SOLID, false), c.width, c.height));
            double largest = Math.max(ALWAYS_SMALL, LARGEST_SHARE * solid);
            for (int b = 0; b < blobs.count(); b++) {
                if (blobs.area(b) >= SMALLEST && blobs.area(b) <= largest && isSurrounded(blobs, b)) {
                    consider(blobs, b);
                }
            }
        }
    }

    private static int solid(Silhouette c) {
        int solid = 0;
        for (int alpha = SOLID; alpha < 256; alpha++) {
            solid += c.pixelsOf(alpha);
        }
        return solid;
    }

    /** The alpha that all islands lack. */
    long lost() {
        return lost;
    }

    int count() {
        return count;
    }

    /** The box of the island that lacks most, or null. */
    Box worst() {
        return worst;
    }

    Heat heat() {
        return tiles.heat();
    }

    /** Whether everything around a region is solid. */
    private boolean isSurrounded(Blobs blobs, int blob) {
        Silhouette c = scene.cutout();
        Box box = blobs.box(blob);
        int x0 = box.x() - SHORE;
        int y0 = box.y() - SHORE;
        int x1 = box.right() + SHORE;
        int y1 = box.bottom() + SHORE;
        if (x0 < 0 || y0 < 0 || x1 > c.width || y1 > c.height) {
            return false;
        }
        int area = blobs.area(blob);
        return blobs.covered(Box.spanning(x0, y0, x1 - 1, y1 - 1), area) <= area;
    }

    private void consider(Blobs blobs, int blob) {
        Silhouette c = scene.cutout();
        Box box = blobs.box(blob);
        int area = blobs.area(blob);
        int background = 0;
        int clear = 0;
        long lack = 0;
        for (int y = box.y(); y < box.bottom(); y++) {
            for (int run = blobs.firstEndingAfter(box.x(), y);
                    run < blobs.firstRun(y + 1) && blobs.blobOf(run) == blob;
                    run++) {
                for (int i = y * c.width + blobs.start(run); i < y * c.width + blobs.end(run); i++) {
                    lack += isMixture(i, y * c.width + blobs.start(run), y * c.width + blobs.end(run))
                            ? 0
                            : 255 - (c.argb[i] >>> 24);
                    clear += c.depth[i] < 0 ? 1 : 0;
                    background += scene.sourceIsBackground(i) ? 1 : 0;
                }
            }
        }
        // What the original shows as background is a true hole; without it, so is what is mostly clear.
        if (background * 4 > area || scene.source() == null && clear * 4 > area) {
            return;
        }
        count++;
        lost += lack;
        tiles.mark(box.x() + box.width() / 2, box.y() + box.height() / 2, (int) Math.min(Integer.MAX_VALUE, lack));
        if (lack > worstLoss) {
            worstLoss = lack;
            worst = box;
        }
    }

    /** Whether the original shows a pixel's alpha: its colour is that share of one beside its run, and of the key. */
    private boolean isMixture(int i, int start, int end) {
        SourceMap s = scene.source();
        if (s == null) {
            return false;
        }
        if (s.isBackground(i)) {
            return true;
        }
        int alpha = scene.cutout().alpha(i);
        int back = s.background(i);
        for (int k = 1; k <= SHORE; k++) {
            if (isMixture(s.argb[i], s.argb[start - k], alpha, back)
                    || isMixture(s.argb[i], s.argb[end - 1 + k], alpha, back)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isMixture(int mixed, int front, int alpha, int back) {
        return isMixed(mixed >> 16 & 255, front >> 16 & 255, alpha, back >> 16 & 255)
                && isMixed(mixed >> 8 & 255, front >> 8 & 255, alpha, back >> 8 & 255)
                && isMixed(mixed & 255, front & 255, alpha, back & 255);
    }

    private static boolean isMixed(int mixed, int front, int alpha, int back) {
        return Math.abs((front * alpha + back * (255 - alpha)) / 255 - mixed) <= MISMATCH;
    }
}
