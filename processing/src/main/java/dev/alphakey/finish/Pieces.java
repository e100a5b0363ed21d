package dev.alphakey.finish;

import dev.alphakey.image.Box;
import dev.alphakey.image.Raster;
import dev.alphakey.kernel.UnionFind;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The connected pieces (over sides and corners) of what can be seen, which of them each other pixel is nearest to (a chamfer
 * distance transform that carries the piece along, Borgefors 1986), and how wide the gaps between neighbours are.
 */
final class Pieces {
    /** Noise alone falls into more. */
    static final int MOST = 1 << 18;

    /** Of equal gaps the one whose pieces begin higher up, so that the order is always the same. */
    static final Comparator<Gap> CLOSEST_FIRST =
            Comparator.comparingDouble(Gap::pixels).thenComparingInt(Gap::a).thenComparingInt(Gap::b);

    private static final int SIDE = 3;
    private static final int CORNER = 4;

    final int width;
    final int height;
    /** The piece that a pixel belongs to or is nearest to, from 0; nothing but -1 if there are no pieces. */
    final int[] nearest;

    private int count;
    private int[] area;
    private long[] mass;
    private int[] left;
    private int[] top;
    private int[] right;
    private int[] bottom;
    private List<Gap> gaps;

    /** {@code pixels} between two pieces that are neighbours. */
    record Gap(int a, int b, double pixels) {}

    private Pieces(int width, int height) {
        this.width = width;
        this.height = height;
        nearest = new int[Math.multiplyExact(width, height)];
    }

    /**
     * The pieces of all pixels with at least this alpha.
     *
     * @throws IllegalArgumentException if there are more than {@value #MOST}
     */
    static Pieces of(Raster picture, int leastAlpha) {
        var pieces = new Pieces(picture.width(), picture.height());
        pieces.label(picture.pixels(), leastAlpha);
        pieces.measure(picture.pixels());
        pieces.spread();
        return pieces;
    }

    int count() {
        return count;
    }

    /** Pixels in a piece. */
    int area(int piece) {
        return area[piece];
    }

    /** The sum of a piece's alpha. */
    long mass(int piece) {
        return mass[piece];
    }

    Box box(int piece) {
        return Box.spanning(left[piece], top[piece], right[piece], bottom[piece]);
    }

    /** Every pair of neighbours once, the closest first. */
    List<Gap> gaps() {
        return gaps;
    }

    private void label(int[] argb, int least) {
        int[] parent = new int[1024];
        int labels = 0;
        for (int y = 0; y < height; y++) {
            for (int x = 0, i = y * width; x < width; x++, i++) {
                nearest[i] = -1;
                if (argb[i] >>> 24 < least) {
                    continue;
                }
                int own = x > 0 ? nearest[i - 1] : -1;
                for (int k = Math.max(0, x - 1); y > 0 && k <= Math.min(width - 1, x + 1); k++) {
                    int above = nearest[i - width + k - x];
                    own = above < 0 ? own : own < 0 ? above : UnionFind.join(parent, own, above);
                }
                if (own < 0) {
                    own = labels++;
                    parent = own < parent.length ? parent : Arrays.copyOf(parent, 2 * own);
                    parent[own] = own;
                }
                nearest[i] = own;
            }
        }
        number(parent, labels);
    }

    private void number(int[] parent, int labels) {
        int[] piece = new int[labels];
        for (int k = 0; k < labels; k++) {
            piece[k] = parent[k] == k ? count++ : piece[parent[k]];
            if (count > MOST) {
                throw new IllegalArgumentException(
                        "the picture falls into more than " + MOST + " pieces: that is noise, not sprites");
            }
        }
        for (int i = 0; i < nearest.length; i++) {
            nearest[i] = nearest[i] < 0 ? -1 : piece[nearest[i]];
        }
    }

    private void measure(int[] argb) {
        area = new int[count];
        mass = new long[count];
        left = new int[count];
        top = new int[count];
        right = new int[count];
        bottom = new int[count];
        Arrays.fill(left, width);
        Arrays.fill(top, height);
        for (int y = 0; y < height; y++) {
            for (int x = 0, i = y * width; x < width; x++, i++) {
                int piece = nearest[i];
                if (piece >= 0) {
                    area[piece]++;
                    mass[piece] += argb[i] >>> 24;
                    left[piece] = Math.min(left[piece], x);
                    right[piece] = Math.max(right[piece], x);
                    top[piece] = Math.min(top[piece], y);
                    bottom[piece] = y;
                }
            }
        }
    }

    private void spread() {
        short[] distance = new short[nearest.length];
        for (int i = 0; i < distance.length; i++) {
            distance[i] = nearest[i] < 0 ? Short.MAX_VALUE : 0;
        }
        for (int y = 0; y < height; y++) {
            for (int x = 0, i = y * width; x < width; x++, i++) {
                take(distance, i, x > 0, i - 1, SIDE);
                take(distance, i, y > 0, i - width, SIDE);
                take(distance, i, x > 0 && y > 0, i - width - 1, CORNER);
                take(distance, i, x < width - 1 && y > 0, i - width + 1, CORNER);
            }
        }
        for (int y = height - 1; y >= 0; y--) {
            for (int x = width - 1, i = y * width + x; x >= 0; x--, i--) {
                take(distance, i, x < width - 1, i + 1, SIDE);
                take(distance, i, y < height - 1, i + width, SIDE);
                take(distance, i, x < width - 1 && y < height - 1, i + width + 1, CORNER);
                take(distance, i, x > 0 && y < height - 1, i + width - 1, CORNER);
            }
        }
        gaps = gaps(distance);
    }

    private void take(short[] distance, int i, boolean inside, int from, int step) {
        // Beyond what a short can hold the distance stands still, and the piece is carried on all the same.
        if (inside && nearest[from] >= 0 && (nearest[i] < 0 || distance[from] + step < distance[i])) {
            distance[i] = (short) Math.min(Short.MAX_VALUE - 1, distance[from] + step);
            nearest[i] = nearest[from];
        }
    }

    private List<Gap> gaps(short[] distance) {
        Map<Long, Integer> least = new HashMap<>();
        if (count > 1) {
            for (int y = 0; y < height; y++) {
                for (int x = 0, i = y * width; x < width; x++, i++) {
                    if (x < width - 1) {
                        meet(least, distance, i, i + 1);
                    }
                    if (y < height - 1) {
                        meet(least, distance, i, i + width);
                    }
                }
            }
        }
        return least.entrySet().stream()
                .map(e -> new Gap((int) (e.getKey() >> 32), e.getKey().intValue(), e.getValue() / (double) SIDE))
                .sorted(CLOSEST_FIRST)
                .toList();
    }

    private void meet(Map<Long, Integer> least, short[] distance, int i, int k) {
        int a = Math.min(nearest[i], nearest[k]);
        int b = Math.max(nearest[i], nearest[k]);
        if (a != b) {
            least.merge((long) a << 32 | b, distance[i] + distance[k], Math::min);
        }
    }
}
