package dev.alphakey.benchmarks.quality;

import dev.alphakey.benchmarks.scene.Perturbation;
import dev.alphakey.benchmarks.scene.SceneKind;

/**
 * One cutout, measured.
 *
 * @param contender its title
 * @param fitted its cutout made smaller
 * @param bestFitted the {@linkplain InformedMatte best there can be} made smaller
 */
record Result(
        String contender,
        SceneKind kind,
        Perturbation perturbation,
        long seed,
        Score score,
        Fitted fitted,
        Fitted bestFitted) {}
