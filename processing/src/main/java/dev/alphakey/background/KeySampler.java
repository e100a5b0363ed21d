package dev.alphakey.background;

import dev.alphakey.image.Raster;
import java.util.Arrays;

/** Measures the key colour at the rim of an image. Alpha is ignored. */
public final class KeySampler {
    private static final int CORNER_PATCH = 12;
    private static final int BORDER_BAND = 6;
    private static final int LYING_RING = 2;
    private static final int AUTO_BAND = 10;
    /** Two pixels this close to each other, channel by channel, count as the same background. */
    static final int SAME_COLOUR = 24;
    /** Models paint a key up to this many levels off the one that was asked for. */
    private static final int PAINTED_OFF = 96;
    /** A rim with less of it, as a share, does not show the asked colour. */
    private static final double LEAST_AKIN = 0.02;

    private static final double PURITY = 2;
    /** Loops are split so that a virtual machine that has just started compiles them after a few pieces. */
    private static final int PIECE = 64;

    private final int[] red = new int[256];
    private final int[] green = new int[256];
    private final int[] blue = new int[256];
    private int count;

    private KeySampler() {}

    /**
     * Measures the key.
     *
     * @param asked what is returned for {@link KeySampling#NONE}, and for {@link KeySampling#HINT} if nothing akin is found
     */
    public static KeyColor sample(Raster image, KeySampling sampling, KeyColor asked) {
        return switch (sampling) {
            case NONE -> asked;
            case CORNERS -> corners(image);
            case BORDER -> border(image);
            case AUTO -> commonest(rim(image));
            case HINT -> hinted(image, asked);
        };
    }

    private static KeyColor hinted(Raster image, KeyColor asked) {
        int[] rim = rim(image);
        int[] akin = Arrays.stream(rim).filter(p -> asked.distance(p) <= PAINTED_OFF).toArray();
        return akin.length >= rim.length * LEAST_AKIN ? commonest(akin) : asked;
    }

    private static KeyColor corners(Raster image) {
        int w = image.width();
        int h = image.height();
        int patch = Math.min(CORNER_PATCH, Math.min(w, h));
        var samples = new KeySampler();
        for (int y = 0; y < patch; y++) {
            for (int x = 0; x < patch; x++) {
                samples.add(image.argb(x, y));
                samples.add(image.argb(w - 1 - x, y));
                samples.add(image.argb(x, h - 1 - y));
                samples.add(image.argb(w - 1 - x, h - 1 - y));
            }
        }
        return samples.median();
    }

    private static KeyColor border(Raster image) {
        int w = image.width();
        int h = image.height();
        int band = Math.min(BORDER_BAND, Math.min(w, h));
        int step = Math.max(1, Math.min(w, h) / 256);
        var samples = new KeySampler();
        for (int x = 0; x < w; x += step) {
            for (int y = 0; y < band; y++) {
                samples.add(image.argb(x, y));
                samples.add(image.argb(x, h - 1 - y));
            }
        }
        for (int y = 0; y < h; y += step) {
            for (int x = 0; x < band; x++) {
                samples.add(image.argb(x, y));
                samples.add(image.argb(w - 1 - x, y));
            }
        }
        return samples.median();
    }

    private static KeyColor commonest(int[] rim) {
        KeyColor mode = mode(rim);
        var samples = new KeySampler();
        for (int from = 0; from < rim.length; from += PIECE) {
            samples.addAkin(rim, from, Math.min(rim.length, from + PIECE), mode.red(), mode.green(), mode.blue());
        }
        return samples.median();
    }

    private void addAkin(int[] pixels, int from, int to, int r, int g, int b) {
        for (int i = from; i < to; i++) {
            int p = pixels[i];
            int dr = Math.abs((p >> 16 & 255) - r);
            int dg = Math.abs((p >> 8 & 255) - g);
            int db = Math.abs((p & 255) - b);
            if (dr <= SAME_COLOUR && dg <= SAME_COLOUR && db <= SAME_COLOUR) {
                add(p);
            }
        }
    }

