package dev.alphakey.matte;

import dev.alphakey.kernel.Bands;
import dev.alphakey.matte.RegionVerdicts.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which key-tinted pixels away from the edge are seen through and which merely have the key's hue.
 *
 * <p>One backing cannot tell a green leaf from black glass over green (Smith and Blinn 1996), so shape decides. Pixels that hold
 * some of the key's hue are joined into {@linkplain TintedRegions smooth regions}. A region is seen through if it fades into the
 * background without a step, as smoke, glow and soft shadow do; or if it is nearly the background itself, as the inside of a
 * bubble; or if what remains without the key is grey or pale, as glass and frost are; or if one colour comes and goes in it, as an
 * enclosed glow does. Other regions that meet the background only over the jump of an antialiased edge are solid; small ones are
 * {@linkplain RegionVerdicts as the body around them is}. What is seen through then {@linkplain FadeGrowth grows} to where its
 * colour is full.
 */
final class TranslucencyMap {
    /** Fewer pixels than this say nothing; chroma four times coarser needs larger regions. */
    private static final int LEAST_REGION = 60;
    private static final int LEAST_REGION_SUBSAMPLED = 400;
    /** Without a hue only a fade speaks for a region, and a fade takes four contacts. */
    private static final int LEAST_REGION_HUELESS = 4;
    /** A step between neighbours that neither noise nor a soft fade makes, in levels. */
    private static final int STEP = 8;
    private static final int STEP_SUBSAMPLED = 9;
    /** What is said of gradients holds for images whose shorter side has so many pixels. */
    private static final int SHORT_SIDE = 512;
    /** Gradients weigh at most this, so that a few hard reflections do not speak for a region. */
    private static final float MOST_ENERGY = 2000;
    /** More tint than this, in percent, is not antialiasing inside a solid subject. */
    private static final int INNER_EDGE = 60;

    /** Tint, in percent, that a subject's texture may hold, and how far around, in pixels, none may hold more. */
    private static final int FAINT = 12;
    private static final int AROUND = 2;
    /** What of the key's hue, in percent, a speck holds that is a gap: more than reflections and stray leaves. */
    private static final int GAP = 50;
    /** A subject of hair has more gaps than this; fewer specks are lights on it. */
    private static final int FEW_GAPS = 5;

    /** Marks a pixel of a solid region in the state, while its neighbours are asked for it. */
    private static final int IN_SOLID = 4;
    /** Work on tinted pixels is handed out as if each were so many. */
    private static final int COST = 32;
    /** So many pixels' evidence is computed side by side before it is added up in order. */
    private static final int BLOCK = 1 << 16;

    private final Trimap map;
    private final int step;
    /** How far apart pixels are, in pixels, that a gradient is taken between: in large images all but edges is gentle. */
    private final int stride;
    private final TintedRegions regions;
    /** The tinted pixels in scan order. */
    private final int[] pixels;
    private final int count;
    private final List<RegionEvidence> evidence = new ArrayList<>();

    private TranslucencyMap(Trimap map) {
        this.map = map;
        this.step = map.subsampled ? STEP_SUBSAMPLED : Math.max(STEP, Math.round(STEP * map.background.noise()));
        this.stride = Math.max(1, Math.min(map.width, map.height) / SHORT_SIDE);
        this.regions = new TintedRegions(map, step);
        this.pixels = regions.pixels;
        this.count = pixels.length;
        for (int size : regions.sizes) {
            // Most are specks that say nothing; evidence on each would outweigh the image.
            evidence.add(size < leastRegion() ? null : new RegionEvidence());
        }
    }

    /** Marks the pixels of regions that are not seen through as solid, where they lie beyond the edge. */
    static void settle(Trimap map) {
        var translucency = new TranslucencyMap(map);
        if (!translucency.evidence.isEmpty()) {
            translucency.gather();
            translucency.settle();
        }
    }

