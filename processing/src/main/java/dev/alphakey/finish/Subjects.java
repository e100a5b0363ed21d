package dev.alphakey.finish;

import dev.alphakey.finish.Pieces.Gap;
import dev.alphakey.image.Box;
import dev.alphakey.image.Raster;
import dev.alphakey.kernel.UnionFind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.stream.IntStream;

/**
 * The subjects of a picture: pieces that belong together, such as a body, the hat over it, the sword beside it and the dots of
 * its shadow. Pieces are joined over gaps from the narrowest to the widest, as in a minimum spanning tree (Zahn 1971), while a
 * gap is narrow for the size of what it joins and for the gaps that lie between whole subjects.
 */
final class Subjects {
    /** Pixels fainter than this join nothing; they go to the nearest subject. */
    private static final int SEEN = 24;

    /** Of the typical mass: from here on a piece is a subject and no part. */
    private static final double MAIN = 0.2;
    /** Of the mass of what it is a part of. */
    private static final double PART = 0.3;
    /** The widest gap to a part, of the size of what it is a part of. */
    private static final double NEAR = 0.15;
    /** The widest gap to a part, of the usual gap between subjects. */
    private static final double OF_USUAL_GAP = 0.6;
    /** Shared area of the boxes, of the smaller one, of pieces that reach into each other. */
    private static final double INTERLOCKED = 0.3;
    /** Of the typical mass and size: parts that form a part together. */
    private static final double CRUMB = 0.1;

    private static final double CRUMB_GAP = 0.06;
    /** Of the typical mass: what is never a subject. */
    private static final double SPECK = 0.002;

    private final Raster picture;
    private final Pieces pieces;
    private final int[] parent;
    private final long[] mass;
    private final long[] heaviest;
    /** Of a subject's heaviest piece: that of all pieces would grow with every speck, and reach for more. */
    private final Box[] box;
    private final double typicalMass;
    private final double typicalSize;
    private final double usualGap;

    private Subjects(Raster picture, Pieces pieces) {
        this.picture = picture;
        this.pieces = pieces;
        int count = pieces.count();
        parent = IntStream.range(0, count).toArray();
        mass = IntStream.range(0, count).mapToLong(pieces::mass).toArray();
        heaviest = mass.clone();
        box = IntStream.range(0, count).mapToObj(pieces::box).toArray(Box[]::new);
        typicalMass = typicalMass();
        double[] sizes = IntStream.range(0, count).filter(this::isMain).mapToDouble(k -> size(box[k])).sorted().toArray();
        typicalSize = sizes.length == 0 ? 0 : sizes[sizes.length / 2];
        usualGap = usualGap();
    }

    static Subjects of(Raster picture) {
        Pieces seen = Pieces.of(picture, SEEN);
        var subjects = new Subjects(picture, seen.count() > 0 ? seen : Pieces.of(picture, 1));
        subjects.joinParts();
        subjects.joinSpecks();
        return subjects;
    }

    /** A subject for each root, the heaviest first. */
    List<Integer> byMass() {
        return roots().boxed()
                .sorted(Comparator.comparingLong((Integer k) -> -mass[k]).thenComparingInt(k -> k))
                .toList();
    }

    IntStream roots() {
        return IntStream.range(0, parent.length).filter(k -> parent[k] == k);
    }

    /** Whether it is large enough to be no part. */
    boolean isMain(int subject) {
        return mass[subject] >= MAIN * typicalMass;
    }

    /** The box of its heaviest piece. */
    Box box(int subject) {
        return box[subject];
    }

    /** The subject that a pixel belongs to or is nearest to; -1 if there is none. */
    int at(int pixel) {
        int piece = pieces.nearest[pixel];
        return piece < 0 ? -1 : root(piece);
    }

    void join(int a, int b) {
        int x = root(a);
        int y = root(b);
        if (x != y) {
            int kept = UnionFind.join(parent, x, y);
            int gone = kept == x ? y : x;
            box[kept] = heaviest[kept] >= heaviest[gone] ? box[kept] : box[gone];
            heaviest[kept] = Math.max(heaviest[kept], heaviest[gone]);
            mass[kept] += mass[gone];
        }
    }

    /** For each subject that has one, the box of all its pixels that can be seen at all, by root. */
    Box[] fullBoxes() {
        int[][] edges = new int[parent.length][];
        for (int y = 0; y < picture.height(); y++) {
            for (int x = 0, i = y * picture.width(); x < picture.width(); x++, i++) {
                if (picture.pixels()[i] >>> 24 == 0) {
                    continue;
                }
                int subject = at(i);
                int[] e = edges[subject];
                if (e == null) {
                    edges[subject] = new int[] {x, y, x, y};
                } else {
                    e[0] = Math.min(e[0], x);
                    e[2] = Math.max(e[2], x);
                    e[3] = y;
                }
            }
        }
        return Arrays.stream(edges).map(e -> e == null ? null : Box.spanning(e[0], e[1], e[2], e[3])).toArray(Box[]::new);
    }

