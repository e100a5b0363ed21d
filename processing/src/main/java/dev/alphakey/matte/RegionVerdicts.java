package dev.alphakey.matte;

import dev.alphakey.background.KeyColor;
import java.util.List;

/**
 * Which regions are seen through: each on its own evidence, and then the small ones as the body is that they are part of. Veins,
 * reflections and bubbles part a leaf or a flask into pieces, some too small for their own evidence to be trusted.
 */
final class RegionVerdicts {
    /** Says something for itself from this share of its body on. */
    private static final double OWN = .25;

    /** What a region is. */
    enum Kind {
        /** Too little to tell. */
        SMALL,
        SOLID,
        SEEN_THROUGH,
        /** Seen through, and light of one colour. */
        GLOW
    }

    private final List<RegionEvidence> evidence;
    private final int least;
    private final Kind[] kinds;

    private RegionVerdicts(List<RegionEvidence> evidence, int least) {
        this.evidence = evidence;
        this.least = least;
        this.kinds = new Kind[evidence.size()];
    }

    /**
     * Judges the regions.
     *
     * @param evidence on each region, or null where it is too small
     * @param least how many pixels beyond the edge say something
     */
    static Kind[] of(Trimap map, TintedRegions regions, List<RegionEvidence> evidence, int least) {
        var verdicts = new RegionVerdicts(evidence, least);
        boolean split = verdicts.judge(map.hue.isChromatic());
        if (split) {
            verdicts.follow(regions.bodies());
        }
        if (verdicts.findGlows(map.background.key())) {
            verdicts.leaveToGlows(regions.bodies());
        }
        return verdicts.kinds;
    }

    /** Returns whether regions that do not fade differ. */
    private boolean judge(boolean chromatic) {
        boolean anySeenThrough = false;
        boolean anySolid = false;
        for (int k = 0; k < kinds.length; k++) {
            RegionEvidence of = evidence.get(k);
            if (of == null || of.pixels() < least) {
                kinds[k] = Kind.SMALL;
            } else if (of.isFading()) {
                kinds[k] = Kind.SEEN_THROUGH;
            } else if (chromatic && of.isSeenThrough()) {
                kinds[k] = Kind.SEEN_THROUGH;
                anySeenThrough = true;
            } else {
                kinds[k] = Kind.SOLID;
                anySolid = true;
            }
        }
        return anySeenThrough && anySolid;
    }

    /** Lets small pieces be what most of their body is. A fade is beyond doubt, and says nothing about what it surrounds. */
    private void follow(int[] bodies) {
        int[] votes = new int[kinds.length];
        int[] majority = new int[kinds.length];
        for (int k = 0; k < kinds.length; k++) {
            if (hasVote(k)) {
                int pixels = evidence.get(k).pixels();
                votes[bodies[k]] += pixels;
                majority[bodies[k]] += kinds[k] == Kind.SOLID ? -pixels : pixels;
            }
        }
        for (int k = 0; k < kinds.length; k++) {
            int balance = majority[bodies[k]];
            if (balance != 0 && hasVote(k) && evidence.get(k).pixels() < OWN * votes[bodies[k]]) {
                kinds[k] = balance > 0 ? Kind.SEEN_THROUGH : Kind.SOLID;
            }
        }
    }

    private boolean findGlows(KeyColor key) {
        float[] background = {key.red(), key.green(), key.blue()};
        boolean any = false;
        for (int k = 0; k < kinds.length; k++) {
            if (kinds[k] == Kind.SEEN_THROUGH && evidence.get(k).isGlow(background)) {
                kinds[k] = Kind.GLOW;
                any = true;
            }
        }
        return any;
    }

    /** Where a glow is steep it falls into slices, which say nothing for themselves. */
    private void leaveToGlows(int[] bodies) {
        boolean[] glows = new boolean[kinds.length];
        for (int k = 0; k < kinds.length; k++) {
            glows[bodies[k]] |= kinds[k] == Kind.GLOW;
        }
        for (int k = 0; k < kinds.length; k++) {
            if (glows[bodies[k]] && kinds[k] != Kind.SMALL && evidence.get(k).isSlice()) {
                kinds[k] = Kind.SMALL;
            }
        }
    }

    private boolean hasVote(int k) {
        return kinds[k] != Kind.SMALL && !evidence.get(k).isFading();
    }
}
