package dev.alphakey.benchmarks.defect;

import dev.alphakey.background.KeyColor;
import dev.alphakey.background.KeySampler;
import dev.alphakey.background.KeySampling;
import dev.alphakey.benchmarks.scene.KeyedImage;
import dev.alphakey.image.Raster;

/**
 * A picture on its key with the cutout that it should give.
 *
 * @param name of the picture, from which every seed is drawn
 * @param kind what is hard about it
 * @param half whether limits may be chosen by it, or are reported on it
 * @param key as painted
 */
record Specimen(String name, String kind, Half half, KeyColor key, Raster source, Raster truth) {
    /** No limit may be chosen by a picture that it is reported on. */
    enum Half {
        LIMITS,
        REPORT,
        /** Of neither half: nothing was chosen by it, and no results of it were looked at while anything was. */
        FRESH
    }

    static Specimen of(KeyedImage picture, long seed) {
        String name = picture.scene().kind().id() + "." + picture.perturbation().id() + "." + seed;
        Half half = seed > Specimens.MOST_SEEDS ? Half.FRESH : seed % 2 == 1 ? Half.LIMITS : Half.REPORT;
        return of(name, picture.scene().kind().id(), half, picture.image(), picture.truth());
    }

    static Specimen of(String name, String kind, Half half, Raster source, Raster truth) {
        return new Specimen(name, kind, half, KeySampler.sample(source, KeySampling.AUTO, KeyColor.GREEN), source, truth);
    }

    int width() {
        return truth.width();
    }

    int height() {
        return truth.height();
    }

    /** The truth's alpha at an index, 0 to 255. */
    int alpha(int i) {
        return truth.pixels()[i] >>> 24;
    }
}
