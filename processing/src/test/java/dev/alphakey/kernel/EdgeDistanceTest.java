package dev.alphakey.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EdgeDistanceTest {
    @ParameterizedTest
    @CsvSource({"1,1,5,1", "1,9,5,2", "40,1,5,3", "33,17,4,4", "64,40,12,200", "70,31,5,3000", "29,30,127,400"})
    void everyPixelIsAsFarAsTheNearestOfTheOtherSide(int width, int height, int cap, int rarity) {
        byte[] sides = sides(width, height, cap, rarity);
        assertArrayEquals(byTrying(sides, width, height, cap), measure(sides, width, height, cap).steps());
    }

    /** Heights beyond a band, where edges lie right before, on and behind the seams. */
    @ParameterizedTest
    @CsvSource({"1500,800,12,60000", "5,120000,12,300", "2000,131,3,40", "30000,150,40,500000"})
    void bandsLeaveNoSeam(int width, int height, int cap, int rarity) {
        byte[] sides = sides(width, height, cap, rarity);
        assertArrayEquals(inOnePiece(sides, width, height, cap), measure(sides, width, height, cap).steps());
    }

    /** Blobs of a few tiles, so that there are tiles of one side, of both, and those that only have both around them. */
    @ParameterizedTest
    @CsvSource({"500,300,12,24", "500,300,17,24", "333,277,40,60", "190,1500,16,40"})
    void tilesFarFromEdgesAreLeftOutRightly(int width, int height, int cap, int radius) {
        byte[] sides = blobs(width, height, cap, radius);
        assertArrayEquals(inOnePiece(sides, width, height, cap), measure(sides, width, height, cap).steps());
    }

    @ParameterizedTest
    @CsvSource({"40,21,5,3", "500,300,12,50000", "333,277,40,60000", "64,64,12,1000000"})
    void aWalkAlongARowMeetsWhatIsNearAnEdge(int width, int height, int cap, int rarity) {
        EdgeDistance distance = measure(sides(width, height, cap, rarity), width, height, cap);
        for (int y = 0; y < height; y++) {
            int next = width;
            for (int x = width - 1; x >= 0; x--) {
                next = Math.abs(distance.steps()[y * width + x]) < cap ? x : next;
                assertEquals(next, distance.nearEdge(y, x));
            }
            assertEquals(width, distance.nearEdge(y, width));
        }
    }

    private static EdgeDistance measure(byte[] sides, int width, int height, int cap) {
        return EdgeDistance.measure(width, height, cap, (y, out, at) -> System.arraycopy(sides, y * width, out, at, width));
    }

    private static byte[] sides(int width, int height, int cap, int rarity) {
        var random = new Random(rarity);
        byte[] sides = new byte[width * height];
        for (int i = 0; i < sides.length; i++) {
            sides[i] = (byte) (random.nextInt(rarity) == 0 ? cap : -cap);
        }
        return sides;
    }

    private static byte[] blobs(int width, int height, int cap, int radius) {
        var random = new Random(radius);
        byte[] sides = new byte[width * height];
        Arrays.fill(sides, (byte) -cap);
        for (int n = 0; n < width * height / (radius * radius * 20) + 1; n++) {
            int cx = random.nextInt(width);
            int cy = random.nextInt(height);
            for (int y = Math.max(0, cy - radius); y < Math.min(height, cy + radius); y++) {
                for (int x = Math.max(0, cx - radius); x < Math.min(width, cx + radius); x++) {
                    if (Math.hypot(x - cx, y - cy) < radius) {
                        sides[y * width + x] = (byte) cap;
                    }
                }
            }
        }
        return sides;
    }

    private static byte[] byTrying(byte[] sides, int width, int height, int cap) {
        byte[] out = new byte[sides.length];
        for (int i = 0; i < out.length; i++) {
            int nearest = cap;
            for (int k = 0; k < out.length; k++) {
                if ((sides[i] > 0) != (sides[k] > 0)) {
                    int steps = Math.max(Math.abs(i % width - k % width), Math.abs(i / width - k / width));
                    nearest = Math.min(nearest, steps);
                }
            }
            out[i] = (byte) (sides[i] > 0 ? nearest : -nearest);
        }
        return out;
    }

    /** Steps of one pixel from the other side, until the cap. */
    private static byte[] inOnePiece(byte[] sides, int width, int height, int cap) {
        byte[] out = sides.clone();
        for (int steps = 1; steps < cap; steps++) {
            byte[] before = out.clone();
            for (int i = 0; i < out.length; i++) {
                if (Math.abs(before[i]) == cap && touches(before, sides, i, width, height, steps)) {
                    out[i] = (byte) (sides[i] > 0 ? steps : -steps);
                }
            }
        }
        return out;
    }

    private static boolean touches(byte[] known, byte[] sides, int i, int width, int height, int steps) {
        int x = i % width;
        int y = i / width;
        for (int v = Math.max(0, y - 1); v <= Math.min(height - 1, y + 1); v++) {
            for (int u = Math.max(0, x - 1); u <= Math.min(width - 1, x + 1); u++) {
                int k = v * width + u;
                boolean other = sides[k] > 0 != sides[i] > 0;
                if (steps == 1 ? other : !other && Math.abs(known[k]) == steps - 1) {
                    return true;
                }
            }
        }
        return false;
    }
}
