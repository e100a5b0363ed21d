package dev.alphakey.check;

import dev.alphakey.background.BackgroundModel;
import dev.alphakey.background.KeyColor;
import dev.alphakey.image.Raster;
import dev.alphakey.kernel.EdgeDistance;

/** What is behind each pixel of an original: one colour, or the keyer's own model where the background drifts from it. */
final class SourceBackground {
    /** Pixels of the rim this close to the background are taken for its noise. */
    private static final int SAME_BACKGROUND = 24;
    private static final int LEAST_TOLERANCE = 10;
    private static final int RIM = 8;
    /** Pixels at a time: few enough for the cache, and loops over one type are those that become vector code. */
    private static final int PIECE = 1024;

    private final int[] argb;
    private final int width;
    private final int height;
    private final KeyColor key;
    /** Null where the key stands for all of the background. */
    private final BackgroundModel model;

    private final LeastAlpha leastAlpha;
    /** Distances up to this are background. */
    final int tolerance;

    SourceBackground(Raster source, KeyColor key, BackgroundModel measured) {
        argb = source.pixels();
        width = source.width();
        height = source.height();
        this.key = key;
        model = measured.drift() > LEAST_TOLERANCE ? measured : null;
        tolerance = Math.max(LEAST_TOLERANCE, Math.min(SAME_BACKGROUND, 2 * noise() + 4));
        leastAlpha = new LeastAlpha(key, tolerance);
    }

    /** The colour behind a pixel, {@code 0xRRGGBB}. */
    int rgb(int i) {
        if (model == null) {
            return key.rgb();
        }
        float[] levels = new float[3];
        model.at(i % width, i / width, levels);
        return Math.round(levels[0]) << 16 | Math.round(levels[1]) << 8 | Math.round(levels[2]);
    }

    /** How far a pixel is from the background, in levels of the worst channel. */
    int distance(int i) {
        return model == null ? key.distance(argb[i]) : new KeyColor(rgb(i)).distance(argb[i]);
    }

    /** The least alpha that a pixel's colour proves, 0 to 255. */
    int leastAlpha(int i) {
        return model == null ? leastAlpha.of(argb[i]) : LeastAlpha.of(argb[i], rgb(i), tolerance);
    }

    /** Parts background from subject, {@code -deepest} from {@code +deepest}. */
    EdgeDistance.Sides sides(int deepest) {
        return model == null ? new SidesOfKey(deepest) : new SidesOfModel(deepest);
    }

    private final class SidesOfModel implements EdgeDistance.Sides {
        private final int deepest;
        private final float[] row = new float[3 * width];

        SidesOfModel(int deepest) {
            this.deepest = deepest;
        }

        @Override
        public EdgeDistance.Sides own() {
            return new SidesOfModel(deepest);
        }

        @Override
        public void row(int y, byte[] out, int at) {
            model.row(y, row);
            for (int x = 0; x < width; x++) {
                int p = argb[y * width + x];
                float r = Math.abs((p >> 16 & 255) - row[3 * x]);
                float g = Math.abs((p >> 8 & 255) - row[3 * x + 1]);
                float b = Math.abs((p & 255) - row[3 * x + 2]);
                out[at + x] = (byte) (Math.max(r, Math.max(g, b)) > tolerance ? deepest : -deepest);
            }
        }
    }

    private final class SidesOfKey implements EdgeDistance.Sides {
        private final int deepest;
        private final int leastRed = key.red() - tolerance;
        private final int mostRed = key.red() + tolerance;
        private final int leastGreen = key.green() - tolerance;
        private final int mostGreen = key.green() + tolerance;
        private final int leastBlue = key.blue() - tolerance;
        private final int mostBlue = key.blue() + tolerance;
        private final int[] side = new int[Math.min(width, PIECE)];

        SidesOfKey(int deepest) {
            this.deepest = deepest;
        }

        @Override
        public EdgeDistance.Sides own() {
            return new SidesOfKey(deepest);
        }

        @Override
        public void row(int y, byte[] out, int at) {
            for (int x = 0; x < width; x += PIECE) {
                int n = Math.min(PIECE, width - x);
                System.arraycopy(argb, y * width + x, side, 0, n);
                part(n);
                for (int i = 0; i < n; i++) {
                    out[at + x + i] = (byte) side[i];
                }
            }
        }

        /** Turns colours into sides; fields are copied, or a loop over an array would read them again and again. */
        private void part(int n) {
            int[] pixels = side;
            int lowRed = leastRed;
            int highRed = mostRed;
            int lowGreen = leastGreen;
            int highGreen = mostGreen;
            int lowBlue = leastBlue;
            int highBlue = mostBlue;
            int most = deepest;
            for (int i = 0; i < n; i++) {
                int r = pixels[i] >> 16 & 255;
                int g = pixels[i] >> 8 & 255;
                int b = pixels[i] & 255;
                // Any negative difference says that the pixel is too far from the key.
                int far = r - lowRed | highRed - r | g - lowGreen | highGreen - g | b - lowBlue | highBlue - b;
                pixels[i] = (far >>> 31) * 2 * most - most;
            }
        }
    }

    /** The 95th percentile of the distance from the background along the rim, among pixels that are background at all. */
    private int noise() {
        int shortest = Math.min(width, height);
        int ring = shortest > 8 * Silhouette.LYING_RING ? Silhouette.LYING_RING : 0;
        int band = Math.max(1, Math.min(RIM, shortest / 4));
        int[] histogram = new int[SAME_BACKGROUND + 1];
        int n = 0;
        for (int k = ring; k < ring + band && k < shortest; k++) {
            for (int x = 0; x < width; x++) {
                n += count(histogram, distance(k * width + x));
                n += count(histogram, distance((height - 1 - k) * width + x));
            }
            for (int y = 0; y < height; y++) {
                n += count(histogram, distance(y * width + k));
                n += count(histogram, distance(y * width + width - 1 - k));
            }
        }
        int d = 0;
        for (long below = histogram[0]; d < SAME_BACKGROUND && below * 20 < n * 19L; below += histogram[d]) {
            d++;
        }
        return d;
    }

    private static int count(int[] histogram, int d) {
        if (d >= histogram.length) {
            return 0;
        }
        histogram[d]++;
        return 1;
    }
}
