package dev.alphakey.benchmarks.scene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.alphakey.background.KeyColor;
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
    void theBackgroundRingsNearASubjectAndLessSoFartherAway() {
        FloatImage half = FloatImage.blank(256, 256);
        for (int i = 0; i < half.alpha().length; i++) {
            if (i % 256 < 128) {
                half.over(i, 0.9f, 0.2f, 0.3f, 1);
            }
        }
        Raster shown =
                KeyedImage.of(new Scene(SceneKind.PIXEL, half), KeyColor.GREEN, Perturbation.GEN, 11).image();
        KeyColor far = new KeyColor(shown.argb(220, 128) & 0xffffff);
        assertEquals(5, medianDistance(shown, far, 129), 1);
        assertEquals(3, medianDistance(shown, far, 131), 1);
        assertEquals(2, medianDistance(shown, far, 135), 1);
    }

    private static double medianDistance(Raster shown, KeyColor key, int x) {
        int[] distances = new int[200];
        for (int i = 0; i < distances.length; i++) {
            distances[i] = key.distance(shown.argb(x, 28 + i));
        }
        Arrays.sort(distances);
        return distances[distances.length / 2];
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
