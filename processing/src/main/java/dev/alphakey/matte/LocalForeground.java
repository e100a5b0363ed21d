package dev.alphakey.matte;

import dev.alphakey.background.BackgroundModel;
import dev.alphakey.kernel.Bands;
import dev.alphakey.kernel.PushPull;
import dev.alphakey.kernel.Stretch;
import java.util.Arrays;

/**
 * The subject's colour and its spread, everywhere: mean and covariance of the known foreground, spread into the unknown band on a
 * pyramid. These are the local Gaussians of Bayesian matting (Chuang, Curless, Salesin and Szeliski, "A Bayesian Approach to
 * Digital Matting", 2001), taken on a grid of cells instead of a window for each pixel, so that the cost stays linear.
 */
final class LocalForeground {
    /** Mean of red, green, blue, then the covariances rr, rg, rb, gg, gb, bb. */
    static final int MOMENTS = 9;

    /** Twice an edge's width, so that a cell beside the band holds solid pixels and is still local. */
    private static final int CELL = 4;
    /** A cell of 16 pixels is believed on its own from half of them on. */
    private static final float FULL = 8;
    /** How little a guess about a hair's core counts beside a solid pixel. */
    private static final float WEAK = 0.01f;
    /** How much that core counts once it was solved, for the square of its alpha: its colour's variance goes by the inverse. */
    private static final float SOLVED = .5f;
    /** A core with less alpha shows more of the background's noise than of its own colour. */
    private static final float LEAST_SOLVED = .5f;
    /** The share of mixed cells far from anything solid, from which on a subject has strands; edges have none such. */
    private static final float STRANDS = .1f;
    /** Above this share of the key's hue, in percent, nothing is learnt about the foreground. */
    private static final int HARDLY_FOREGROUND = 80;
    /** Beyond this depth, in thirds of a pixel, only coarse cells look: a lattice of samples serves them. */
    private static final int DEEP = 30;

    /** Growth reaches eight pixels in from a mixed pixel, and its moments are read from one cell more. */
    private static final int READ_AROUND = 3;

    private final Trimap map;
    private final int columns;
    private final int rows;
    private final float[] weights;
    private final float[] moments;
    /** All states of each cell's pixels, as bits. */
    private final byte[] states;
    /** 1 for the cells that are read, which hold means; the others still hold sums. */
    private byte[] wanted;
    private boolean strands;
    private final float[] purity = purity();

    private LocalForeground(Trimap map) {
        this.map = map;
        columns = (map.width + CELL - 1) / CELL;
        rows = (map.height + CELL - 1) / CELL;
        weights = new float[columns * rows];
        moments = new float[columns * rows * MOMENTS];
        states = new byte[columns * rows];
        wanted = new byte[columns * rows];
        Arrays.fill(wanted, (byte) 1);
    }

    /** What another one knows now, to be read only. */
    private LocalForeground(LocalForeground now) {
        map = now.map;
        columns = now.columns;
        rows = now.rows;
        weights = now.weights;
        moments = now.moments.clone();
        states = now.states;
    }

    /**
     * Gathers what is surely subject, and, weakly, what is locally least tinted where nothing solid is near. Only the
     * surroundings of mixed pixels are filled in.
     */
    static LocalForeground of(Trimap map) {
        var foreground = new LocalForeground(map);
        foreground.fill(null);
        foreground.strands = foreground.lacksSolid();
        return foreground;
    }

    /** Gathers once more, after the map has changed within what is read: only there, since the sums of the rest still hold. */
    void refresh() {
        fill(null);
    }

    /**
     * Gathers once more, and strands add their own colours as they are solved so far: a step of expectation maximisation. So a
     * thread is unmixed by its own colour and not by that of the body it hangs from. Before the foreground is as pure as it gets,
     * strands would only confirm what is wrong with it.
     */
    void refreshWithStrands() {
        fill(new LocalForeground(this));
    }

    /** Whether there was much, when this was first gathered, that has nothing solid near: hair, threads, fine print. */
    boolean hasStrands() {
        return strands;
    }

    private boolean lacksSolid() {
        int mixed = 0;
        int lone = 0;
        for (int row = 0; row < rows; row++) {
            int end = (row + 1) * columns;
            for (int i = row * columns; (i = Stretch.next(states, i, end, Trimap.MIXED)) < end; i++) {
                mixed++;
                lone += isSolidAround(i - row * columns, row) ? 0 : 1;
            }
        }
        return lone > STRANDS * mixed;
    }

