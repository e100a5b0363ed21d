package dev.alphakey.check;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.alphakey.image.Box;
import dev.alphakey.image.Raster;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BlobsTest {
    private static Blobs blobs(String... rows) {
        byte[] marks = new byte[rows.length * rows[0].length()];
        for (int i = 0; i < marks.length; i++) {
            marks[i] = (byte) (rows[i / rows[0].length()].charAt(i % rows[0].length()) == '#' ? 1 : 0);
        }
        return of(marks, rows[0].length(), rows.length);
    }

    static Blobs of(byte[] marks, int width, int height) {
        var runs = new Runs(width, height);
        for (int i = 0; i < marks.length; i++) {
            if (marks[i] != 0) {
                runs.add(i);
            }
        }
        return runs.blobs();
    }

    @Test
    void cornersTouch() {
        assertEquals(1, blobs("#..", ".#.", "..#").count());
    }

    @Test
    void armsThatMeetLaterAreOne() {
        assertEquals(1, blobs("#.#.#", "#.#.#", "#####").count());
    }

    @Test
    void aGapParts() {
        assertEquals(2, blobs("##..#", "#...#").count());
    }

    @Test
    void theBoxHoldsEveryPixel() {
        assertEquals(new Box(1, 0, 3, 3), blobs("...#.", "..#..", ".#...").box(0));
    }

    @Test
    void everyMarkIsInExactlyOneRegion() {
        var random = new Random(5);
        byte[] marks = new byte[97 * 61];
        int marked = 0;
        for (int i = 0; i < marks.length; i++) {
            marks[i] = (byte) (random.nextInt(3) == 0 ? 1 : 0);
            marked += marks[i];
        }
        assertEquals(marked, of(marks, 97, 61).areaFrom(1));
    }

    @Test
    void runsOfAlphaAreThoseOfItsPixels() {
        var random = new Random(6);
        int[] argb = new int[131 * 40];
        for (int i = 0; i < argb.length; i++) {
            argb[i] = (i / 50 % 3 == 0 ? random.nextInt(256) : i / 50 % 3 == 1 ? 0 : 255) << 24;
        }
        var cutout = new Silhouette(Raster.of(131, 40, argb));
        for (int alpha : new int[] {1, 9, 128, 129, 230, 255}) {
            for (boolean orMore : new boolean[] {true, false}) {
                var expected = new Runs(131, 40);
                for (int i = 0; i < argb.length; i++) {
                    if (argb[i] >>> 24 >= alpha == orMore) {
                        expected.add(i);
                    }
                }
                expected.blobs();
                Runs runs = Runs.of(cutout.withAlpha(alpha, orMore), 131, 40);
                assertArrayEquals(expected.firstRun, runs.firstRun);
                assertArrayEquals(expected.start, runs.start);
                assertArrayEquals(expected.end, runs.end);
            }
        }
    }

    @Test
    void aWindowCountsWhatItCovers() {
        assertEquals(4, blobs("##..#", "##..#", "..#..").covered(new Box(1, 0, 4, 2), 9));
    }

    @Test
    void countingStopsWhenThereIsEnough() {
        assertTrue(blobs("#####", "#####", "#####").covered(new Box(0, 0, 5, 3), 3) < 15);
    }

    @ParameterizedTest
    @ValueSource(ints = {250, 500, 1000})
    void windowsAroundHairlinesCostAFewStepsPerPixelAtAnySize(int side) {
        byte[] marks = new byte[side * side];
        int marked = 0;
        for (int i = 0; i < marks.length; i++) {
            marks[i] = (byte) ((i % side + i / side) % 12 == 0 ? 1 : 0);
            marked += marks[i];
        }
        Blobs lines = of(marks, side, side);
        for (int b = 0; b < lines.count(); b++) {
            lines.covered(lines.box(b), lines.area(b));
        }
        assertTrue(lines.steps() < 12L * marked, lines.steps() + " for " + marked);
    }
}