    /** Evidence on the pixels in scan order, since the sums depend on it. */
    private void gather() {
        var block = new Evidence();
        for (int from = 0; from < count; from += BLOCK) {
            int first = from;
            int size = Math.min(count - from, BLOCK);
            Bands.run(COST, size, new Bands.Rows() {
                @Override
                public void run(int start, int end) {
                    float[] background = new float[3];
                    for (int k = start; k < end; k++) {
                        block.compute(first + k, k, background);
                    }
                }
            });
            for (int k = 0; k < size; k++) {
                block.add(k, regions.of(first + k));
            }
        }
    }

    /** What each of a block of pixels says about its region. */
    private final class Evidence {
        /** Bits of a kind: what lies beyond the edge counts as a pixel; of the others the contacts and the fades are counted. */
        private static final int PIXEL = 1;
        private static final int CONTACT = 1 << 1;
        private static final int FADE = 1 << 4;
        /**
         * The share of the hue, the brightest and the darkest channel, the alpha, the difference from the background; from
         * {@link #GRADIENTS} on energy, its part along and whether it is a ramp, across and down.
         */
        private static final int VALUES = 13;
        private static final int GRADIENTS = 7;
        private static final int OF_GRADIENT = 3;
        /** A ramp runs along the line by this share of its energy, and turns by less than the second one over two strides. */
        private static final float ALONG = .8f;
        private static final float BENT = .2f;

        private final byte[] kind = new byte[Math.min(count, BLOCK)];
        private final float[] values = new float[kind.length * VALUES];

        void compute(int k, int slot, float[] background) {
            kind[slot] = 0;
            if (evidence.get(regions.of(k)) == null) {
                return;
            }
            int w = map.width;
            int i = pixels[k];
            int y = i / w;
            int x = i - y * w;
            if (x < stride || y < stride || x >= w - stride || y >= map.height - stride) {
                return;
            }
            if (map.depth[i] < map.edge()) {
                kind[slot] = (byte) (contact(i, i - 1) + contact(i, i + 1) + contact(i, i - w) + contact(i, i + w));
            } else {
                map.background.at(x, y, background);
                kind[slot] = PIXEL;
                pixel(i, slot * VALUES, background);
                gradient(i, stride, slot * VALUES + GRADIENTS, background);
                gradient(i, stride * w, slot * VALUES + GRADIENTS + OF_GRADIENT, background);
            }
        }

        void add(int slot, int number) {
            int k = kind[slot];
            if (k == 0) {
                return;
            }
            RegionEvidence of = evidence.get(number);
            if (k != PIXEL) {
                of.addContacts(k / CONTACT & 7, k / FADE);
                return;
            }
            int at = slot * VALUES;
            of.addPixel(values[at], values[at + 1], values[at + 2], values[at + 3]);
            of.addDifference(values[at + 4], values[at + 5], values[at + 6]);
            for (int g = at + GRADIENTS; g < at + VALUES; g += OF_GRADIENT) {
                of.addGradient(values[g], values[g + 1], values[g + 2] != 0);
            }
        }

        private int contact(int i, int neighbour) {
            if (map.state[neighbour] != Trimap.BACKGROUND) {
                return 0;
            }
            return Levels.step(map.argb[i], map.argb[neighbour]) <= step ? CONTACT + FADE : CONTACT;
        }

        private void pixel(int i, int at, float[] behind) {
            int p = map.argb[i];
            float share = Math.min(.95f, map.tint[i] / 100f);
            float scale = 1 / (1 - share);
            float r = Levels.clamp(behind[0] + ((p >> 16 & 255) - behind[0]) * scale);
            float g = Levels.clamp(behind[1] + ((p >> 8 & 255) - behind[1]) * scale);
            float b = Levels.clamp(behind[2] + ((p & 255) - behind[2]) * scale);
            values[at] = share;
            values[at + 1] = Math.max(r, Math.max(g, b));
            values[at + 2] = Math.min(r, Math.min(g, b));
            values[at + 3] = ColorToAlpha.of(p, behind, 0, 0);
            values[at + 4] = (p >> 16 & 255) - behind[0];
            values[at + 5] = (p >> 8 & 255) - behind[1];
            values[at + 6] = (p & 255) - behind[2];
        }