    private static int[] rim(Raster image) {
        int shortest = Math.min(image.width(), image.height());
        int ring = shortest > 4 * LYING_RING ? LYING_RING : 0;
        return rim(image, ring, Math.max(1, Math.min(AUTO_BAND, shortest / 4)));
    }

    /** The pixels at least {@code ring} and less than {@code ring + band} from the nearest side. */
    private static int[] rim(Raster image, int ring, int band) {
        int w = image.width();
        int h = image.height();
        int inner = Math.max(0, w - 2 * (ring + band)) * Math.max(0, h - 2 * (ring + band));
        int[] rim = new int[(w - 2 * ring) * (h - 2 * ring) - inner];
        int[] pixels = image.pixels();
        int full = w - 2 * ring;
        int right = w - ring - band;
        int n = 0;
        for (int y = ring; y < h - ring; y++) {
            int start = y * w;
            if (y < ring + band || y >= h - ring - band || ring + band >= right) {
                System.arraycopy(pixels, start + ring, rim, n, full);
                n += full;
            } else {
                System.arraycopy(pixels, start + ring, rim, n, band);
                System.arraycopy(pixels, start + right, rim, n + band, band);
                n += 2 * band;
            }
        }
        return rim;
    }

    /**
     * The centre of the fullest cell among 16-level colour cells, each counted with its 26 neighbours and up to three times as
     * much the purer its colour is: a subject that takes more of the rim than the background is rarely as pure as a key.
     */
    private static KeyColor mode(int[] pixels) {
        int[] cells = new int[18 * 18 * 18];
        for (int from = 0; from < pixels.length; from += PIECE) {
            count(pixels, from, Math.min(pixels.length, from + PIECE), cells);
        }
        int[] around = cells.clone();
        for (int step = 1; step <= 18 * 18; step *= 18) {
            around = threes(around, step);
        }
        int best = -1;
        double bestScore = -1;
        for (int r = 1; r <= 16; r++) {
            for (int g = 1; g <= 16; g++) {
                for (int b = 1; b <= 16; b++) {
                    // The cell's own count breaks ties, so that the mode lies in a cell that holds something.
                    double score = (around[cell(r, g, b)] + cells[cell(r, g, b)]) * purity(r, g, b);
                    if (score > bestScore) {
                        bestScore = score;
                        best = (r - 1) << 20 | (g - 1) << 12 | (b - 1) << 4;
                    }
                }
            }
        }
        return new KeyColor(best | 0x080808);
    }

    private static double purity(int r, int g, int b) {
        int range = Math.max(r, Math.max(g, b)) - Math.min(r, Math.min(g, b));
        return 1 + PURITY * range / 15.0;
    }

    private static void count(int[] pixels, int from, int to, int[] cells) {
        for (int i = from; i < to; i++) {
            int p = pixels[i];
            cells[cell((p >> 20 & 15) + 1, (p >> 12 & 15) + 1, (p >> 4 & 15) + 1)]++;
        }
    }

    /** Each inner cell with its two neighbours along one axis; the outermost cells are empty. */
    private static int[] threes(int[] cells, int step) {
        int[] sums = new int[cells.length];
        for (int i = step; i < cells.length - step; i++) {
            sums[i] = cells[i - step] + cells[i] + cells[i + step];
        }
        return sums;
    }

    private static int cell(int r, int g, int b) {
        return (r * 18 + g) * 18 + b;
    }

    private void add(int argb) {
        red[argb >> 16 & 255]++;
        green[argb >> 8 & 255]++;
        blue[argb & 255]++;
        count++;
    }

    private KeyColor median() {
        return KeyColor.of(median(red), median(green), median(blue));
    }

    /** The middle value, or the mean of the middle two, a half rounded to the even neighbour. */
    private int median(int[] histogram) {
        int low = rank(histogram, (count - 1) / 2);
        int high = rank(histogram, count / 2);
        return (int) Math.rint((low + high) / 2.0);
    }

    private static int rank(int[] histogram, int index) {
        int level = 0;
        for (int below = histogram[0]; below <= index; below += histogram[level]) {
            level++;
        }
        return level;
    }
}
