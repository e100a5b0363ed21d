package dev.alphakey.matte;

import dev.alphakey.kernel.Bands;
import dev.alphakey.kernel.Stretch;
import dev.alphakey.kernel.UnionFind;
import java.util.Arrays;

/**
 * The smooth regions of key-tinted pixels: union-find (Rosenfeld and Pfaltz 1966) over quasi-flat zones (Meyer 1998), in bands that
 * are joined at their seams. Takes 8 bytes for each tinted pixel.
 */
final class TintedRegions {
    private final Trimap map;
    /** A larger difference between neighbours parts them, in levels. */
    private final int step;
    /** Where each row's pixels start among the tinted ones. */
    private final int[] rowStart;
    /** For each tinted pixel a parent while regions are joined, and then the region's number. */
    private final int[] region;
    /** The tinted pixels in scan order. */
    final int[] pixels;
    /** Pixels in each region; as long as there are regions. */
    final int[] sizes;

    TintedRegions(Trimap map, int step) {
        this.map = map;
        this.step = step;
        rowStart = new int[map.height + 1];
        Bands.run(map.width, map.height, new Bands.Rows() {
            @Override
            public void run(int from, int to) {
                for (int y = from; y < to; y++) {
                    rowStart[y + 1] = countTinted(y * map.width, (y + 1) * map.width);
                }
            }
        });
        for (int y = 0; y < map.height; y++) {
            rowStart[y + 1] += rowStart[y];
        }
        pixels = new int[rowStart[map.height]];
        region = new int[pixels.length];
        join();
        sizes = number();
    }

    /** The number of the region of a tinted pixel, which are counted in scan order. */
    int of(int tinted) {
        return region[tinted];
    }

    /** For each region the first of those that it is joined to beyond the edge, over whatever step. */
    int[] bodies() {
        int[] parent = new int[sizes.length];
        for (int k = 0; k < parent.length; k++) {
            parent[k] = k;
        }
        int edge = map.edge();
        for (int y = 0; y < map.height; y++) {
            int above = y == 0 ? 0 : rowStart[y - 1];
            int none = rowStart[y];
            for (int k = none; k < rowStart[y + 1]; k++) {
                int i = pixels[k];
                if (map.depth[i] < edge) {
                    continue;
                }
                if (k > none && pixels[k - 1] == i - 1) {
                    join(parent, k, k - 1, edge);
                }
                while (above < none && pixels[above] < i - map.width) {
                    above++;
                }
                if (above < none && pixels[above] == i - map.width) {
                    join(parent, k, above, edge);
                }
            }
        }
        for (int k = 0; k < parent.length; k++) {
            parent[k] = parent[parent[k]];
        }
        return parent;
    }

    private void join(int[] parent, int k, int other, int edge) {
        if (region[k] != region[other] && map.depth[pixels[other]] >= edge) {
            UnionFind.join(parent, region[k], region[other]);
        }
    }

    private int countTinted(int from, int end) {
        int n = 0;
        for (int i = from; (i = Stretch.next(map.state, i, end, Trimap.MIXED)) < end; i++) {
            n += map.tint[i] > Trimap.TINTED ? 1 : 0;
        }
        return n;
    }

    /** Joins within bands, side by side, and then across the lines between them. */
    private void join() {
        boolean[] begins = new boolean[map.height];
        Bands.run(map.width, map.height, new Bands.Rows() {
            @Override
            public void run(int from, int to) {
                begins[from] = true;
                for (int y = from; y < to; y++) {
                    list(y);
                    joinAlong(y);
                    if (y > from) {
                        joinAbove(y);
                    }
                }
            }
        });
        for (int y = 1; y < map.height; y++) {
            if (begins[y]) {
                joinAbove(y);
            }
        }
    }

    private void list(int y) {
        int k = rowStart[y];
        int end = (y + 1) * map.width;
        for (int i = y * map.width; (i = Stretch.next(map.state, i, end, Trimap.MIXED)) < end; i++) {
            if (map.tint[i] > Trimap.TINTED) {
                pixels[k] = i;
                region[k] = k++;
            }
        }
    }

    private void joinAlong(int y) {
        int[] argb = map.argb;
        for (int k = rowStart[y] + 1; k < rowStart[y + 1]; k++) {
            int i = pixels[k];
            if (pixels[k - 1] == i - 1 && Levels.step(argb[i], argb[i - 1]) <= step) {
                // The one before is its root already, or as near to it as this one.
                region[k] = region[k - 1];
            }
        }
    }

    private void joinAbove(int y) {
        int[] argb = map.argb;
        int above = rowStart[y - 1];
        int none = rowStart[y];
        for (int k = rowStart[y]; k < rowStart[y + 1]; k++) {
            int i = pixels[k];
            int over = i - map.width;
            while (above < none && pixels[above] < over) {
                above++;
            }
            if (above == none) {
                return;
            }
            if (pixels[above] == over && Levels.step(argb[i], argb[over]) <= step) {
                UnionFind.join(region, k, above);
            }
        }
    }

    /** Parents come before their children in scan order, so numbers can replace them in one pass. */
    private int[] number() {
        int[] counts = new int[1024];
        int regions = 0;
        for (int k = 0; k < pixels.length; k++) {
            if (region[k] == k) {
                if (regions == counts.length) {
                    counts = Arrays.copyOf(counts, regions * 2);
                }
                region[k] = regions++;
            } else {
                region[k] = region[region[k]];
            }
            counts[region[k]]++;
        }
        return Arrays.copyOf(counts, regions);
    }
}
