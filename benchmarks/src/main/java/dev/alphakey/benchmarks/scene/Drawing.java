package dev.alphakey.benchmarks.scene;

import java.util.SplittableRandom;

/** Draws one subject inside the unit square, clear of its border. */
@FunctionalInterface
interface Drawing {
    void draw(Canvas canvas, SplittableRandom random);
}
