package dev.alphakey.benchmarks.quality;

import dev.alphakey.image.Raster;
import java.io.IOException;

/** Something that removes backgrounds. */
interface Contender {
    /** What the tables call it. */
    String title();

    /** What the picture calls it, in capitals; empty to stay out of the picture. */
    String heading();

    /**
     * Removes the background of a case.
     *
     * @throws IOException if there is no result, with a message that says why
     */
    Raster cutOut(Case picture) throws IOException, InterruptedException;
}