    private boolean isSolidAround(int column, int row) {
        int left = Math.max(0, column - 1);
        int right = Math.min(columns, column + 2);
        for (int r = Math.max(0, row - 1); r <= Math.min(rows - 1, row + 1); r++) {
            int end = r * columns + right;
            if (Stretch.next(states, r * columns + left, end, Trimap.SOLID) < end) {
                return true;
            }
        }
        return false;
    }

    /** @param before what strands are solved with, or null where they add only their cores */
    private void fill(LocalForeground before) {
        Bands.run(columns * CELL * CELL, rows, new Bands.Rows() {
            @Override
            public void run(int from, int to) {
                var cells = new Cells(before);
                for (int row = from; row < to; row++) {
                    cells.gather(row);
                }
            }
        });
        byte[] read = new byte[weights.length];
        Bands.run(columns * CELL * CELL, rows, new Bands.Rows() {
            @Override
            public void run(int from, int to) {
                for (int row = from; row < to; row++) {
                    for (int near = Math.max(0, row - READ_AROUND); near <= Math.min(rows - 1, row + READ_AROUND); near++) {
                        spread(near * columns, read, row * columns);
                    }
                }
            }
        });
        wanted = read;
        PushPull.fill(weights, moments, MOMENTS, columns, rows, FULL, wanted);
    }

    /** Marks the cells that are read for those of a row's cells that hold a mixed pixel. */
    private void spread(int from, byte[] read, int to) {
        int end = from + columns;
        for (int i = from; (i = Stretch.next(states, i, end, Trimap.MIXED)) < end; ) {
            int stop = i + 1;
            while (stop < end && (states[stop] & Trimap.MIXED) != 0) {
                stop++;
            }
            int first = Math.max(0, i - from - READ_AROUND);
            Arrays.fill(read, to + first, to + Math.min(columns, stop - from + READ_AROUND), (byte) 1);
            i = stop;
        }
    }

    /** The sums over the cells of one row after the other. */
    private final class Cells {
        private final int[] next = new int[CELL];
        /** What is behind the last cell of the background that was asked for, which ends at {@link #ready}, in each line of pixels. */
        private final float[][] behind = new float[CELL][BackgroundModel.CELL * 3];
        private final int[] ready = new int[CELL];
        private final MixtureSolver solver;

        private float weight;
        private float r;
        private float g;
        private float b;
        private float rr;
        private float rg;
        private float rb;
        private float gg;
        private float gb;
        private float bb;

        Cells(LocalForeground before) {
            solver = before == null ? null : new MixtureSolver(map, before);
        }

        void gather(int row) {
            int w = map.width;
            int lines = Math.min(CELL, map.height - row * CELL);
            Arrays.fill(next, -1);
            Arrays.fill(ready, 0);
            for (int column = 0; column < columns; column++) {
                int x = column * CELL;
                int nearest = w;
                for (int line = 0; line < lines; line++) {
                    if (next[line] < x) {
                        int start = (row * CELL + line) * w;
                        next[line] = Stretch.end(map.state, start + x, start + w, Trimap.BACKGROUND) - start;
                    }
                    nearest = Math.min(nearest, next[line]);
                }
                if (nearest == w) {
                    return;
                }
                column = nearest / CELL;
                int cell = row * columns + column;
                if (wanted[cell] != 0) {
                    weight = 0;
                    states[cell] = (byte) gather(column * CELL, Math.min(w, column * CELL + CELL), row * CELL, lines);
                    store(cell);
                }
            }
        }

        /** Returns the pixels' states, joined by or. */
        private int gather(int left, int right, int top, int lines) {
            byte[] state = map.state;
            byte[] depth = map.depth;
            byte[] tints = map.tint;
            int any = 0;
            for (int line = 0; line < lines; line++) {
                int start = (top + line) * map.width;
                for (int x = left; x < right; x++) {
                    int i = start + x;
                    int s = state[i];
                    any |= s;
                    if (s == Trimap.BACKGROUND || depth[i] >= DEEP && (line | x - left) != 0) {
                        continue;
                    }
                    int tint = tints[i];
                    if (s == Trimap.SOLID) {
                        if (tint != EnclosedHoles.KEPT) {
                            int p = map.argb[i];
                            add(p >> 16 & 255, p >> 8 & 255, p & 255, purity[tint + 128]);
                        }
                    } else if (isCore(map, x, top + line, i)) {
                        if (x >= ready[line]) {
                            ready[line] = map.background.cell(x, top + line, behind[line]);
                        }
                        if (solver == null) {
                            addCore(x, map.argb[i], tint, tint < 0 ? purity[tint + 128] : 1, behind[line]);
                        } else {
                            addSolved(x, top + line, i, behind[line]);
                        }
                    }
                }
            }
            return any;
        }

