package dev.alphakey.background;

import dev.alphakey.image.Raster;
import dev.alphakey.kernel.Bands;
import dev.alphakey.kernel.PushPull;

/**
 * What is behind the subject: a colour that drifts slowly over the image, and its noise; levels are 8-bit sRGB code values.
 *
 * <p>A smooth surface is fitted to the pixels near the key. What it leaves, ringing around the subject and retouched patches,
 * is absorbed by a local mean of the certain background, spread behind the subject on a pyramid: the clean plate of an
 * image-based keyer. Linear in the number of pixels; takes 12 bytes for each 256 of them.
 */
public final class BackgroundModel {
    /** The side of a cell of the plate, within which a row is linear; a generated background's texture is correlated over about this length. */
    public static final int CELL = 16;

    private final int width;
    private final int height;
    private final KeyColor key;
    private final int columns;
    /** Red, green and blue at the cells' corners. */
    private final float[] plate;
    private final float noise;

    private BackgroundModel(Raster image, KeyColor key, boolean local) {
        this.width = image.width();
        this.height = image.height();
        this.key = key;
        this.columns = (width + CELL - 1) / CELL + 1;
        DriftSurface surface = DriftSurface.fit(image, key);
        this.plate = plate(image, surface, local);
        this.noise = noise(image, Math.max(6, 6 * surface.deviation()));
    }

    /** Models the background of an image whose key is measured by {@link KeySampling#AUTO}. */
    public static BackgroundModel measure(Raster image) {
        return measure(image, KeySampler.sample(image, KeySampling.AUTO, KeyColor.GREEN));
    }

    /** Models the background around a key that is known to within some 30 levels. */
    public static BackgroundModel measure(Raster image, KeyColor key) {
        return new BackgroundModel(image, key, true);
    }

    /**
     * Models only the slow drift over the whole image, for subjects so faint that a local mean would take them for background.
     */
    public static BackgroundModel measureDrift(Raster image) {
        return new BackgroundModel(image, KeySampler.sample(image, KeySampling.AUTO, KeyColor.GREEN), false);
    }

    /** The key that the model started from. */
    public KeyColor key() {
        return key;
    }

    /** The standard deviation of the background around this model in its worst channel, in levels; at least 0.3. */
    public float noise() {
        return noise;
    }

    /** The farthest that the background gets from {@link #key()}, in levels of the worst channel. */
    public float drift() {
        float most = 0;
        float[] levels = {key.red(), key.green(), key.blue()};
        for (int i = 0; i < plate.length; i++) {
            most = Math.max(most, Math.abs(Math.max(0, Math.min(255, plate[i])) - levels[i % 3]));
        }
        return most;
    }

    /** Writes red, green and blue of the background behind row {@code y} to {@code out[3 * x]} and on, 0 to 255. */
    public void row(int y, float[] out) {
        for (int x = 0; x < width; x += CELL) {
            run(x, y, out, x * 3);
        }
    }

    /** Writes the pixels of the cell that holds {@code x} to {@code out[0]} and on; returns the column after them. */
    public int cell(int x, int y, float[] out) {
        return run(x, y, out, 0);
    }

    private int run(int x, int y, float[] out, int at) {
        int column = x / CELL;
        int top = y / CELL;
        float fy = (y - top * CELL) / (float) CELL;
        int i = (top * columns + column) * 3;
        int below = i + columns * 3;
        int from = column * CELL;
        int end = Math.min(width, from + CELL);
        for (int c = 0; c < 3; c++) {
            float left = plate[i + c] + (plate[below + c] - plate[i + c]) * fy;
            float right = plate[i + 3 + c] + (plate[below + 3 + c] - plate[i + 3 + c]) * fy;
            float step = (right - left) / CELL;
            for (int o = at + c, stop = at + (end - from) * 3; o < stop; o += 3) {
                out[o] = left < 0 ? 0 : left > 255 ? 255 : left;
                left += step;
            }
        }
        return end;
    }

    /**
     * Writes the levels at both ends of the cell that holds {@code x}: red, green and blue at its first column, then at the
     * next cell's. In between they run straight.
     */
    public void ends(int x, int y, float[] out) {
        int i = (y / CELL * columns + x / CELL) * 3;
        float fy = (y % CELL) / (float) CELL;
        for (int c = 0; c < 6; c++) {
            out[c] = down(plate, i + c, fy);
        }
    }

    /** Like {@link #ends}, at the first row of the cell below the one that holds the pixel. */
    public void endsBelow(int x, int y, float[] out) {
        System.arraycopy(plate, ((y / CELL + 1) * columns + x / CELL) * 3, out, 0, 6);
    }

    /** Writes red, green and blue of the background behind one pixel to {@code out[0..2]}, 0 to 255. */
    public void at(int x, int y, float[] out) {
        int i = (y / CELL * columns + x / CELL) * 3;
        float fx = x % CELL / (float) CELL;
        float fy = y % CELL / (float) CELL;
        for (int c = 0; c < 3; c++) {
            out[c] = Math.max(0, Math.min(255, between(plate, i + c, fx, fy)));
        }
    }

    /** What {@link #run} writes for one pixel. */
    private void inRun(int x, int y, float[] out) {
        int i = (y / CELL * columns + x / CELL) * 3;
        float fy = (y % CELL) / (float) CELL;
        for (int c = 0; c < 3; c++) {
            float level = down(plate, i + c, fy);
            float step = (down(plate, i + 3 + c, fy) - level) / CELL;
            for (int k = x % CELL; k > 0; k--) {
                level += step;
            }
            out[c] = level < 0 ? 0 : level > 255 ? 255 : level;
        }
    }

