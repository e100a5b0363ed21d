package dev.alphakey.benchmarks.quality;

import dev.alphakey.background.KeyColor;
import dev.alphakey.background.KeySampler;
import dev.alphakey.background.KeySampling;
import dev.alphakey.benchmarks.scene.KeyedImage;
import dev.alphakey.benchmarks.scene.Perturbation;
import dev.alphakey.benchmarks.scene.Scene;
import dev.alphakey.benchmarks.scene.SceneKind;

/**
 * One picture whose background is to be removed.
 *
 * @param seed of the scene and of what was done to it
 */
record Case(KeyedImage picture, long seed) {
    static Case draw(SceneKind kind, Perturbation perturbation, long seed, int width, int height) {
        Scene scene = Scene.draw(kind, width, height, seed);
        return new Case(KeyedImage.of(scene, kind.key(), perturbation, seed), seed);
    }

    SceneKind kind() {
        return picture.scene().kind();
    }

    Perturbation perturbation() {
        return picture.perturbation();
    }

    String name() {
        return kind().id() + "." + perturbation().id() + "." + seed;
    }

    /** The key as painted, for programs that must be told: the asked one would put them off by dozens of levels. */
    KeyColor paintedKey() {
        return KeySampler.sample(picture.image(), KeySampling.AUTO, picture.key());
    }
}
