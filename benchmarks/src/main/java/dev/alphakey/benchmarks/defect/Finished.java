package dev.alphakey.benchmarks.defect;

import dev.alphakey.finish.Fit;
import dev.alphakey.image.Raster;

/** What becomes of a cutout before it is used, and is then judged on its own. */
enum Finished {
    HALF("fitted to a half", 2),
    QUARTER("fitted to a quarter", 4);

    private final String title;
    private final int times;

    Finished(String title, int times) {
        this.title = title;
        this.times = times;
    }

    String title() {
        return title;
    }

    Raster of(Raster cutout) {
        return new Fit(cutout.width() / times, cutout.height() / times).apply(cutout);
    }
}
