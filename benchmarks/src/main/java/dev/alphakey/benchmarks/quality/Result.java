package dev.alphakey.benchmarks.quality;

import dev.alphakey.benchmarks.scene.Perturbation;
import dev.alphakey.benchmarks.scene.SceneKind;

/**
 * One cutout, measured.
 *
 * @param contender its title
 * @param half made smaller by two
 * @param quarter made smaller by four
 */
record Result(
        String contender,
        SceneKind kind,
        Perturbation perturbation,
        long seed,
        Score score,
        FitError half,
        FitError quarter) {}
