package dev.alphakey.matte;

import java.util.ArrayList;
import java.util.List;

/**
 * Which key-tinted pixels away from the edge are seen through and which merely have the key's hue.
 *
 * <p>One backing cannot tell a green leaf from black glass over green (Smith and Blinn 1996), so shape decides. Pixels that hold
 * some of the key's hue are joined into smooth regions (union-find, Rosenfeld and Pfaltz 1966, over quasi-flat zones, Meyer 1998). A
 * region is seen through if it fades into the background without a step, as smoke, glow and soft shadow do; or if it is nearly the
 * background itself, as the inside of a bubble; or if what remains without the key is grey, as glass and frost are. A region that
 * meets the background only over the jump of an antialiased edge is solid.
 */
final class TranslucencyMap {
    private static final int NONE = -1;
    /** Fewer pixels than this say nothing; chroma four times coarser needs larger regions. */
    private static final int LEAST_REGION = 60;
    private static final int LEAST_REGION_SUBSAMPLED = 400;
    /** A step between neighbours that neither noise nor a soft fade makes, in levels. */
    private static final int STEP = 8;
    private static final int STEP_SUBSAMPLED = 9;
    /** Gradients weigh at most this, so that a few hard reflections do not speak for a region. */
    private static final float MOST_ENERGY = 2000;
    private static final float LEAST_ROOM = 40;
    /** More tint than this, in percent, is not antialiasing inside a solid subject. */
    private static final int INNER_EDGE = 60;

    private enum Kind {
        SMALL,
        SOLID,
        SEEN_THROUGH
    }

    private final Trimap map;
    private final int step;
    /** For each pixel {@link #NONE}, a parent while regions are joined, and then −2 − the region's number. */
    private final int[] region;
    private final List<RegionEvidence> evidence = new ArrayList<>();

    private TranslucencyMap(Trimap map) {
        this.map = map;
        this.step = map.subsampled ? STEP_SUBSAMPLED : Math.max(STEP, Math.round(STEP * map.background.noise()));
        this.region = new int[map.state.length];
    }

    /** Marks the pixels of regions that are not seen through as solid, where they lie beyond the edge. */
    static void settle(Trimap map) {
        var translucency = new TranslucencyMap(map);
        translucency.join();
        translucency.number();
        if (!translucency.evidence.isEmpty()) {
            translucency.gather();
            translucency.settle();
        }
    }

    private void join() {
        int w = map.width;
        for (int y = 0; y < map.height; y++) {
            for (int x = 0; x < w; x++) {
                int i = y * w + x;
                if (map.state[i] != Trimap.MIXED || map.tint[i] <= Trimap.TINTED) {
                    region[i] = NONE;
                    continue;
                }
                region[i] = i;
                if (x > 0 && region[i - 1] >= 0 && Levels.step(map.argb[i], map.argb[i - 1]) <= step) {
                    join(i, i - 1);
                }
                if (y > 0 && region[i - w] >= 0 && Levels.step(map.argb[i], map.argb[i - w]) <= step) {
                    join(i, i - w);
                }
            }
        }
    }

    private void join(int a, int b) {
        int rootA = root(a);
        int rootB = root(b);
        if (rootA < rootB) {
            region[rootB] = rootA;
        } else {
            region[rootA] = rootB;
        }
    }

    private int root(int i) {
        int at = i;
        while (region[at] != at) {
            region[at] = region[region[at]];
            at = region[at];
        }
        return at;
    }

    /** Roots come first in scan order, so numbers can replace parents in one pass. */
    private void number() {
        for (int i = 0; i < region.length; i++) {
            int at = region[i];
            if (at == i) {
                region[i] = -2 - evidence.size();
                evidence.add(new RegionEvidence());
            } else if (at != NONE) {
                while (at >= 0) {
                    at = region[at];
                }
                region[i] = at;
            }
        }
    }

    private void gather() {
        int w = map.width;
        int edge = map.edge();
        float[] row = new float[w * 3];
        for (int y = 1; y < map.height - 1; y++) {
            map.background.row(y, row);
            for (int x = 1; x < w - 1; x++) {
                int i = y * w + x;
                if (region[i] == NONE) {
                    continue;
                }
                RegionEvidence of = evidence.get(-2 - region[i]);
                contact(of, i, i - 1);
                contact(of, i, i + 1);
                contact(of, i, i - w);
                contact(of, i, i + w);
                if (map.depth[i] >= edge) {
                    pixel(of, i, row, 3 * x);
                    gradient(of, i, 1, row, 3 * x);
                    gradient(of, i, w, row, 3 * x);
                }
            }
        }
    }

