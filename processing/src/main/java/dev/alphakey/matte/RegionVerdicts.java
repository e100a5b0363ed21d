package dev.alphakey.matte;

import dev.alphakey.background.KeyColor;
import java.util.Arrays;
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
    final Kind[] kinds;
    /** The tint, in percent, beyond which a pixel is no part of the solid body that its region belongs to; 0 where it is none. */
    final byte[] mostTint;
    private boolean anySolid;
    /** Whether any is seen through that does not fade. */
    private boolean anySeenThrough;

    private RegionVerdicts(List<RegionEvidence> evidence, int least) {
        this.evidence = evidence;
        this.least = least;
        this.kinds = new Kind[evidence.size()];
        this.mostTint = new byte[evidence.size()];
    }

    /**
     * Judges the regions.
     *
     * @param evidence on each region, or null where it is too small
     * @param least how many pixels beyond the edge say something
     */
    static RegionVerdicts of(Trimap map, TintedRegions regions, List<RegionEvidence> evidence, int least) {
        var verdicts = new RegionVerdicts(evidence, least);
        verdicts.judge(map.hue.isChromatic());
        boolean glows = map.hue.isChromatic() && verdicts.findGlows(map.background.key());
        if (verdicts.anySolid || glows) {
            int[] bodies = regions.bodies();
            if (verdicts.anySolid && verdicts.anySeenThrough) {
                verdicts.follow(bodies);
            }
            if (glows) {
                verdicts.leaveToGlows(bodies);
            }
            if (verdicts.anySolid) {
                verdicts.joinSolid(bodies, regions.sizes);
            }
        }
        return verdicts;
    }

    private void judge(boolean chromatic) {
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
    }

    /**
     * Lets small pieces be what most of their body is. A fade is beyond doubt, and says nothing about what it surrounds; and a line
     * of a blurred edge that shows more of the key than the largest solid part lies around that, not in it.
     */
    private void follow(int[] bodies) {
        int[] votes = new int[kinds.length];
        int[] majority = new int[kinds.length];
        int[] largest = new int[kinds.length];
        Arrays.fill(largest, -1);
        for (int k = 0; k < kinds.length; k++) {
            if (hasVote(k)) {
                int body = bodies[k];
                int pixels = evidence.get(k).pixels();
                boolean solid = kinds[k] == Kind.SOLID;
                votes[body] += pixels;
                majority[body] += solid ? -pixels : pixels;
                largest[body] = solid && (largest[body] < 0 || pixels > evidence.get(largest[body]).pixels()) ? k : largest[body];
            }
        }
        for (int k = 0; k < kinds.length; k++) {
            int balance = majority[bodies[k]];
            if (balance == 0 || !hasVote(k) || evidence.get(k).pixels() >= OWN * votes[bodies[k]]) {
                continue;
            }
            if (balance > 0) {
                kinds[k] = Kind.SEEN_THROUGH;
            } else if (!evidence.get(k).isEdgeAround(evidence.get(largest[bodies[k]]))) {
                kinds[k] = Kind.SOLID;
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

    /** In a body that is solid all but for pieces too small to tell, those are as solid as the largest part. */
    private void joinSolid(int[] bodies, int[] sizes) {
        int[] largest = new int[kinds.length];
        int[] told = new int[kinds.length];
        int[] untold = new int[kinds.length];
        Arrays.fill(largest, -1);
        for (int k = 0; k < kinds.length; k++) {
            int body = bodies[k];
            if (kinds[k] == Kind.SOLID) {
                told[body] += sizes[k];
                largest[body] = largest[body] < 0 || sizes[k] > sizes[largest[body]] ? k : largest[body];
            } else {
                untold[body] += sizes[k];
            }
        }
        for (int k = 0; k < kinds.length; k++) {
            int body = bodies[k];
            if (largest[body] < 0) {
                continue;
            }
            mostTint[k] = evidence.get(kinds[k] == Kind.SOLID ? k : largest[body]).mostTint();
            if (kinds[k] == Kind.SMALL && untold[body] < OWN * told[body]) {
                kinds[k] = Kind.SOLID;
            }
        }
    }

    private boolean hasVote(int k) {
        return kinds[k] != Kind.SMALL && !evidence.get(k).isFading();
    }
}