        /** Hair and wires hold no pure pixel: their core is taken as if it lacked the key's hue. */
        private void addCore(int x, int p, int tint, float pure, float[] cell) {
            float alpha = tint <= 0 ? 1 : 1 - tint / 100f;
            float scale = 1 / alpha;
            int q = x % BackgroundModel.CELL * 3;
            add(
                    Levels.round(cell[q] + ((p >> 16 & 255) - cell[q]) * scale),
                    Levels.round(cell[q + 1] + ((p >> 8 & 255) - cell[q + 1]) * scale),
                    Levels.round(cell[q + 2] + ((p & 255) - cell[q + 2]) * scale),
                    WEAK * alpha * alpha * pure);
        }

        private void addSolved(int x, int y, int i, float[] cell) {
            solver.solve(map, i, x, y, cell);
            float alpha = solver.alpha();
            if (alpha >= LEAST_SOLVED) {
                add(solver.level(0), solver.level(1), solver.level(2), SOLVED * alpha * alpha);
            }
        }

        private void add(float red, float green, float blue, float by) {
            float wr = by * red;
            float wg = by * green;
            float wb = by * blue;
            if (weight == 0) {
                weight = by;
                r = wr;
                g = wg;
                b = wb;
                rr = wr * red;
                rg = wr * green;
                rb = wr * blue;
                gg = wg * green;
                gb = wg * blue;
                bb = wb * blue;
                return;
            }
            weight += by;
            r += wr;
            g += wg;
            b += wb;
            rr += wr * red;
            rg += wr * green;
            rb += wr * blue;
            gg += wg * green;
            gb += wg * blue;
            bb += wb * blue;
        }

        private void store(int cell) {
            weights[cell] = weight;
            if (weight == 0) {
                return;
            }
            int o = cell * MOMENTS;
            moments[o] = r;
            moments[o + 1] = g;
            moments[o + 2] = b;
            moments[o + 3] = rr;
            moments[o + 4] = rg;
            moments[o + 5] = rb;
            moments[o + 6] = gg;
            moments[o + 7] = gb;
            moments[o + 8] = bb;
        }
    }

    /** A pixel that opposes the key's hue more is less mixed with it, so the pure ones weigh most. */
    private static float[] purity() {
        float[] purity = new float[256];
        for (int i = 0; i < 256; i++) {
            purity[i] = (float) Math.exp((128 - i) / 20f);
        }
        return purity;
    }

    /** Whether no direct neighbour holds less of the key's hue. */
    private static boolean isCore(Trimap map, int x, int y, int i) {
        int w = map.width;
        if (x == 0 || y == 0 || x == w - 1 || y == map.height - 1) {
            return false;
        }
        byte[] tint = map.tint;
        int v = tint[i];
        return v <= HARDLY_FOREGROUND && v <= tint[i - 1] && v <= tint[i + 1] && v <= tint[i - w] && v <= tint[i + w];
    }

    /** Writes the moments at a pixel, interpolated between the four nearest cells. */
    void at(int x, int y, float[] out) {
        float cx = (x + .5f) / CELL - .5f;
        float cy = (y + .5f) / CELL - .5f;
        int x0 = columns == 1 ? 0 : Math.max(0, Math.min(columns - 2, (int) cx));
        int y0 = rows == 1 ? 0 : Math.max(0, Math.min(rows - 2, (int) cy));
        float fx = Math.max(0, Math.min(1, cx - x0));
        float fy = Math.max(0, Math.min(1, cy - y0));
        int i = (y0 * columns + x0) * MOMENTS;
        int right = columns > 1 ? MOMENTS : 0;
        int down = rows > 1 ? columns * MOMENTS : 0;
        float[] from = moments;
        for (int k = 0; k < MOMENTS; k++, i++) {
            float top = from[i] + (from[i + right] - from[i]) * fx;
            int j = i + down;
            float bottom = from[j] + (from[j + right] - from[j]) * fx;
            out[k] = top + (bottom - top) * fy;
        }
        out[3] = Math.max(0, out[3] - out[0] * out[0]);
        out[4] -= out[0] * out[1];
        out[5] -= out[0] * out[2];
        out[6] = Math.max(0, out[6] - out[1] * out[1]);
        out[7] -= out[1] * out[2];
        out[8] = Math.max(0, out[8] - out[2] * out[2]);
    }
}