    private void contact(RegionEvidence of, int i, int neighbour) {
        if (map.state[neighbour] == Trimap.BACKGROUND) {
            of.addContact(Levels.step(map.argb[i], map.argb[neighbour]) <= step);
        }
    }

    private void pixel(RegionEvidence of, int i, float[] row, int q) {
        int p = map.argb[i];
        float share = Math.min(.95f, map.tint[i] / 100f);
        float scale = 1 / (1 - share);
        float r = Levels.clamp(row[q] + ((p >> 16 & 255) - row[q]) * scale);
        float g = Levels.clamp(row[q + 1] + ((p >> 8 & 255) - row[q + 1]) * scale);
        float b = Levels.clamp(row[q + 2] + ((p & 255) - row[q + 2]) * scale);
        float demanded = Math.max(
                demanded(p >> 16 & 255, row[q]), Math.max(demanded(p >> 8 & 255, row[q + 1]), demanded(p & 255, row[q + 2])));
        of.addPixel(share, Math.max(r, Math.max(g, b)) - Math.min(r, Math.min(g, b)), demanded);
    }

    /** How much of the change across a pixel runs along the line from the background to it, as a change of alpha does. */
    private void gradient(RegionEvidence of, int i, int stride, float[] row, int q) {
        if (region[i + stride] == NONE || region[i - stride] == NONE) {
            return;
        }
        int s = map.argb[i + stride];
        int t = map.argb[i - stride];
        float dr = (s >> 16 & 255) - (t >> 16 & 255);
        float dg = (s >> 8 & 255) - (t >> 8 & 255);
        float db = (s & 255) - (t & 255);
        float change = dr * dr + dg * dg + db * db;
        // Gradients within the noise have no direction.
        if (change < .6f * step * step) {
            return;
        }
        int p = map.argb[i];
        float cr = (p >> 16 & 255) - row[q];
        float cg = (p >> 8 & 255) - row[q + 1];
        float cb = (p & 255) - row[q + 2];
        float dot = dr * cr + dg * cg + db * cb;
        float weight = Math.min(change, MOST_ENERGY);
        of.addGradient(weight, weight * dot * dot / (change * (cr * cr + cg * cg + cb * cb)));
    }

    private void settle() {
        boolean chromatic = map.hue.isChromatic();
        int least = chromatic ? map.subsampled ? LEAST_REGION_SUBSAMPLED : LEAST_REGION : 1;
        var kinds = new Kind[evidence.size()];
        byte[] most = new byte[kinds.length];
        boolean anySolid = false;
        for (int k = 0; k < kinds.length; k++) {
            RegionEvidence of = evidence.get(k);
            kinds[k] = of.pixels() < least ? Kind.SMALL : of.isSeenThrough(chromatic) ? Kind.SEEN_THROUGH : Kind.SOLID;
            if (kinds[k] == Kind.SOLID) {
                most[k] = (byte) of.mostTint();
                anySolid = true;
            }
        }
        if (!anySolid) {
            return;
        }
        int edge = map.edge();
        for (int i = 0; i < region.length; i++) {
            int k = -2 - region[i];
            if (region[i] != NONE && kinds[k] == Kind.SOLID && map.depth[i] >= edge && map.tint[i] <= most[k]) {
                map.state[i] = Trimap.SOLID;
            }
        }
        settleInnerEdges(kinds, edge);
    }

    /** What is left between a self-coloured region and its neighbours is antialiasing inside the subject. */
    private void settleInnerEdges(Kind[] kinds, int edge) {
        int w = map.width;
        for (int y = 2; y < map.height - 2; y++) {
            for (int x = 2; x < w - 2; x++) {
                int i = y * w + x;
                if (region[i] == NONE
                        || kinds[-2 - region[i]] != Kind.SMALL
                        || map.depth[i] < edge
                        || map.tint[i] > INNER_EDGE) {
                    continue;
                }
                if (isSolid(kinds, i - 2)
                        || isSolid(kinds, i + 2)
                        || isSolid(kinds, i - 2 * w)
                        || isSolid(kinds, i + 2 * w)
                        || isSolid(kinds, i - 1 - w)
                        || isSolid(kinds, i + 1 - w)
                        || isSolid(kinds, i - 1 + w)
                        || isSolid(kinds, i + 1 + w)) {
                    map.state[i] = Trimap.SOLID;
                }
            }
        }
    }

    private boolean isSolid(Kind[] kinds, int i) {
        return region[i] != NONE && kinds[-2 - region[i]] == Kind.SOLID;
    }

    private static float demanded(float c, float b) {
        return c > b ? (c - b) / Math.max(LEAST_ROOM, 255 - b) : (b - c) / Math.max(LEAST_ROOM, b);
    }
}
