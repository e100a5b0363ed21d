package dev.alphakey.background;

import dev.alphakey.image.Raster;
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
            run(x, y, out);
        }
    }

    /** Writes only the pixels of the cell that holds {@code x}; returns the column after them. */
    public int run(int x, int y, float[] out) {
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
            for (int o = from * 3 + c, stop = end * 3; o < stop; o += 3) {
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

    /** Writes red, green and blue of the background behind one pixel to {@code out[0..2]}, 0 to 255. */
    public void at(int x, int y, float[] out) {
        int i = (y / CELL * columns + x / CELL) * 3;
        float fx = x % CELL / (float) CELL;
        float fy = y % CELL / (float) CELL;
        for (int c = 0; c < 3; c++) {
            out[c] = Math.max(0, Math.min(255, between(plate, i + c, fx, fy)));
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
            for (int column = 0; column < columns; column++) {
                double[] terms = surface.terms(column * CELL, row * CELL);
                for (int c = 0; c < 3; c++) {
                    corners[(row * columns + column) * 3 + c] = (float) surface.level(c, terms);
                }
            }
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

    /** Sums of what the surface leaves, over every fourth pixel within reach, at the nearest corner. */
    private float[] residuals(Raster image, float[] corners, float[] weights, float reach) {
        int[] argb = image.pixels();
        float[] rest = new float[corners.length];
        for (int y = 1; y < height - 1; y += 2) {
            int top = y / CELL * columns;
            int nearest = (y + CELL / 2) / CELL * columns;
            float fy = (y % CELL) / (float) CELL;
            int x = 1 + (y >> 1 & 1);
            for (int column = 0; column + 1 < columns; column++) {
                int i = (top + column) * 3;
                int end = Math.min(width - 1, (column + 1) * CELL);
                float r = down(corners, i, fy);
                float g = down(corners, i + 1, fy);
                float b = down(corners, i + 2, fy);
                float dr = (down(corners, i + 3, fy) - r) / CELL;
                float dg = (down(corners, i + 4, fy) - g) / CELL;
                float db = (down(corners, i + 5, fy) - b) / CELL;
                for (; x < end; x += 2) {
                    int p = argb[y * width + x];
                    int dx = x - column * CELL;
                    float restRed = (p >> 16 & 255) - (r + dr * dx);
                    float restGreen = (p >> 8 & 255) - (g + dg * dx);
                    float restBlue = (p & 255) - (b + db * dx);
                    if (Math.abs(restRed) > reach || Math.abs(restGreen) > reach || Math.abs(restBlue) > reach) {
                        continue;
                    }
                    int j = nearest + column + (dx < CELL / 2 ? 0 : 1);
                    weights[j]++;
                    rest[j * 3] += restRed;
                    rest[j * 3 + 1] += restGreen;
                    rest[j * 3 + 2] += restBlue;
                }
            }
        }
        return rest;
    }

    private float noise(Raster image, double reach) {
        int[] histogram = new int[256];
        int count = 0;
        int stepY = Math.max(1, height / 200);
        int stepX = Math.max(1, width / 200);
        float[] row = new float[width * 3];
        for (int y = 1; y < height - 1; y += stepY) {
            row(y, row);
            for (int x = 1; x < width - 1; x += stepX) {
                int p = image.pixels()[y * width + x];
                float r = Math.abs((p >> 16 & 255) - row[x * 3]);
                float g = Math.abs((p >> 8 & 255) - row[x * 3 + 1]);
                float d = Math.max(Math.max(r, g), Math.abs((p & 255) - row[x * 3 + 2]));
                if (d < reach) {
                    histogram[(int) Math.min(255, d * 8)]++;
                    count++;
                }
            }
        }
        return (float) DriftSurface.deviation(histogram, count);
    }
}