    /** What lies in a box without the pixels of other subjects. */
    Raster alone(int subject, Box area) {
        int[] out = picture.crop(area).pixels();
        for (int y = 0; y < area.height(); y++) {
            for (int x = 0; x < area.width(); x++) {
                if (at((area.y() + y) * picture.width() + area.x() + x) != subject) {
                    out[y * area.width() + x] = 0;
                }
            }
        }
        return Raster.of(area.width(), area.height(), out);
    }

    private int root(int piece) {
        return UnionFind.root(parent, piece);
    }

    /** Half of all mass is in pieces of at least this one: specks, however many, do not lower it. */
    private double typicalMass() {
        long[] sorted = mass.clone();
        Arrays.sort(sorted);
        long rest = Arrays.stream(sorted).sum() / 2;
        int k = sorted.length - 1;
        for (; k > 0 && rest > sorted[k]; k--) {
            rest -= sorted[k];
        }
        return k < 0 ? 0 : sorted[k];
    }

    private double usualGap() {
        double[] least = new double[parent.length];
        Arrays.fill(least, Double.POSITIVE_INFINITY);
        for (Gap gap : pieces.gaps()) {
            if (isMain(gap.a()) && isMain(gap.b())) {
                least[gap.a()] = Math.min(least[gap.a()], gap.pixels());
                least[gap.b()] = Math.min(least[gap.b()], gap.pixels());
            }
        }
        double[] sorted = Arrays.stream(least).filter(Double::isFinite).sorted().toArray();
        return sorted.length == 0 ? Double.POSITIVE_INFINITY : sorted[sorted.length / 2];
    }

    private void joinParts() {
        boolean changed = true;
        while (changed) {
            changed = false;
            for (Gap gap : pieces.gaps()) {
                int a = root(gap.a());
                int b = root(gap.b());
                if (a != b && belongTogether(a, b, gap.pixels())) {
                    join(a, b);
                    changed = true;
                }
            }
        }
    }

    /** Gives each speck to the subject that it is nearest to, step by step where specks lie between (Prim 1957). */
    private void joinSpecks() {
        Map<Integer, List<Gap>> around = new HashMap<>();
        var next = new PriorityQueue<Gap>(Pieces.CLOSEST_FIRST);
        for (Gap gap : pieces.gaps()) {
            int a = root(gap.a());
            int b = root(gap.b());
            for (int k : new int[] {a, b}) {
                if (isSpeck(k)) {
                    around.computeIfAbsent(k, r -> new ArrayList<>()).add(gap);
                }
            }
            if (isSpeck(a) != isSpeck(b)) {
                next.add(gap);
            }
        }
        while (!next.isEmpty()) {
            Gap gap = next.poll();
            int a = root(gap.a());
            int b = root(gap.b());
            if (isSpeck(a) != isSpeck(b)) {
                List<Gap> further = around.get(isSpeck(a) ? a : b);
                join(a, b);
                next.addAll(further);
            }
        }
    }

    private boolean isSpeck(int subject) {
        return mass[subject] < SPECK * typicalMass;
    }

    private boolean belongTogether(int a, int b, double gap) {
        int large = mass[a] >= mass[b] ? a : b;
        int small = large == a ? b : a;
        double reach = NEAR * size(box[large]);
        if (mass[small] < PART * mass[large] && gap <= Math.min(reach, OF_USUAL_GAP * usualGap)) {
            return true;
        }
        if (gap <= reach && overlap(box[a], box[b]) >= INTERLOCKED * Math.min(area(box[a]), area(box[b]))) {
            return true;
        }
        return mass[large] < CRUMB * typicalMass && gap <= Math.min(CRUMB_GAP * typicalSize, OF_USUAL_GAP * usualGap);
    }

    private static double size(Box box) {
        return Math.sqrt(area(box));
    }

    private static double area(Box box) {
        return (double) box.width() * box.height();
    }

    private static double overlap(Box a, Box b) {
        int w = Math.min(a.right(), b.right()) - Math.max(a.x(), b.x());
        int h = Math.min(a.bottom(), b.bottom()) - Math.max(a.y(), b.y());
        return w <= 0 || h <= 0 ? 0 : (double) w * h;
    }
}
