package dev.alphakey.benchmarks.quality;

import dev.alphakey.image.Raster;

/**
 * How far a cutout is from the truth when both are made smaller.
 *
 * @param half by two
 * @param quarter by four
 */
record Fitted(FitError half, FitError quarter) {
    static Fitted of(Raster truth, Raster cutout) {
        return new Fitted(FitError.of(truth, cutout, 2), FitError.of(truth, cutout, 4));
    }

    /** The largest of the four errors of the whole picture. */
    double worst() {
        return Math.max(half.worse(), quarter.worse());
    }

    boolean isWithin() {
        return worst() <= FitError.LIMIT;
    }
}
