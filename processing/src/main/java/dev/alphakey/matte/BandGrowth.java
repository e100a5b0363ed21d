package dev.alphakey.matte;

import dev.alphakey.kernel.Bands;
import dev.alphakey.kernel.Stretch;
import java.util.Arrays;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Grows the unknown band inwards where it was cut too short: a foreground whose hue opposes the key's hides it long before it is
 * opaque, as blond hair does over blue. A solid pixel beside a mixed one joins the band if the local foreground explains it as a
 * mixture that is clearly not opaque. The foreground gets purer by what left it, and then explains more: in hair each round takes
 * a third to a half of what the one before took.
 */
final class BandGrowth {
    private static final int STEPS = 8;
    /** Noise alone keeps alpha above this; the second is for subsampled chroma. */
    private static final float CLEARLY_MIXED = .99f;
    private static final float CLEARLY_MIXED_SUBSAMPLED = .9f;
    /** The same where shading, such as that of a rim, is as likely as a mixture. */
    private static final float CLEARLY_NOT_SHADED = .93f;
    /** Percent of tint more than a pixel's own that one beside it holds where there is an edge of the subject. */
    private static final int EDGE_RISE = 15;
    /** In thirds of a pixel: tint so far inside a subject comes from gaps, as between hairs, and lacks the slope of an edge. */
    private static final int INSIDE = 18;
    /** The misfit up to which a mixture explains a pixel. */
    private static final float EXPLAINED = 6;
    private static final float EXPLAINED_SUBSAMPLED = 2;
    /** Growth beyond the edge by fewer than one pixel in so many changes nothing that can be seen. */
    private static final int HARDLY_ANY = 4000;
    /** Nor does it where a smaller share of the edge joins. */
    private static final float FEW = .25f;
    /** After so many rounds hardly anything is left to join. */
    private static final int ROUNDS = 3;
    /** A trace of tint deep inside is the subject's own: growth starts at pixels with more, or nearer the background. */
    private static final int PLAINLY_TINTED = 6;
    private static final int IN_BAND = 12;

    /** A solid pixel that has been queued: whether it joins does not depend on when it is asked. */
    private static final byte TRIED = Trimap.SOLID | 4;
    /** Solving a pixel takes as long as so many of the pixels that work is otherwise handed out by. */
    private static final int COST = 128;

    private final Trimap map;
    private final LocalForeground foreground;
    private int[] queue = new int[1024];
    private int queued;

    private BandGrowth(Trimap map, LocalForeground foreground) {
        this.map = map;
        this.foreground = foreground;
    }

    /** Grows the band while the foreground explains more, and gathers the foreground between rounds without what joined. */
    static void grow(Trimap map, LocalForeground foreground) {
        var growth = new BandGrowth(map, foreground);
        growth.askBesideBand();
        for (int round = 1; growth.changesForeground() && round < ROUNDS; round++) {
            foreground.refresh();
            growth.askAgain();
        }
        if (foreground.hasStrands() && !map.subjectHasHue) {
            foreground.refreshWithStrands();
        }
    }

    private void askBesideBand() {
        var seeds = new ConcurrentLinkedQueue<Seeds>();
        Bands.run(map.width, map.height, new Bands.Rows() {
            @Override
            public void run(int from, int to) {
                seeds.add(new Seeds(from, to));
            }
        });
        for (Seeds some : seeds) {
            for (int k = 0; k < some.count; k++) {
                enqueue(some.beside[k]);
            }
        }
    }

    /** Queues those beside the band that were asked and did not join: all that are beside it were. */
    private void askAgain() {
        int n = 0;
        for (int k = 0; k < queued; k++) {
            int i = queue[k];
            if (map.state[i] == Trimap.SOLID && isBesideSeed(i)) {
                map.state[i] = TRIED;
                queue[n++] = i;
            }
        }
        queued = n;
    }

    private boolean isBesideSeed(int i) {
        return isMixedSeed(i - 1) || isMixedSeed(i + 1) || isMixedSeed(i - map.width) || isMixedSeed(i + map.width);
    }

    private boolean isMixedSeed(int i) {
        return (map.state[i] & Trimap.MIXED) != 0 && isSeed(i);
    }

