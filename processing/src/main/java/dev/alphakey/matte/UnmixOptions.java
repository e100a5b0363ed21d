package dev.alphakey.matte;

import java.util.Objects;

/**
 * What the {@linkplain UnmixKeyer unmixing keyer} may be told; everything else is measured.
 *
 * @param translucency which tinted parts are seen through
 * @param shadow what becomes of soft shadows on the background
 * @param holes what becomes of background that the subject encloses
 * @param edge whether edges have partial alpha
 * @param fill the colour under alpha 0
 */
public record UnmixOptions(Translucency translucency, Shadow shadow, Holes holes, Edge edge, Fill fill)
        implements MatteOptions {
    /** Which parts that hold the key's hue are seen through. */
    public enum Translucency {
        /** What fades into the background, and what looks like glass; the rest merely has the key's hue. */
        AUTO,
        /** Nothing but the edge. */
        SOLID,
        /** Whatever holds any of the key's hue. */
        FULL
    }

    /** Soft shadows on the background. */
    public enum Shadow {
        /** They become black with alpha. */
        KEEP,
        /** They go with the background. */
        DROP
    }

    /** Background that the subject encloses. */
    public enum Holes {
        /** It is removed like the rest. */
        REMOVE,
        /** It stays as it is: only background that reaches the frame is removed. */
        KEEP
    }

    /** The subject's outline. */
    public enum Edge {
        /** Antialiased. */
        SOFT,
        /** Every pixel is opaque or transparent, for pixel art. */
        HARD
    }

    /** The colour of wholly transparent pixels. */
    public enum Fill {
        /** Black: compresses best. */
        ZERO,
        /** The nearest visible colour, so that bilinear sampling in game engines shows no dark rim. */
        BLEED
    }

    public static final UnmixOptions DEFAULT =
            new UnmixOptions(Translucency.AUTO, Shadow.KEEP, Holes.REMOVE, Edge.SOFT, Fill.ZERO);

    public UnmixOptions {
        Objects.requireNonNull(translucency, "translucency");
        Objects.requireNonNull(shadow, "shadow");
        Objects.requireNonNull(holes, "holes");
        Objects.requireNonNull(edge, "edge");
        Objects.requireNonNull(fill, "fill");
    }

    public UnmixOptions withTranslucency(Translucency choice) {
        return new UnmixOptions(choice, shadow, holes, edge, fill);
    }

    public UnmixOptions withShadow(Shadow choice) {
        return new UnmixOptions(translucency, choice, holes, edge, fill);
    }

    public UnmixOptions withHoles(Holes choice) {
        return new UnmixOptions(translucency, shadow, choice, edge, fill);
    }

    public UnmixOptions withEdge(Edge choice) {
        return new UnmixOptions(translucency, shadow, holes, choice, fill);
    }

    public UnmixOptions withFill(Fill choice) {
        return new UnmixOptions(translucency, shadow, holes, edge, choice);
    }
}
