package dev.alphakey.check;

import dev.alphakey.background.KeyColor;
import dev.alphakey.image.Box;

/**
 * The regions of the pixels that a check marked.
 *
 * @param area pixels in regions that are large enough to be seen
 * @param worst the box of the largest region; null without marks
 * @param heat where the regions are; null without marks
 * @param color the median colour of the largest region in the original, or else in the cutout; null without marks
 */
record MarkedRegions(int area, Box worst, Heat heat, KeyColor color) {
    private static final MarkedRegions NONE = new MarkedRegions(0, null, null, null);

    /**
     * Joins the marks of one check.
     *
     * @param smallest regions of fewer pixels are noise
     */
    static MarkedRegions of(Scene scene, Runs marked, int smallest) {
        if (marked.isEmpty()) {
            return NONE;
        }
        Blobs blobs = marked.blobs();
        int largest = blobs.largest();
        return new MarkedRegions(blobs.areaFrom(smallest), blobs.box(largest), heat(scene, blobs, smallest), color(scene, blobs, largest));
    }

    private static Heat heat(Scene scene, Blobs blobs, int smallest) {
        var tiles = new Tiles(scene.cutout().width, scene.cutout().height);
        for (int y = 0; y < scene.cutout().height; y++) {
            for (int run = blobs.firstRun(y); run < blobs.firstRun(y + 1); run++) {
                if (blobs.area(blobs.blobOf(run)) >= smallest) {
                    tiles.markRun(y, blobs.start(run), blobs.end(run));
                }
            }
        }
        return tiles.heat();
    }

    private static KeyColor color(Scene scene, Blobs blobs, int blob) {
        var median = new MedianColor();
        Box box = blobs.box(blob);
        for (int y = box.y(); y < box.bottom(); y++) {
            for (int run = blobs.firstRun(y); run < blobs.firstRun(y + 1); run++) {
                for (int x = blobs.start(run); x < blobs.end(run) && blobs.blobOf(run) == blob; x++) {
                    median.add(scene.shown()[y * scene.cutout().width + x]);
                }
            }
        }
        return median.get();
    }
}