        /** How much of the change across a pixel runs along the line from the background to it, as a change of alpha does. */
        private void gradient(int i, int away, int at, float[] behind) {
            values[at] = 0;
            values[at + 1] = 0;
            values[at + 2] = 0;
            if (!isTinted(i + away) || !isTinted(i - away)) {
                return;
            }
            int s = map.argb[i + away];
            int t = map.argb[i - away];
            float dr = (s >> 16 & 255) - (t >> 16 & 255);
            float dg = (s >> 8 & 255) - (t >> 8 & 255);
            float db = (s & 255) - (t & 255);
            float change = dr * dr + dg * dg + db * db;
            // Gradients within the noise have no direction.
            if (change < .6f * step * step) {
                return;
            }
            int p = map.argb[i];
            float cr = (p >> 16 & 255) - behind[0];
            float cg = (p >> 8 & 255) - behind[1];
            float cb = (p & 255) - behind[2];
            float dot = dr * cr + dg * cg + db * cb;
            float weight = Math.min(change, MOST_ENERGY);
            float along = dot * dot / (change * (cr * cr + cg * cg + cb * cb));
            float turn = turn(s, p, t, 16) + turn(s, p, t, 8) + turn(s, p, t, 0);
            values[at] = weight;
            values[at + 1] = weight * along;
            values[at + 2] = along > ALONG && turn < BENT * change ? 1 : 0;
        }

        /** The square of a channel's second difference. */
        private static float turn(int before, int at, int after, int shift) {
            int second = (before >> shift & 255) + (after >> shift & 255) - 2 * (at >> shift & 255);
            return second * second;
        }
    }

    private boolean isTinted(int i) {
        return map.state[i] == Trimap.MIXED && map.tint[i] > Trimap.TINTED;
    }

    private int leastRegion() {
        if (!map.hue.isChromatic()) {
            return LEAST_REGION_HUELESS;
        }
        return map.subsampled ? LEAST_REGION_SUBSAMPLED : LEAST_REGION;
    }

    private void settle() {
        var verdicts = RegionVerdicts.of(map, regions, evidence, leastRegion());
        Kind[] kinds = verdicts.kinds;
        boolean anySolid = false;
        for (Kind kind : kinds) {
            anySolid |= kind == Kind.SOLID;
        }
        settleFaint(kinds);
        if (anySolid) {
            settleSolid(kinds, verdicts.mostTint);
        }
        if (map.hue.isChromatic()) {
            growFades(kinds, anySolid);
        }
    }

    private void settleSolid(Kind[] kinds, byte[] most) {
        int edge = map.edge();
        Bands.run(COST, count, new Bands.Rows() {
            @Override
            public void run(int from, int to) {
                for (int k = from; k < to; k++) {
                    if (kinds[regions.of(k)] == Kind.SOLID) {
                        int i = pixels[k];
                        boolean solid = map.depth[i] >= edge && map.tint[i] <= most[regions.of(k)];
                        map.state[i] = (byte) (solid ? Trimap.SOLID | IN_SOLID : map.state[i] | IN_SOLID);
                    }
                }
            }
        });
        Bands.run(COST, count, new Bands.Rows() {
            @Override
            public void run(int from, int to) {
                for (int k = from; k < to; k++) {
                    boolean small = kinds[regions.of(k)] == Kind.SMALL;
                    if (small && isInnerEdge(pixels[k], edge, Math.min(INNER_EDGE, most[regions.of(k)]))) {
                        map.state[pixels[k]] = Trimap.SOLID;
                    }
                }
            }
        });
        Bands.run(COST, count, new Bands.Rows() {
            @Override
            public void run(int from, int to) {
                for (int k = from; k < to; k++) {
                    map.state[pixels[k]] &= ~IN_SOLID;
                }
            }
        });
    }