    private float between(float[] corners, int i, float fx, float fy) {
        int below = i + columns * 3;
        float top = corners[i] + (corners[i + 3] - corners[i]) * fx;
        float bottom = corners[below] + (corners[below + 3] - corners[below]) * fx;
        return top + (bottom - top) * fy;
    }

    /** At a cell's left side. */
    private float down(float[] corners, int i, float fy) {
        return corners[i] + (corners[i + columns * 3] - corners[i]) * fy;
    }

    /** The surface at the cells' corners, with or without the local mean of what it leaves. */
    private float[] plate(Raster image, DriftSurface surface, boolean local) {
        int rows = (height + CELL - 1) / CELL + 1;
        float[] corners = new float[columns * rows * 3];
        for (int row = 0; row < rows; row++) {
            smooth(surface, row, corners);
        }
        if (!local) {
            return corners;
        }
        float[] weights = new float[columns * rows];
        float[] rest = residuals(image, corners, weights, (float) Math.max(4, 4 * surface.deviation()));
        // A few stray pixels must not speak for a cell: below an eighth of its area its surroundings have their say.
        PushPull.fill(weights, rest, 3, columns, rows, CELL * CELL / 32f);
        for (int i = 0; i < corners.length; i++) {
            corners[i] += rest[i];
        }
        return corners;
    }

    private void smooth(DriftSurface surface, int row, float[] corners) {
        double[] terms = new double[DriftSurface.TERMS];
        for (int column = 0; column < columns; column++) {
            surface.terms(column * CELL, row * CELL, terms);
            for (int c = 0; c < 3; c++) {
                corners[(row * columns + column) * 3 + c] = (float) surface.level(c, terms);
            }
        }
    }

    /** Sums of what the surface leaves, over every fourth pixel within reach, at the nearest corner. */
    private float[] residuals(Raster image, float[] corners, float[] weights, float reach) {
        float[] rest = new float[corners.length];
        // The pixels that are nearest to one row of corners touch no other row's sums.
        Bands.run(width * CELL, corners.length / (columns * 3), new Bands.Rows() {
            @Override
            public void run(int from, int to) {
                float[] levels = new float[columns * 3];
                int end = Math.min(height - 1, to * CELL - CELL / 2);
                for (int y = Math.max(0, from * CELL - CELL / 2) | 1; y < end; y += 2) {
                    down(corners, y, levels);
                    int nearest = (y + CELL / 2) / CELL * columns;
                    for (int column = 0; column + 1 < columns; column++) {
                        addCell(image.pixels(), column, y, levels, reach, weights, rest, nearest + column);
                    }
                }
            }
        });
        return rest;
    }

    /** The levels at a row of pixels on every vertical side of the cells. */
    private void down(float[] corners, int y, float[] out) {
        int top = y / CELL * columns * 3;
        float fy = (y % CELL) / (float) CELL;
        for (int i = 0; i < out.length; i++) {
            out[i] = down(corners, top + i, fy);
        }
    }

    /** Adds every second pixel of a cell's row to the nearest corner: the one at {@code j} or the one to its right. */
    private void addCell(int[] argb, int column, int y, float[] levels, float reach, float[] weights, float[] rest, int j) {
        int i = column * 3;
        float r = levels[i];
        float g = levels[i + 1];
        float b = levels[i + 2];
        float dr = (levels[i + 3] - r) / CELL;
        float dg = (levels[i + 4] - g) / CELL;
        float db = (levels[i + 5] - b) / CELL;
        int start = y * width + column * CELL;
        int stop = Math.min(CELL, width - 1 - column * CELL);
        // The first column of pixels is left out; rows look at odd and even ones in turn.
        int dx = (y & 2) == 0 ? 1 : column == 0 ? 2 : 0;
        for (int corner = j; corner <= j + 1; corner++) {
            int half = Math.min(stop, corner == j ? CELL / 2 : CELL);
            float weight = weights[corner];
            float red = rest[corner * 3];
            float green = rest[corner * 3 + 1];
            float blue = rest[corner * 3 + 2];
            for (; dx < half; dx += 2) {
                int p = argb[start + dx];
                float restRed = (p >> 16 & 255) - (r + dr * dx);
                float restGreen = (p >> 8 & 255) - (g + dg * dx);
                float restBlue = (p & 255) - (b + db * dx);
                if (Math.abs(restRed) > reach || Math.abs(restGreen) > reach || Math.abs(restBlue) > reach) {
                    continue;
                }
                weight++;
                red += restRed;
                green += restGreen;
                blue += restBlue;
            }
            weights[corner] = weight;
            rest[corner * 3] = red;
            rest[corner * 3 + 1] = green;
            rest[corner * 3 + 2] = blue;
        }
    }

    private float noise(Raster image, double reach) {
        int[] histogram = new int[256];
        int count = 0;
        int step = Math.max(1, height / 200);
        for (int y = 1; y < height - 1; y += step) {
            count += noise(image.pixels(), y, reach, histogram);
        }
        return (float) DriftSurface.deviation(histogram, count);
    }

    /** Counts the distances of a row's pixels within reach, in eighths of a level; returns how many there are. */
    private int noise(int[] argb, int y, double reach, int[] histogram) {
        int count = 0;
        int step = Math.max(1, width / 200);
        float[] behind = new float[3];
        for (int x = 1; x < width - 1; x += step) {
            int p = argb[y * width + x];
            inRun(x, y, behind);
            float r = Math.abs((p >> 16 & 255) - behind[0]);
            float g = Math.abs((p >> 8 & 255) - behind[1]);
            float d = Math.max(Math.max(r, g), Math.abs((p & 255) - behind[2]));
            if (d < reach) {
                histogram[(int) Math.min(255, d * 8)]++;
                count++;
            }
        }
        return count;
    }
}
