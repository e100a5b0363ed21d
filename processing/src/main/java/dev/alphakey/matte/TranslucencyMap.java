package dev.alphakey.matte;

import dev.alphakey.kernel.Bands;
import dev.alphakey.matte.RegionVerdicts.Kind;
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
    static final int COST = 32;

    private final Trimap map;
    private final int step;
    private final TintedRegions regions;
    /** The tinted pixels in scan order. */
    private final int[] pixels;
    private final int count;

    private TranslucencyMap(Trimap map) {
        this.map = map;
        this.step = map.subsampled ? STEP_SUBSAMPLED : Math.max(STEP, Math.round(STEP * map.background.noise()));
        this.regions = new TintedRegions(map, step);
        this.pixels = regions.pixels;
        this.count = pixels.length;
    }

    /** Marks the pixels of regions that are not seen through as solid, where they lie beyond the edge. */
    static void settle(Trimap map) {
        var translucency = new TranslucencyMap(map);
        if (translucency.count > 0) {
            translucency.settle();
        }
    }

    private int leastRegion() {
        if (!map.hue.isChromatic()) {
            return LEAST_REGION_HUELESS;
        }
        return map.subsampled ? LEAST_REGION_SUBSAMPLED : LEAST_REGION;
    }

    private void settle() {
        List<RegionEvidence> evidence = PixelEvidence.on(map, regions, step, leastRegion());
        var verdicts = RegionVerdicts.of(map, regions, evidence, leastRegion());
        Kind[] kinds = verdicts.kinds;
        for (Kind kind : kinds) {
            map.subjectHasHue |= kind == Kind.SOLID;
        }
        settleFaint(kinds);
        if (map.subjectHasHue) {
            settleSolid(kinds, verdicts.mostTint);
        }
        if (map.hue.isChromatic()) {
            growFades(kinds);
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
    private void growFades(Kind[] kinds) {
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
        if (!map.subjectHasHue && hasManyGaps()) {
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
