package dev.alphakey.matte;

import dev.alphakey.kernel.PushPull;
import dev.alphakey.kernel.Stretch;

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
    /** Above this share of the key's hue, in percent, nothing is learnt about the foreground. */
    private static final int HARDLY_FOREGROUND = 80;
    /** Beyond this depth, in thirds of a pixel, only coarse cells look: a lattice of samples serves them. */
    private static final int DEEP = 30;

    private final int columns;
    private final int rows;
    private final float[] weights;
    private final float[] moments;

    private LocalForeground(int width, int height) {
        columns = (width + CELL - 1) / CELL;
        rows = (height + CELL - 1) / CELL;
        weights = new float[columns * rows];
        moments = new float[columns * rows * MOMENTS];
    }

    /** Gathers what is surely subject, and, weakly, what is locally least tinted where nothing solid is near. */
    static LocalForeground of(Trimap map) {
        int w = map.width;
        int h = map.height;
        var foreground = new LocalForeground(w, h);
        float[] purity = purity();
        float[] row = new float[w * 3];
        for (int y = 0; y < h; y++) {
            int start = y * w;
            int end = start + w;
            int ready = 0;
            for (int i = start; (i = Stretch.end(map.state, i, end, Trimap.BACKGROUND)) < end; i++) {
                if (map.depth[i] >= DEEP && (y & 3 | i - start & 3) != 0) {
                    continue;
                }
                int p = map.argb[i];
                int x = i - start;
                int tint = map.tint[i];
                if (map.state[i] == Trimap.SOLID && tint == EnclosedHoles.KEPT) {
                    continue;
                }
                if (map.state[i] == Trimap.SOLID) {
                    foreground.add(x, y, p >> 16 & 255, p >> 8 & 255, p & 255, purity[tint + 128]);
                } else if (isCore(map, x, y, i)) {
                    if (x >= ready) {
                        ready = map.background.run(x, y, row);
                    }
                    foreground.addCore(x, y, p, tint, tint < 0 ? purity[tint + 128] : 1, row);
                }
            }
        }
        PushPull.fill(foreground.weights, foreground.moments, MOMENTS, foreground.columns, foreground.rows, FULL);
        return foreground;
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

    /** Hair and wires hold no pure pixel: their core is taken as if it lacked the key's hue. */
    private void addCore(int x, int y, int p, int tint, float purity, float[] row) {
        float alpha = tint <= 0 ? 1 : 1 - tint / 100f;
        float scale = 1 / alpha;
        int q = x * 3;
        add(
                x,
                y,
                Levels.round(row[q] + ((p >> 16 & 255) - row[q]) * scale),
                Levels.round(row[q + 1] + ((p >> 8 & 255) - row[q + 1]) * scale),
                Levels.round(row[q + 2] + ((p & 255) - row[q + 2]) * scale),
                WEAK * alpha * alpha * purity);
    }

    private void add(int x, int y, float r, float g, float b, float weight) {
        int cell = y / CELL * columns + x / CELL;
        int o = cell * MOMENTS;
        float wr = weight * r;
        float wg = weight * g;
        float wb = weight * b;
        weights[cell] += weight;
        moments[o] += wr;
        moments[o + 1] += wg;
        moments[o + 2] += wb;
        moments[o + 3] += wr * r;
        moments[o + 4] += wr * g;
        moments[o + 5] += wr * b;
        moments[o + 6] += wg * g;
        moments[o + 7] += wg * b;
        moments[o + 8] += wb * b;
    }

    /** Writes the moments at a pixel, interpolated between the four nearest cells. */
    void at(int x, int y, float[] out) {
        float cx = (x + .5f) / CELL - .5f;
        float cy = (y + .5f) / CELL - .5f;
        int x0 = columns == 1 ? 0 : Math.max(0, Math.min(columns - 2, (int) Math.floor(cx)));
        int y0 = rows == 1 ? 0 : Math.max(0, Math.min(rows - 2, (int) Math.floor(cy)));
        float fx = Math.max(0, Math.min(1, cx - x0));
        float fy = Math.max(0, Math.min(1, cy - y0));
        int i = (y0 * columns + x0) * MOMENTS;
        int right = columns > 1 ? MOMENTS : 0;
        int down = rows > 1 ? columns * MOMENTS : 0;
        for (int k = 0; k < MOMENTS; k++) {
            float top = moments[i + k] + (moments[i + right + k] - moments[i + k]) * fx;
            float bottom = moments[i + down + k] + (moments[i + down + right + k] - moments[i + down + k]) * fx;
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
