package dev.alphakey.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EdgeDistanceTest {
    private static final int CAP = 5;

    @ParameterizedTest
    @CsvSource({"1,1,1", "1,9,2", "40,1,3", "33,17,4", "64,40,200", "70,31,3000"})
    void everyPixelIsAsFarAsTheNearestOfTheOtherSide(int width, int height, int rarity) {
        var random = new Random(rarity);
        byte[] sides = new byte[width * height];
        for (int i = 0; i < sides.length; i++) {
            sides[i] = (byte) (random.nextInt(rarity) == 0 ? CAP : -CAP);
        }
        byte[] expected = byTrying(sides, width, height);
        EdgeDistance.measure(sides, width, height);
        assertArrayEquals(expected, sides);
    }

    private static byte[] byTrying(byte[] sides, int width, int height) {
        byte[] out = new byte[sides.length];
        for (int i = 0; i < out.length; i++) {
            int nearest = CAP;
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
}
