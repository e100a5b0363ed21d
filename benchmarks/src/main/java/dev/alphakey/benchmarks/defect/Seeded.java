package dev.alphakey.benchmarks.defect;

import dev.alphakey.image.Raster;

/**
 * A cutout with one defect.
 *
 * @param source what it was cut out of, as the checks get it
 * @param cutout what is judged
 * @param before what should be seen
 * @param after what is seen: the cutout, or what is left of {@code before} where the picture's size changed
 */
record Seeded(Raster source, Raster cutout, Raster before, Raster after) {
    static Seeded of(Specimen specimen, int[] cutout) {
        return of(specimen, Raster.of(specimen.width(), specimen.height(), cutout));
    }

    static Seeded of(Specimen specimen, Raster cutout) {
        return new Seeded(specimen.source(), cutout, specimen.truth(), cutout);
    }
}
