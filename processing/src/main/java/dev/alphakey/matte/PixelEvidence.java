package dev.alphakey.matte;

import dev.alphakey.kernel.Bands;
import java.util.ArrayList;
import java.util.List;

/** What tinted pixels say about their regions: computed side by side, and added up in scan order, since the sums depend on it. */
final class PixelEvidence {
    /** What is said of gradients holds for images whose shorter side has so many pixels. */
    private static final int SHORT_SIDE = 512;
    /** Gradients weigh at most this, so that a few hard reflections do not speak for a region. */
    private static final float MOST_ENERGY = 2000;
    /** So many pixels' evidence is computed before it is added up. */
    private static final int BLOCK = 1 << 16;

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

    private final Trimap map;
    private final TintedRegions regions;
    private final int[] pixels;
    private final int step;
    /** How far apart pixels are, in pixels, that a gradient is taken between: in large images all but edges is gentle. */
    private final int stride;
    private final List<RegionEvidence> evidence = new ArrayList<>();
    private final byte[] kind;
    private final float[] values;

    private PixelEvidence(Trimap map, TintedRegions regions, int step) {
        this.map = map;
        this.regions = regions;
        this.pixels = regions.pixels;
        this.step = step;
        this.stride = Math.max(1, Math.min(map.width, map.height) / SHORT_SIDE);
        this.kind = new byte[Math.min(pixels.length, BLOCK)];
        this.values = new float[kind.length * VALUES];
    }

    /**
     * The evidence on each region, or null where there are fewer pixels.
     *
     * @param step a larger difference between neighbours is no fade, in levels
     */
    static List<RegionEvidence> on(Trimap map, TintedRegions regions, int step, int leastRegion) {
        var gathering = new PixelEvidence(map, regions, step);
        for (int size : regions.sizes) {
            // Most are specks that say nothing; evidence on each would outweigh the image.
            gathering.evidence.add(size < leastRegion ? null : new RegionEvidence());
        }
        gathering.gather();
        return gathering.evidence;
    }

    private void gather() {
        for (int from = 0; from < pixels.length; from += BLOCK) {
            int first = from;
            int size = Math.min(pixels.length - from, BLOCK);
            Bands.run(TranslucencyMap.COST, size, new Bands.Rows() {
                @Override
                public void run(int start, int end) {
                    float[] background = new float[3];
                    for (int k = start; k < end; k++) {
                        compute(first + k, k, background);
                    }
                }
            });
            for (int k = 0; k < size; k++) {
                add(k, regions.of(first + k));
            }
        }
    }

    private void compute(int k, int slot, float[] background) {
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

    private void add(int slot, int number) {
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

    private boolean isTinted(int i) {
        return map.state[i] == Trimap.MIXED && map.tint[i] > Trimap.TINTED;
    }
}
