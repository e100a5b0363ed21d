package dev.alphakey.matte;

import dev.alphakey.kernel.Stretch;
import java.util.Arrays;

/**
 * Grows the unknown band inwards where it was cut too short: a foreground whose hue opposes the key's hides it long before it is
 * opaque, as blond hair does over blue. A solid pixel beside a mixed one joins the band if the local foreground explains it as a
 * mixture that is clearly not opaque.
 */
final class BandGrowth {
    private static final int STEPS = 8;
    /** Noise alone keeps alpha above this; the second is for subsampled chroma. */
    private static final float CLEARLY_MIXED = .97f;
    private static final float CLEARLY_MIXED_SUBSAMPLED = .9f;
    /** The misfit up to which a mixture explains a pixel. */
    private static final float EXPLAINED = 6;
    private static final float EXPLAINED_SUBSAMPLED = 2;
    /** A trace of tint deep inside is the subject's own: growth starts at pixels with more, or nearer the background. */
    private static final int PLAINLY_TINTED = 6;
    private static final int IN_BAND = 12;

    private final Trimap map;
    private final MixtureSolver solver;
    private int[] queue = new int[1024];
    private int queued;

    private BandGrowth(Trimap map, MixtureSolver solver) {
        this.map = map;
        this.solver = solver;
    }

    /** Returns the number of pixels that joined. */
    static int grow(Trimap map, MixtureSolver solver) {
        return new BandGrowth(map, solver).run();
    }

    private int run() {
        int w = map.width;
        for (int y = 1; y < map.height - 1; y++) {
            int end = (y + 1) * w - 1;
            for (int i = y * w + 1; (i = Stretch.next(map.state, i, end, Trimap.MIXED)) < end; i++) {
                if (isSeed(i)) {
                    enqueueAround(i - y * w, y);
                }
            }
        }
        float mixed = map.subsampled ? CLEARLY_MIXED_SUBSAMPLED : CLEARLY_MIXED;
        float explained = map.subsampled ? EXPLAINED_SUBSAMPLED : EXPLAINED;
        float[] background = new float[3];
        int joined = 0;
        int steps = STEPS;
        for (int head = 0, end = queued; head < queued && steps > 0; ) {
            int i = queue[head++];
            if (map.state[i] == Trimap.SOLID) {
                int x = i % w;
                int y = i / w;
                map.background.at(x, y, background);
                solver.solve(map.argb[i], x, y, background, 0, 0);
                if (solver.alpha() < mixed && solver.misfit() < explained) {
                    map.state[i] = Trimap.MIXED;
                    joined++;
                    enqueueAround(x, y);
                }
            }
            if (head == end) {
                end = queued;
                steps--;
            }
        }
        return joined;
    }

    private boolean isPlainSolid(int i) {
        return map.state[i] == Trimap.SOLID && map.tint[i] <= Trimap.TINTED;
    }

    private boolean isSeed(int i) {
        return (map.tint[i] >= PLAINLY_TINTED || map.depth[i] < IN_BAND);
    }

    private void enqueueAround(int x, int y) {
        enqueueInside(x - 1, y);
        enqueueInside(x + 1, y);
        enqueueInside(x, y - 1);
        enqueueInside(x, y + 1);
    }

    private void enqueueInside(int x, int y) {
        if (x >= 2 && y >= 2 && x < map.width - 2 && y < map.height - 2 && isPlainSolid(y * map.width + x)) {
            enqueue(y * map.width + x);
        }
    }

    private void enqueue(int i) {
        if (queued == queue.length) {
            queue = Arrays.copyOf(queue, queued * 2);
        }
        queue[queued++] = i;
    }
}