    /** Where no part of the subject has the key's hue itself, specks of it are gaps, as between hairs, and fade as well. */
    private void growFades(Kind[] kinds, boolean anySolid) {
        open(kinds, true);
        var growth = new FadeGrowth(map, step);
        for (int k = 0; k < count; k++) {
            if (kinds[regions.of(k)] == Kind.GLOW) {
                map.state[pixels[k]] = Trimap.GLOW;
            }
        }
        grow(growth, kinds, Kind.GLOW);
        grow(growth, kinds, Kind.SEEN_THROUGH);
        growth.meet();
        if (!anySolid && hasManyGaps()) {
            for (int k = 0; k < count; k++) {
                if (isGap(k)) {
                    growth.growFrom(pixels[k]);
                }
            }
        }
        open(kinds, false);
    }

    private void grow(FadeGrowth growth, Kind[] kinds, Kind kind) {
        for (int k = 0; k < count; k++) {
            if (kinds[regions.of(k)] == kind) {
                growth.growFrom(pixels[k]);
            }
        }
    }

    private boolean isGap(int k) {
        return map.state[pixels[k]] == FadeGrowth.OPEN && map.tint[pixels[k]] >= GAP;
    }

    private boolean hasManyGaps() {
        Set<Integer> gaps = new HashSet<>();
        for (int k = 0; k < count && gaps.size() <= FEW_GAPS; k++) {
            if (isGap(k)) {
                gaps.add(regions.of(k));
            }
        }
        return gaps.size() > FEW_GAPS;
    }

    /** Labels what is mixed beyond the edge in small regions as open to fades, or what is left of it as mixed again. */
    private void open(Kind[] kinds, boolean opens) {
        int edge = map.edge();
        Bands.run(COST, count, new Bands.Rows() {
            @Override
            public void run(int from, int to) {
                for (int k = from; k < to; k++) {
                    int i = pixels[k];
                    if (kinds[regions.of(k)] != Kind.SMALL) {
                        continue;
                    }
                    if (opens && map.state[i] == Trimap.MIXED && map.depth[i] >= edge) {
                        map.state[i] = FadeGrowth.OPEN;
                    } else if (!opens && map.state[i] == FadeGrowth.OPEN) {
                        map.state[i] = Trimap.MIXED;
                    }
                }
            }
        });
    }

    /** Whether what is left between a self-coloured region and its neighbours is antialiasing inside the subject. */
    private boolean isInnerEdge(int i, int edge, int mostTint) {
        if (map.depth[i] < edge || map.tint[i] > mostTint) {
            return false;
        }
        int w = map.width;
        int x = i % w;
        if (x < 2 || x >= w - 2 || i < 2 * w || i >= (map.height - 2) * w) {
            return false;
        }
        byte[] state = map.state;
        int around = state[i - 2]
                | state[i + 2]
                | state[i - 2 * w]
                | state[i + 2 * w]
                | state[i - 1 - w]
                | state[i + 1 - w]
                | state[i - 1 + w]
                | state[i + 1 + w];
        return (around & IN_SOLID) != 0;
    }

    /** A trace of the key's hue far from any that is plain, and from any background, is texture: ringing, noise, reflection. */
    private void settleFaint(Kind[] kinds) {
        int edge = map.edge();
        Bands.run(COST, count, new Bands.Rows() {
            @Override
            public void run(int from, int to) {
                for (int k = from; k < to; k++) {
                    int i = pixels[k];
                    boolean inside = kinds[regions.of(k)] == Kind.SMALL && map.depth[i] >= edge && map.tint[i] <= FAINT;
                    if (inside && isFaintAround(i % map.width, i / map.width)) {
                        map.state[i] = Trimap.SOLID;
                    }
                }
            }
        });
    }

    private boolean isFaintAround(int x, int y) {
        for (int v = Math.max(0, y - AROUND); v <= Math.min(map.height - 1, y + AROUND); v++) {
            for (int u = Math.max(0, x - AROUND); u <= Math.min(map.width - 1, x + AROUND); u++) {
                int i = v * map.width + u;
                if (map.tint[i] > FAINT && map.state[i] != Trimap.SOLID) {
                    return false;
                }
            }
        }
        return true;
    }
}
