package dev.alphakey.benchmarks.service;

import dev.alphakey.background.KeyColor;
import dev.alphakey.benchmarks.scene.Perturbation;
import dev.alphakey.benchmarks.scene.SceneKind;
import dev.alphakey.image.Raster;
import java.util.ArrayList;
import java.util.List;

/**
 * How a picture is painted, so that it and its truth can be painted again.
 *
 * @param kind what is drawn, unless {@code cutout} is the subject
 * @param cutout a subject that came with a request, or null
 * @param key the background as asked, or null before one is
 * @param paintSeed of everything that disturbs the background
 * @param patches what masks had repainted, in order
 */
record Recipe(
        SceneKind kind, long sceneSeed, Raster cutout, int width, int height, KeyColor key, Perturbation paint, long paintSeed,
        boolean transparent, int shiftX, int shiftY, List<Patch> patches) {
    private static final long USUAL_BYTES = 500;

    static Recipe drawn(SceneKind kind, long sceneSeed, int width, int height) {
        return new Recipe(
                kind, sceneSeed, null, width, height, null, Perturbation.GEN, sceneSeed, false, 0, 0, List.of());
    }

    static Recipe of(Raster cutout, int width, int height) {
        return new Recipe(
                SceneKind.ROBOT, 0, cutout, width, height, null, Perturbation.GEN, 0, false, 0, 0, List.of());
    }

    Recipe withSize(int w, int h) {
        return new Recipe(
                kind, sceneSeed, cutout, w, h, key, paint, paintSeed, transparent, shiftX, shiftY, patches);
    }

    Recipe onto(KeyColor colour, Perturbation how, long seed) {
        return new Recipe(
                kind, sceneSeed, cutout, width, height, colour, how, seed, false, shiftX, shiftY, patches);
    }

    Recipe ontoNothing() {
        return new Recipe(
                kind, sceneSeed, cutout, width, height, key, paint, paintSeed, true, shiftX, shiftY, patches);
    }

    Recipe shifted(int right, int down) {
        return new Recipe(
                kind, sceneSeed, cutout, width, height, key, paint, paintSeed, transparent, shiftX + right, shiftY + down,
                patches);
    }

    Recipe with(Patch patch) {
        List<Patch> all = new ArrayList<>(patches);
        all.add(patch);
        return new Recipe(
                kind, sceneSeed, cutout, width, height, key, paint, paintSeed, transparent, shiftX, shiftY, List.copyOf(all));
    }

    /** About what it takes to remember. */
    long bytes() {
        long cut = cutout == null ? 0 : 4L * cutout.size();
        return USUAL_BYTES + cut + patches.stream().mapToLong(p -> p.cover().length).sum();
    }
}
