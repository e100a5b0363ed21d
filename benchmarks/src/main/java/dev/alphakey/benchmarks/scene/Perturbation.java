package dev.alphakey.benchmarks.scene;

import java.util.Locale;

/** What stands between the asked key colour and the one in the picture. */
public enum Perturbation {
    /** Exactly the asked key, exactly mixed. */
    CLEAN(0, 0),
    /** A first generation: a key 3 to 22 levels inward, softened edges, texture, ringing, an outermost ring that is off. */
    GEN(3, 22),
    /** The same after several edits: the key is dull. */
    CHAIN(22, 58),
    /** The same with a gradient and a vignette over the background. */
    DRIFT(3, 22),
    /** A flat key, softened edges, and a JPEG copy with halved chroma. */
    JPEG(3, 22);

    private final double leastOffset;
    private final double mostOffset;

    Perturbation(double leastOffset, double mostOffset) {
        this.leastOffset = leastOffset;
        this.mostOffset = mostOffset;
    }

    /** The name used in files and on command lines. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    double leastOffset() {
        return leastOffset;
    }

    double mostOffset() {
        return mostOffset;
    }

    boolean isTextured() {
        return this == GEN || this == CHAIN || this == DRIFT;
    }
}
