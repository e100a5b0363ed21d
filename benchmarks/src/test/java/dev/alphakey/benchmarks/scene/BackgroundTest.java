package dev.alphakey.benchmarks.scene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.alphakey.background.KeyColor;
import dev.alphakey.background.KeySampler;
import dev.alphakey.background.KeySampling;
import dev.alphakey.image.Raster;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What generated originals were measured to show, on a background with nothing in front of it. */
class BackgroundTest {
    private static final int SIDE = 1024;
    private static Raster image;

    @BeforeAll
    static void paint() {
        var nothing = new Scene(SceneKind.PIXEL, FloatImage.blank(SIDE, SIDE));
        image = KeyedImage.of(nothing, KeyColor.GREEN, Perturbation.GEN, 11).image();
    }

    @Test
    void theWorstChannelDeviatesByAboutNineTenthsOfALevel() {
        double worst = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            worst = Math.max(worst, Math.sqrt(covariance(inner(shift), 0)));
        }
        assertEquals(0.9, worst, 0.15);
    }

    @Test
    void halfOfThePixelsAreWithinALevelOfTheMedianAndAlmostAllWithinThree() {
        int[] median = new int[3];
        for (int c = 0; c < 3; c++) {
            int[] sorted = flat(inner(16 - 8 * c));
            Arrays.sort(sorted);
            median[c] = sorted[sorted.length / 2];
        }
        KeyColor key = KeyColor.of(median[0], median[1], median[2]);
        int[] distances = new int[(SIDE - 8) * (SIDE - 8)];
        int n = 0;
        for (int y = 4; y < SIDE - 4; y++) {
            for (int x = 4; x < SIDE - 4; x++) {
                distances[n++] = key.distance(image.argb(x, y));
            }
        }
        Arrays.sort(distances);
        assertEquals(1, distances[n / 2]);
        assertEquals(2, distances[n * 9 / 10]);
        assertEquals(3, distances[n / 100 * 99], 1);
        assertTrue(distances[n - 1 - n / 1000] <= 6);
    }

    @Test
    void theTextureIsCorrelatedAtEveryScale() {
        double[] sums = new double[4];
        int[] lags = {0, 1, 4, 16};
        for (int shift = 0; shift <= 16; shift += 8) {
            int[][] plane = inner(shift);
            for (int i = 0; i < lags.length; i++) {
                sums[i] += covariance(plane, lags[i]);
            }
        }
        assertEquals(0.79, sums[1] / sums[0], 0.05);
        assertEquals(0.48, sums[2] / sums[0], 0.06);
        assertEquals(0.35, sums[3] / sums[0], 0.06);
    }

    @Test
    void theOutermostRingIsOffAndItsCornersMoreSo() {
        KeyColor inside = new KeyColor(image.argb(SIDE / 2, SIDE / 2) & 0xffffff);
        int[][] sides = {{SIDE / 2, 0}, {SIDE / 2, SIDE - 1}, {0, SIDE / 2}, {SIDE - 1, SIDE / 2}};
        for (int[] at : sides) {
            int off = inside.distance(image.argb(at[0], at[1]));
            assertTrue(off >= 1 && off <= 14, "side off by " + off);
        }
        for (int x : new int[] {0, SIDE - 1}) {
            for (int y : new int[] {0, SIDE - 1}) {
                int off = inside.distance(image.argb(x, y));
                assertTrue(off >= 13 && off <= 38, "corner off by " + off);
            }
        }
        assertTrue(inside.distance(image.argb(1, SIDE / 2)) <= 6, "the next pixel inward is clean");
    }

    @Test
    void onAverageTheBackgroundRingsNearASubjectAndLessSoFartherAway() {
        int[] gaps = {2, 4, 8};
        double[] sums = new double[gaps.length];
        SceneKind[] kinds = {SceneKind.ROBOT, SceneKind.HAIR, SceneKind.LEAF, SceneKind.GLASS};
        for (SceneKind kind : kinds) {
            KeyedImage keyed = KeyedImage.of(Scene.draw(kind, 512, 512, 1), kind.key(), Perturbation.GEN, 1);
            KeyColor painted = KeySampler.sample(keyed.image(), KeySampling.AUTO, kind.key());
            for (int i = 0; i < gaps.length; i++) {
                sums[i] += medianDistance(keyed, painted, gaps[i]);
            }
        }
        assertEquals(5, sums[0] / kinds.length, 1);
        assertEquals(3, sums[1] / kinds.length, 1);
        assertEquals(2, sums[2] / kinds.length, 1);
    }

    /** The median deviation of background pixels whose nearest subject pixel is {@code gap} away. */
    private static int medianDistance(KeyedImage keyed, KeyColor key, int gap) {
        Raster truth = keyed.truth();
        int[] counts = new int[256];
        int total = 0;
        for (int y = gap + 1; y < truth.height() - gap - 1; y++) {
            for (int x = gap + 1; x < truth.width() - gap - 1; x++) {
                if (Math.abs(nearest(truth, x, y, gap + 1) - gap) < 0.5) {
                    counts[key.distance(keyed.image().argb(x, y))]++;
                    total++;
                }
            }
        }
        int level = 0;
        for (int below = counts[0]; below <= total / 2; below += counts[level]) {
            level++;
        }
        return level;
    }

    private static double nearest(Raster truth, int x, int y, int reach) {
        int least = Integer.MAX_VALUE;
        for (int dy = -reach; dy <= reach; dy++) {
            for (int dx = -reach; dx <= reach; dx++) {
                if (truth.argb(x + dx, y + dy) >>> 24 > 0) {
                    least = Math.min(least, dx * dx + dy * dy);
                }
            }
        }
        return Math.sqrt(least);
    }

    private static int[][] inner(int shift) {
        int[][] plane = new int[SIDE - 8][SIDE - 8];
        for (int y = 0; y < plane.length; y++) {
            for (int x = 0; x < plane.length; x++) {
                plane[y][x] = image.argb(x + 4, y + 4) >> shift & 255;
            }
        }
        return plane;
    }

    private static int[] flat(int[][] plane) {
        return Arrays.stream(plane).flatMapToInt(Arrays::stream).toArray();
    }

    /** The mean product of deviations of pixels {@code lag} columns apart. */
    private static double covariance(int[][] plane, int lag) {
        double mean = Arrays.stream(flat(plane)).average().orElseThrow();
        double sum = 0;
        long n = 0;
        for (int[] row : plane) {
            for (int x = lag; x < row.length; x++) {
                sum += (row[x] - mean) * (row[x - lag] - mean);
                n++;
            }
        }
        return sum / n;
    }
}