    /** Runs a round; returns whether so many pixels joined that the foreground is another one without them. */
    private boolean changesForeground() {
        int joined = 0;
        int beside = 0;
        int asked = queued;
        for (int step = 0, head = 0; step < STEPS && head < queued; step++) {
            int from = head;
            int end = queued;
            int[] wave = queue;
            Bands.run(COST, end - from, new Bands.Rows() {
                @Override
                public void run(int first, int last) {
                    ask(wave, from + first, from + last);
                }
            });
            for (; head < end; head++) {
                int i = queue[head];
                if (map.state[i] == Trimap.MIXED) {
                    joined++;
                    enqueueAround(i);
                }
            }
            if (step == 0) {
                beside = joined;
            }
        }
        for (int k = 0; k < queued; k++) {
            if (map.state[queue[k]] == TRIED) {
                map.state[queue[k]] = Trimap.SOLID;
            }
        }
        return joined - beside >= map.state.length / HARDLY_ANY || beside > asked * FEW;
    }

    private void ask(int[] wave, int from, int to) {
        float explained = map.subsampled ? EXPLAINED_SUBSAMPLED : EXPLAINED;
        float[] background = new float[3];
        var solver = new MixtureSolver(map, foreground);
        for (int k = from; k < to; k++) {
            int i = wave[k];
            int y = i / map.width;
            int x = i - y * map.width;
            map.background.at(x, y, background);
            solver.solve(map.argb[i], x, y, background, 0, 0);
            if (solver.alpha() < clearlyMixed(i) && solver.misfit() < explained) {
                map.state[i] = Trimap.MIXED;
            }
        }
    }

    private float clearlyMixed(int i) {
        if (map.subsampled) {
            return CLEARLY_MIXED_SUBSAMPLED;
        }
        return map.depth[i] >= INSIDE || tintBeside(i) - map.tint[i] >= EDGE_RISE ? CLEARLY_MIXED : CLEARLY_NOT_SHADED;
    }

    /** The most of the key's hue, in percent, that a direct neighbour holds. */
    private int tintBeside(int i) {
        byte[] tint = map.tint;
        int across = Math.max(tint[i - 1], tint[i + 1]);
        int down = Math.max(tint[i - map.width], tint[i + map.width]);
        return Math.max(across, down);
    }

    /** The solid pixels beside the pixels of some rows that growth starts at; some of them twice. */
    private final class Seeds {
        private int[] beside = new int[64];
        private int count;

        Seeds(int from, int to) {
            int w = map.width;
            for (int y = Math.max(1, from); y < Math.min(map.height - 1, to); y++) {
                int end = (y + 1) * w - 1;
                for (int i = y * w + 1; (i = Stretch.next(map.state, i, end, Trimap.MIXED)) < end; i++) {
                    if (isSeed(i)) {
                        add(i - 1);
                        add(i + 1);
                        add(i - w);
                        add(i + w);
                    }
                }
            }
        }

        private void add(int i) {
            if (isPlainSolid(i)) {
                if (count == beside.length) {
                    beside = Arrays.copyOf(beside, count * 2);
                }
                beside[count++] = i;
            }
        }
    }

    private boolean isPlainSolid(int i) {
        return map.state[i] == Trimap.SOLID && map.tint[i] <= Trimap.TINTED;
    }

    private boolean isSeed(int i) {
        return map.tint[i] >= PLAINLY_TINTED || map.depth[i] < IN_BAND;
    }

    private void enqueueAround(int i) {
        enqueue(i - 1);
        enqueue(i + 1);
        enqueue(i - map.width);
        enqueue(i + map.width);
    }

    /** Takes a plain solid pixel that is two or more from the frame, once. */
    private void enqueue(int i) {
        if (!isPlainSolid(i)) {
            return;
        }
        int y = i / map.width;
        int x = i - y * map.width;
        if (x < 2 || y < 2 || x >= map.width - 2 || y >= map.height - 2) {
            return;
        }
        if (queued == queue.length) {
            queue = Arrays.copyOf(queue, queued * 2);
        }
        map.state[i] = TRIED;
        queue[queued++] = i;
    }
}
