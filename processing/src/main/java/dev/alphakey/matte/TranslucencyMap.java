package dev.alphakey.matte;

import dev.alphakey.kernel.Stretch;
import java.util.ArrayList;
import java.util.Arrays;
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
    /** Fewer pixels than this say nothing; chroma four times coarser needs larger regions. */
    private static final int LEAST_REGION = 60;
    private static final int LEAST_REGION_SUBSAMPLED = 400;
    /** Without a hue only a fade speaks for a region, and a fade takes four contacts. */
    private static final int LEAST_REGION_HUELESS = 4;
    /** A step between neighbours that neither noise nor a soft fade makes, in levels. */
    private static final int STEP = 8;
    private static final int STEP_SUBSAMPLED = 9;
    /** Gradients weigh at most this, so that a few hard reflections do not speak for a region. */
    private static final float MOST_ENERGY = 2000;
    private static final float LEAST_ROOM = 40;
    /** More tint than this, in percent, is not antialiasing inside a solid subject. */
    private static final int INNER_EDGE = 60;

    /** Tint, in percent, that a subject's texture may hold, and how far around, in pixels, none may hold more. */
    private static final int FAINT = 12;
    private static final int AROUND = 2;

    private enum Kind {
        SMALL,
        SOLID,
        SEEN_THROUGH
    }

    private final Trimap map;
    private final int step;
    /** The tinted pixels in scan order. */
    private int[] pixels = new int[1024];
    /** For each of them a parent while regions are joined, and then the region's number. */
    private int[] region = new int[1024];
    private int count;
    private final List<RegionEvidence> evidence = new ArrayList<>();

    private TranslucencyMap(Trimap map) {
        this.map = map;
        this.step = map.subsampled ? STEP_SUBSAMPLED : Math.max(STEP, Math.round(STEP * map.background.noise()));
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
        int[] above = new int[w];
        int[] own = new int[w];
        Arrays.fill(above, -1);
        for (int y = 0; y < map.height; y++) {
            Arrays.fill(own, -1);
            int start = y * w;
            int end = start + w;
            for (int i = start; (i = Stretch.next(map.state, i, end, Trimap.MIXED)) < end; i++) {
                if (map.tint[i] <= Trimap.TINTED) {
                    continue;
                }
                int x = i - start;
                int k = add(i);
                own[x] = k;
                if (x > 0 && own[x - 1] >= 0 && Levels.step(map.argb[i], map.argb[i - 1]) <= step) {
                    join(k, k - 1);
                }
                if (above[x] >= 0 && Levels.step(map.argb[i], map.argb[i - w]) <= step) {
                    join(k, above[x]);
                }
            }
            int[] swap = above;
            above = own;
            own = swap;
        }
    }

    private int add(int i) {
        if (count == pixels.length) {
            pixels = Arrays.copyOf(pixels, count * 2);
            region = Arrays.copyOf(region, count * 2);
        }
        pixels[count] = i;
        region[count] = count;
        return count++;
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

    private int root(int k) {
        int at = k;
        while (region[at] != at) {
            region[at] = region[region[at]];
            at = region[at];
        }
        return at;
    }

    /** Parents come before their children in scan order, so numbers can replace them in one pass. */
    private void number() {
        int[] sizes = new int[1024];
        int regions = 0;
        for (int k = 0; k < count; k++) {
            if (region[k] == k) {
                if (regions == sizes.length) {
                    sizes = Arrays.copyOf(sizes, regions * 2);
                }
                region[k] = regions++;
            } else {
                region[k] = region[region[k]];
            }
            sizes[region[k]]++;
        }
        for (int k = 0; k < regions; k++) {
            // Most are specks that say nothing; evidence on each would outweigh the image.
            evidence.add(sizes[k] < leastRegion() ? null : new RegionEvidence());
        }
    }

    private void gather() {
        int w = map.width;
        int edge = map.edge();
        float[] background = new float[3];
        for (int k = 0; k < count; k++) {
            int i = pixels[k];
            int x = i % w;
            int y = i / w;
            if (x == 0 || y == 0 || x == w - 1 || y == map.height - 1) {
                continue;
            }
            RegionEvidence of = evidence.get(region[k]);
            if (of == null) {
                continue;
            }
            if (map.depth[i] < edge) {
                contact(of, i, i - 1);
                contact(of, i, i + 1);
                contact(of, i, i - w);
                contact(of, i, i + w);
            } else {
                map.background.at(x, y, background);
                pixel(of, i, background);
                gradient(of, i, 1, background);
                gradient(of, i, w, background);
            }
        }
    }

    private void contact(RegionEvidence of, int i, int neighbour) {
        if (map.state[neighbour] == Trimap.BACKGROUND) {
            of.addContact(Levels.step(map.argb[i], map.argb[neighbour]) <= step);
        }
    }

    private void pixel(RegionEvidence of, int i, float[] behind) {
        int p = map.argb[i];
        float share = Math.min(.95f, map.tint[i] / 100f);
        float scale = 1 / (1 - share);
        float r = Levels.clamp(behind[0] + ((p >> 16 & 255) - behind[0]) * scale);
        float g = Levels.clamp(behind[1] + ((p >> 8 & 255) - behind[1]) * scale);
        float b = Levels.clamp(behind[2] + ((p & 255) - behind[2]) * scale);
        float demanded = Math.max(
                demanded(p >> 16 & 255, behind[0]), Math.max(demanded(p >> 8 & 255, behind[1]), demanded(p & 255, behind[2])));
        of.addPixel(share, Math.max(r, Math.max(g, b)) - Math.min(r, Math.min(g, b)), demanded);
    }

    private boolean isTinted(int i) {
        return map.state[i] == Trimap.MIXED && map.tint[i] > Trimap.TINTED;
    }

    /** How much of the change across a pixel runs along the line from the background to it, as a change of alpha does. */
    private void gradient(RegionEvidence of, int i, int stride, float[] behind) {
        if (!isTinted(i + stride) || !isTinted(i - stride)) {
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
        float cr = (p >> 16 & 255) - behind[0];
        float cg = (p >> 8 & 255) - behind[1];
        float cb = (p & 255) - behind[2];
        float dot = dr * cr + dg * cg + db * cb;
        float weight = Math.min(change, MOST_ENERGY);
        of.addGradient(weight, weight * dot * dot / (change * (cr * cr + cg * cg + cb * cb)));
    }

    private int leastRegion() {
        if (!map.hue.isChromatic()) {
            return LEAST_REGION_HUELESS;
        }
        return map.subsampled ? LEAST_REGION_SUBSAMPLED : LEAST_REGION;
    }

    private void settle() {
        boolean chromatic = map.hue.isChromatic();
        int least = leastRegion();
        var kinds = new Kind[evidence.size()];
        byte[] most = new byte[kinds.length];
        boolean anySolid = false;
        for (int k = 0; k < kinds.length; k++) {
            RegionEvidence of = evidence.get(k);
            kinds[k] = of == null || of.pixels() < least ? Kind.SMALL : of.isSeenThrough(chromatic) ? Kind.SEEN_THROUGH : Kind.SOLID;
            if (kinds[k] == Kind.SOLID) {
                most[k] = (byte) of.mostTint();
                anySolid = true;
            }
        }
        settleFaint(kinds);
        if (!anySolid) {
            return;
        }
        boolean[] inSolid = new boolean[map.state.length];
        int edge = map.edge();
        for (int k = 0; k < count; k++) {
            int i = pixels[k];
            if (kinds[region[k]] == Kind.SOLID) {
                inSolid[i] = true;
                if (map.depth[i] >= edge && map.tint[i] <= most[region[k]]) {
                    map.state[i] = Trimap.SOLID;
                }
            }
        }
        settleInnerEdges(kinds, edge, inSolid);
    }

    /** What is left between a self-coloured region and its neighbours is antialiasing inside the subject. */
    private void settleInnerEdges(Kind[] kinds, int edge, boolean[] inSolid) {
        int w = map.width;
        for (int k = 0; k < count; k++) {
            int i = pixels[k];
            int x = i % w;
            boolean inner = kinds[region[k]] == Kind.SMALL && map.depth[i] >= edge && map.tint[i] <= INNER_EDGE;
            if (!inner || x < 2 || x >= w - 2 || i < 2 * w || i >= (map.height - 2) * w) {
                continue;
            }
            if (inSolid[i - 2]
                    || inSolid[i + 2]
                    || inSolid[i - 2 * w]
                    || inSolid[i + 2 * w]
                    || inSolid[i - 1 - w]
                    || inSolid[i + 1 - w]
                    || inSolid[i - 1 + w]
                    || inSolid[i + 1 + w]) {
                map.state[i] = Trimap.SOLID;
            }
        }
    }

    /** A trace of the key's hue far from any that is plain, and from any background, is texture: ringing, noise, reflection. */
    private void settleFaint(Kind[] kinds) {
        int edge = map.edge();
        for (int k = 0; k < count; k++) {
            int i = pixels[k];
            boolean inside = kinds[region[k]] == Kind.SMALL && map.depth[i] >= edge && map.tint[i] <= FAINT;
            if (inside && isFaintAround(i % map.width, i / map.width)) {
                map.state[i] = Trimap.SOLID;
            }
        }
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

    private static float demanded(float c, float b) {
        return c > b ? (c - b) / Math.max(LEAST_ROOM, 255 - b) : (b - c) / Math.max(LEAST_ROOM, b);
    }
}
